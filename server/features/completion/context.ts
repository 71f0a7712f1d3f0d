/** Where in the report something is being typed. */
import type { Position } from 'vscode-languageserver';
import type { BoundRow } from '../../forms/bound';
import type { TableForm } from '../../forms/form';
import { rowsOf } from '../../forms/rows';
import { sectionNamed } from '../../forms/sections';
import type { Range, TableRendering } from '../../report/model';
import { lineRange, linesOf, toLspRange, toOffset } from '../positions';
import { sectionAt } from '../sections';
import type { View } from '../view';

interface Typing {
  /** The word being typed, as far as the cursor. */
  readonly typed: Range;
  /** What an accepted item replaces: `typed`, and blank cells that follow it on the line. */
  readonly replaced: Range;
}

export interface RowContext extends Typing {
  readonly kind: 'row';
  readonly table: TableForm;
  readonly rows: readonly BoundRow[];
  readonly rendering: TableRendering;
  /** The line has its first `|`. */
  readonly opened: boolean;
  /** Figures follow on the line already: only the label is wanted. */
  readonly labelOnly: boolean;
  /** False on the line below the table, where something else may begin. */
  readonly inside: boolean;
  readonly before: string;
}

export type CompletionContext =
  | { readonly kind: 'none' }
  /** Behind `//`; `text` goes from there to the cursor. */
  | { readonly kind: 'comment'; readonly text: string; readonly offset: number; readonly line: number }
  | RowContext
  /** Nothing but the typed word stands on the line. */
  | ({ readonly kind: 'line'; readonly before: string } & Typing)
  | { readonly kind: 'prose'; readonly before: string; readonly offset: number };

export function completionContext(view: View, position: Position): CompletionContext {
  const { document } = view;
  const offset = toOffset(document, position);
  const line = lineRange(document, position.line);
  const text = document.getText();
  const before = text.slice(line.start, offset);
  const after = text.slice(offset, Math.max(offset, line.end));
  const comment = /^\s*(?:\/\/|／／)/.exec(before);
  if (comment) return { kind: 'comment', text: before.slice(comment[0].length), offset, line: position.line };
  const typing = typingAt(before, after, offset);
  const table = tableNear(view, position.line);
  if (table?.inside && !typing) return { kind: 'none' };
  if (table && typing && !isFull(table)) return { kind: 'row', before, ...table, ...typing };
  if (table?.inside) return { kind: 'none' };
  if (typing && !typing.opened && !typing.labelOnly) return { kind: 'line', before, ...typing };
  return { kind: 'prose', before, offset };
}

/** The first cell of a line up to the cursor; undefined when the cursor is behind it. */
function typingAt(
  before: string,
  after: string,
  offset: number,
): (Typing & Pick<RowContext, 'opened' | 'labelOnly'>) | undefined {
  const first = /^\s*(?:(\|)\s*)?(\S*)$/.exec(before);
  const word = first?.[2] ?? '';
  if (!first || word.includes('|')) return undefined;
  const labelOnly = !/^[\s|]*$/.test(after);
  const typed = { start: offset - word.length, end: offset };
  return {
    typed,
    replaced: labelOnly ? typed : { start: typed.start, end: offset + after.length },
    opened: first[1] === '|',
    labelOnly,
  };
}

interface NearTable {
  readonly table: TableForm;
  readonly rows: readonly BoundRow[];
  readonly rendering: TableRendering;
  /** False on the line below the table. */
  readonly inside: boolean;
}

/** The table of the form on this line or on the line right above it. */
function tableNear(view: View, line: number): NearTable | undefined {
  const { report, tables } = view.analysis;
  for (const node of report.nodes) {
    if (node.kind !== 'table') continue;
    const { first, last } = linesOf(view.document, node.range);
    if (line < first) break;
    if (line > last + 1) continue;
    const inside = line <= last;
    const bound = tables.find(({ nodes }) => nodes.includes(node));
    if (bound) return { table: bound.form, rows: bound.rows, rendering: node.rendering, inside };
    const table = tableOfSection(view, node.range.start);
    if (table) return { table, rows: [], rendering: node.rendering, inside };
  }
  return tableBegun(view, line);
}

/** Headers without a row of figures are not a table yet; their borders and their section tell which it will be. */
function tableBegun(view: View, line: number): NearTable | undefined {
  const { document } = view;
  const textOf = (at: number): string =>
    at < 0 ? '' : document.getText(toLspRange(document, lineRange(document, at)));
  const [above, here] = [textOf(line - 1), textOf(line)];
  const rendering = [above, here].some((text) => /^\s*\|/.test(text))
    ? 'pipe'
    : above.includes('\t')
      ? 'tab'
      : undefined;
  const table = rendering && tableOfSection(view, document.offsetAt({ line, character: 0 }));
  return table && { table, rows: [], rendering, inside: here.includes('|') };
}

function tableOfSection({ analysis: { report, form } }: View, offset: number): TableForm | undefined {
  const section = sectionAt(report, offset);
  const wanted = section && sectionNamed(form, section.heading.name.text)?.tables[0];
  return form.tables.find(({ id }) => id === wanted);
}

function isFull({ table, rows, inside }: NearTable): boolean {
  return !inside && rows.length >= rowsOf(table).length;
}
