/**
 * Where a figure comes from. In a table: of a total its parts, of a part its totals. In prose: the cell that it says.
 * In the preface: the heading of a section that is named there.
 */
import type { Location, LocationLink, Position } from 'vscode-languageserver';
import type { BoundReport } from '../forms/bound';
import { fold } from '../report/fold';
import type { Range, Report } from '../report/model';
import { mentionAt } from './mentions';
import { contains, toLspRange, toOffset } from './positions';
import { figureAt, inSourceOrder, isTotalOf, sumsOf } from './sums';
import type { View } from './view';

interface Target {
  /** What is shown around it: its row, its heading. */
  readonly context: Range;
  readonly range: Range;
}

interface Origin {
  readonly range: Range;
  readonly targets: readonly Target[];
}

/** Links with the range that they start from where the client takes them; null where nothing is defined. */
export function definition(view: View, position: Position): LocationLink[] | Location[] | null {
  const { document, analysis, client } = view;
  const offset = toOffset(document, position);
  const origin =
    ofCell(analysis, offset) ?? ofMention(analysis, offset) ?? ofSectionName(analysis.report, offset);
  if (origin === undefined || origin.targets.length === 0) return null;
  if (!client.definitionLinks)
    return origin.targets.map(({ range }) => ({ uri: document.uri, range: toLspRange(document, range) }));
  return origin.targets.map(({ context, range }) => ({
    originSelectionRange: toLspRange(document, origin.range),
    targetUri: document.uri,
    targetRange: toLspRange(document, context),
    targetSelectionRange: toLspRange(document, range),
  }));
}

function ofCell(report: BoundReport, offset: number): Origin | undefined {
  const found = figureAt(report, offset);
  if (found === undefined) return undefined;
  const { cell } = found.figure;
  const sums = sumsOf(found.table, found.figure);
  const asTotal = sums.filter((sum) => isTotalOf(sum, cell));
  const figures =
    asTotal.length > 0
      ? asTotal.flatMap(({ right }) => right)
      : sums.flatMap(({ left, right }) => (right.some((part) => part.cell === cell) ? left : right));
  return {
    range: cell.range,
    targets: inSourceOrder(figures).map(({ cell: { range } }) => ({ context: range, range })),
  };
}

function ofMention(report: BoundReport, offset: number): Origin | undefined {
  const mention = mentionAt(report, offset);
  if (mention === undefined) return undefined;
  const { row, cell } = mention.figure;
  return { range: mention.range, targets: [{ context: around(row.range, cell.range), range: cell.range }] };
}

/** `全文由总体情况、主动公开政府信息情况……组成`: the longest title that stands at the offset. */
function ofSectionName({ nodes, sections, folded }: Report, offset: number): Origin | undefined {
  const node = nodes.find(({ kind, range }) => kind === 'paragraph' && contains(range, offset));
  const [first] = sections;
  if (node === undefined || first === undefined || node.range.start >= first.range.start) return undefined;
  const text = folded.slice(node.range.start, node.range.end);
  const found = sections.flatMap(({ heading }): Origin[] => {
    const range = rangeAround(text, fold(heading.name.text), offset - node.range.start);
    if (range === undefined) return [];
    return [
      {
        range: { start: node.range.start + range.start, end: node.range.start + range.end },
        targets: [{ context: around(heading.range, heading.name.range), range: heading.name.range }],
      },
    ];
  });
  return found.sort((a, b) => b.range.end - b.range.start - (a.range.end - a.range.start))[0];
}

/** Where `name` stands in the text around an offset. */
function rangeAround(text: string, name: string, offset: number): Range | undefined {
  if (name === '') return undefined;
  const start = text.indexOf(name, Math.max(0, offset - name.length));
  return start >= 0 && start <= offset ? { start, end: start + name.length } : undefined;
}

/** A link's target must hold its selection. */
function around(outer: Range, inner: Range): Range {
  return { start: Math.min(outer.start, inner.start), end: Math.max(outer.end, inner.end) };
}
