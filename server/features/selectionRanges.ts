/** Growing selections: cell → row → table → section, figure → clause → sentence → paragraph → section. */
import type { Position, SelectionRange } from 'vscode-languageserver';
import type { HeadingNode, Node, Range, Report, Section, TableNode } from '../report/model';
import { proseOf } from '../report/prose';
import { quantitiesOf } from '../report/quantities';
import { contains, toLspRange, toOffset, trimmed } from './positions';
import type { View } from './view';

export function selectionRanges(
  { document, analysis }: View,
  positions: readonly Position[],
): SelectionRange[] {
  return positions.map((position): SelectionRange => {
    const offset = toOffset(document, position);
    let selection: SelectionRange | undefined;
    // From the whole text inwards, each range inside the one before.
    for (const range of growing(rangesAt(analysis.report, offset), offset).reverse())
      selection = { range: toLspRange(document, range), ...(selection && { parent: selection }) };
    return selection ?? { range: { start: position, end: position } };
  });
}

function rangesAt(report: Report, offset: number): readonly Range[] {
  const { nodes, text, sections } = report;
  const node = nodes[nodeIndexAt(nodes, offset)];
  const outer = [
    ...sectionsAt(sections, offset).map(({ range }) => trimmed(text, range)),
    { start: 0, end: text.length },
  ];
  if (node === undefined) return outer;
  const whole = trimmed(text, node.range);
  return [...inside(report, node, offset), whole, ...outer];
}

/** From the inside outwards, the node itself left out. */
function inside(report: Report, node: Node, offset: number): readonly Range[] {
  switch (node.kind) {
    case 'table':
      return cellAndRow(node, offset, report.text);
    case 'heading':
      return headingParts(node);
    case 'paragraph':
      return [
        ...figuresNear(report, node.range, offset),
        ...clauseAndSentence(report.folded, node.range, offset),
      ];
    case 'title':
      return [node.nameRange];
    case 'metadata':
      return node.entries.flatMap(({ key, value }) => [
        key.range,
        value.range,
        { start: key.range.start, end: value.range.end },
      ]);
    case 'date':
      return [node.date.range];
    case 'attachment':
      return node.names.map(({ range }) => range);
    case 'signature':
    case 'comment':
    case 'directive':
    case 'chrome':
    case 'blank':
      return [];
  }
}

function cellAndRow({ rows }: TableNode, offset: number, text: string): readonly Range[] {
  const row = rows.find(({ range }) => contains(trimmed(text, range), offset));
  if (row === undefined) return [];
  const cell = row.cells.find(({ range }) => contains(range, offset));
  return [...(cell ? [cell.range] : []), trimmed(text, row.range)];
}

function headingParts({ name, ordinal }: HeadingNode): readonly Range[] {
  return [name.range, ...(ordinal ? [ordinal.range] : [])];
}

const clauseEnd = /[,;:、。!?]/;
const sentenceEnd = /[。!?]/;

/** A sentence with the mark that ends it, a clause without. */
function clauseAndSentence(folded: string, { start, end }: Range, offset: number): readonly Range[] {
  const clause = between(folded, start, end, offset, clauseEnd);
  const sentence = between(folded, start, end, offset, sentenceEnd);
  return [clause, { start: sentence.start, end: Math.min(end, sentence.end + 1) }].map((range) =>
    withoutSpace(folded, range),
  );
}

function between(text: string, from: number, to: number, offset: number, mark: RegExp): Range {
  let start = offset;
  while (start > from && !mark.test(text.charAt(start - 1))) start -= 1;
  let end = offset;
  while (end < to && !mark.test(text.charAt(end))) end += 1;
  return { start, end };
}

function withoutSpace(text: string, { start, end }: Range): Range {
  let first = start;
  while (first < end && /\s/.test(text.charAt(first))) first += 1;
  let last = end;
  while (last > first && /\s/.test(text.charAt(last - 1))) last -= 1;
  return { start: first, end: last };
}

/** UTF-16 units around the offset in which its figure is looked for: a paragraph may be a megabyte. */
const longestFigure = 100;

/** The figures near an offset of a paragraph, alone and with their units. */
function figuresNear(report: Report, { start, end }: Range, offset: number): readonly Range[] {
  const range = {
    start: Math.max(start, offset - longestFigure),
    end: Math.min(end, offset + longestFigure),
  };
  return proseOf({ ...report, nodes: [{ kind: 'paragraph', range }] }).flatMap((prose) =>
    quantitiesOf(prose).flatMap(({ start, numberEnd, end }) => [
      prose.sourceRange(start, numberEnd),
      prose.sourceRange(start, end),
    ]),
  );
}

/** Only what holds the offset and is larger than the range before. */
function growing(ranges: readonly Range[], offset: number): Range[] {
  const found: Range[] = [];
  for (const range of ranges) {
    const last = found.at(-1);
    if (!contains(range, offset)) continue;
    const isLarger =
      last === undefined ||
      (range.start <= last.start && last.end <= range.end && range.end - range.start > last.end - last.start);
    if (isLarger) found.push(range);
  }
  return found;
}

/** The sections around an offset, innermost first. */
function sectionsAt(sections: readonly Section[], offset: number): readonly Section[] {
  const section = sections.findLast(({ range }) => range.start <= offset && offset <= range.end);
  return section === undefined ? [] : [...sectionsAt(section.children, offset), section];
}

/** The node that an offset stands in; at the end of the text the last one. */
function nodeIndexAt(nodes: readonly Node[], offset: number): number {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((nodes[middle]?.range.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
