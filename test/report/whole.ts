/** What holds for every report, whatever the text. No test runner: the fuzzers ask for it, too. */
import type { Node, Range, Report, Section, Span } from '../../server/report/model';
import { proseOf } from '../../server/report/prose';
import { quantitiesOf } from '../../server/report/quantities';
import { demand } from '../fuzz/failure';

/** Throws unless nodes tile the text, children lie in their nodes and sections hold their headings. */
export function expectWhole(report: Report): void {
  demand(report.folded.length === report.text.length, () => 'folding changed the length');
  expectTiles(report);
  for (const node of report.nodes)
    for (const child of childrenOf(node)) expectInside(report, child, node.range);
  expectSections(report);
  for (const prose of proseOf(report))
    for (const { start, numberEnd, end, unit } of quantitiesOf(prose)) {
      const source = report.folded.slice(...ends(prose.sourceRange(start, numberEnd)));
      const read = prose.text.slice(start, numberEnd);
      demand(
        source.replaceAll(/\s/g, '') === read.replaceAll(/\s/g, ''),
        () => `${read} stands for ${source}`,
      );
      demand(prose.text.slice(start, end).includes(unit), () => `${unit} is not behind ${read}`);
    }
}

function expectTiles({ nodes, text }: Report): void {
  let end = 0;
  for (const { range, kind } of nodes) {
    demand(range.start === end && range.end > end, () => `${kind} ${range.start}–${range.end} behind ${end}`);
    end = range.end;
  }
  demand(end === text.length, () => `the nodes end at ${end} of ${text.length}`);
}

/** Everything inside a node that has a place, in order. */
function childrenOf(node: Node): readonly (Span | { readonly range: Range })[] {
  switch (node.kind) {
    case 'title':
      return [{ range: node.nameRange }];
    case 'metadata':
      return node.entries.flatMap(({ key, value }) => [key, value]);
    case 'heading':
      return node.ordinal === undefined ? [node.name] : [node.ordinal, node.name];
    case 'table':
      expectInOrder(node.rows.map(({ range }) => range));
      return node.rows.flatMap(({ range, cells }) => {
        expectInOrder(cells.map((cell) => cell.range));
        for (const cell of cells) expectWithin(cell.range, range);
        return cells;
      });
    case 'date':
      return [node.date];
    case 'attachment':
      return node.names;
    case 'directive':
      return 'codes' in node.directive ? node.directive.codes : [node.directive.value];
    case 'signature':
    case 'paragraph':
    case 'comment':
    case 'chrome':
    case 'blank':
      return [];
  }
}

function expectInside({ text }: Report, child: Span | { readonly range: Range }, range: Range): void {
  expectWithin(child.range, range);
  if ('text' in child)
    demand(
      text.slice(...ends(child.range)) === child.text,
      () => `${child.text} does not stand at its place`,
    );
}

export function expectWithin(inner: Range, outer: Range): void {
  demand(
    inner.start >= outer.start && inner.end >= inner.start && inner.end <= outer.end,
    () => `${inner.start}–${inner.end} is not inside ${outer.start}–${outer.end}`,
  );
}

function expectInOrder(ranges: readonly Range[]): void {
  for (const [index, { start }] of ranges.entries())
    demand(start >= (ranges[index - 1]?.end ?? 0), () => `${start} comes before what stands above it`);
}

/** Every heading is in one section, in order; a section lies in its parent and holds what its range covers. */
function expectSections({ nodes, sections }: Report): void {
  const headings: Node[] = [];
  const visit = (section: Section, parent: Range): void => {
    headings.push(section.heading);
    expectWithin(section.range, parent);
    for (const node of section.nodes) if (node.kind !== 'blank') expectWithin(node.range, section.range);
    let from = section.heading.range.end;
    for (const child of section.children) {
      demand(child.heading.level > section.heading.level, () => 'a section in one of its own level');
      demand(child.range.start >= from, () => 'sections overlap');
      from = child.range.end;
      visit(child, section.range);
    }
  };
  for (const section of sections) visit(section, { start: 0, end: nodes.at(-1)?.range.end ?? 0 });
  const all = nodes.filter(({ kind }) => kind === 'heading');
  demand(
    headings.length === all.length && headings.every((heading, index) => heading === all[index]),
    () => 'not every heading has its section',
  );
}

function ends({ start, end }: Range): [number, number] {
  return [start, end];
}
