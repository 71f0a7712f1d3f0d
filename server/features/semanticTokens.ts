/** What only the parser knows: the labels and figures of the form, the figures that are wrong, what is a heading. */
import type { Range as LspRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../workspace/analysis';
import { toLspRange, toOffset } from './positions';
import type { Token } from './token-legend';
import type { View } from './view';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly type: Token['type'];
  readonly wrong: boolean;
}

/** In source order, none over another; only those that touch `range`, if given. */
export function semanticTokens({ document, analysis }: View, range?: LspRange): readonly Token[] {
  const from = range ? toOffset(document, range.start) : 0;
  const to = range ? toOffset(document, range.end) : Number.POSITIVE_INFINITY;
  return apart(marksOf(analysis))
    .filter(({ start, end }) => start <= to && from <= end)
    .flatMap((mark) => tokensOf(document, mark));
}

function marksOf(analysis: Analysis): readonly Mark[] {
  const wrong = wrongPlaces(analysis);
  const rows = analysis.tables.flatMap((table) => table.rows);
  const cells = rows.flatMap((row) => row.cells.map(({ cell }) => cell));
  const inTables = new Set(cells.map(({ range }) => range.start));
  return [
    ...cells.flatMap(({ range, value }): Mark[] => {
      const isWrong = wrong.has(range.start);
      // Words in place of a figure are only worth a colour when they are the mistake.
      const isShown = value.kind === 'number' || (value.kind === 'text' && isWrong);
      return isShown ? [{ ...range, type: 'figure', wrong: isWrong }] : [];
    }),
    // A row without a label of its own has the place of its first figure instead.
    ...rows
      .filter(({ label }) => !inTables.has(label.range.start))
      .map(({ label }): Mark => ({ ...label.range, type: 'indicator', wrong: false })),
    ...[...wrong]
      .filter(([start]) => !inTables.has(start))
      .filter(([start, end]) => isFigure(analysis.report.folded.slice(start, end)))
      .map(([start, end]): Mark => ({ start, end, type: 'figure', wrong: true })),
    ...analysis.report.nodes.flatMap((node): Mark[] =>
      node.kind === 'heading' ? [{ ...node.name.range, type: 'heading', wrong: false }] : [],
    ),
  ];
}

/** Ends of errors and warnings by their starts. */
function wrongPlaces({ findings }: Analysis): ReadonlyMap<number, number> {
  return new Map(
    findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ range }) => [range.start, range.end]),
  );
}

/** A figure of prose with its unit; a finding may stand on a whole sentence as well. */
function isFigure(text: string): boolean {
  return text.length <= 20 && /^\d/.test(text);
}

/** A label that runs over its figures ends before them; otherwise the first of two marks stays. */
function apart(marks: readonly Mark[]): readonly Mark[] {
  const found: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && mark.start < last.end) {
      if (last.type !== 'indicator') continue;
      found[found.length - 1] = { ...last, end: mark.start };
    }
    found.push(mark);
  }
  return found.filter(({ start, end }) => start < end);
}

/** One token a line: not every editor knows longer ones. */
function tokensOf(document: TextDocument, { start, end, type, wrong }: Mark): readonly Token[] {
  const range = toLspRange(document, { start, end });
  const tokens: Token[] = [];
  for (let line = range.start.line; line <= range.end.line; line++) {
    const lineStart = document.offsetAt({ line, character: 0 });
    const first = Math.max(start, lineStart);
    const last = line < range.end.line ? document.offsetAt({ line: line + 1, character: 0 }) : end;
    const text = document.getText().slice(first, last);
    const indent = text.length - text.trimStart().length;
    const length = text.trim().length;
    if (length > 0) tokens.push({ line, character: first - lineStart + indent, length, type, wrong });
  }
  return tokens;
}
