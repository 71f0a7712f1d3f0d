/** Silencing a finding where it stands. */
import type { TextEdit } from 'vscode-languageserver';
import type { RuleCode } from '../../rules/codes';
import type { Finding } from '../../rules/finding';
import { lineBreakOf, lineRange, toLspRange } from '../positions';
import type { View } from '../view';
import type { Fix } from './fix';

/** A directive silences the next line only, so one that stands there already takes the code, not a second line. */
export function ignoreFix(view: View, { code, range }: Finding): Fix {
  return {
    title: { zh: `忽略此处：${code}`, en: `Ignore here: ${code}` },
    edits: [ignoreEdit(view, code, view.document.positionAt(range.start).line)],
    preferred: false,
  };
}

function ignoreEdit({ document, analysis }: View, code: RuleCode, line: number): TextEdit {
  const here = lineRange(document, line);
  const above = line > 0 ? lineRange(document, line - 1) : undefined;
  const last = analysis.report.nodes
    .flatMap((node) => (node.kind === 'directive' && node.directive.name === 'ignore' ? [node] : []))
    .find(({ range }) => above !== undefined && range.start <= above.start && above.start < range.end);
  const codes = last?.directive.name === 'ignore' ? last.directive.codes : [];
  const end = codes.at(-1)?.range.end;
  if (end !== undefined) return { range: toLspRange(document, { start: end, end }), newText: `, ${code}` };
  return {
    range: toLspRange(document, { start: here.start, end: here.start }),
    newText: `// zwgk-ignore ${code}${lineBreakOf(document)}`,
  };
}
