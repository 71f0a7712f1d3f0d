/** Hover on figures, labels and headers of tables, on headings and on directives. */
import type { Hover, Position } from 'vscode-languageserver';
import { labelKey } from '../forms/label';
import { sectionNamed } from '../forms/sections';
import { fold } from '../report/fold';
import type { HeadingNode, Range, TableNode } from '../report/model';
import { directiveHover } from './hover/directive';
import { columnHover, indicatorHover } from './hover/indicator';
import { type Markup, markupFor } from './hover/markup';
import { contains, toOffset, toTrimmedLspRange } from './positions';
import { figureAt } from './sums';
import type { View } from './view';

interface Found {
  readonly range: Range;
  readonly paragraphs: readonly string[];
}

export function hover(view: View, position: Position): Hover | null {
  const markup = markupFor(view.client.markdownHover);
  const found = foundAt(view, toOffset(view.document, position), markup);
  if (!found) return null;
  return { contents: markup.content(found.paragraphs), range: toTrimmedLspRange(view.document, found.range) };
}

function foundAt(view: View, offset: number, markup: Markup): Found | undefined {
  const node = view.analysis.report.nodes.find(({ range }) => range.start <= offset && offset < range.end);
  switch (node?.kind) {
    case 'table':
      return tableHover(view, node, offset, markup);
    case 'paragraph':
      return tornHover(view, offset, markup);
    case 'heading':
      return contains(node.name.range, offset) ? headingHover(view, node, markup) : undefined;
    case 'directive':
      return {
        range: node.range,
        paragraphs: directiveHover(node.directive, markup, view.settings.language),
      };
    default:
      return undefined;
  }
}

function tableHover(
  { analysis, settings }: View,
  node: TableNode,
  offset: number,
  markup: Markup,
): Found | undefined {
  const tables = analysis.tables.filter(({ nodes }) => nodes.includes(node));
  for (const table of tables) {
    for (const row of table.rows) {
      const bound = row.cells.find(({ cell }) => contains(cell.range, offset));
      if (!bound && !contains(row.label.range, offset)) continue;
      return {
        range: bound?.cell.range ?? row.label.range,
        paragraphs: indicatorHover(table, row, bound, markup, settings.language),
      };
    }
  }
  const cell = node.rows.flatMap(({ cells }) => cells).find(({ range }) => contains(range, offset));
  if (!cell) return undefined;
  const key = labelKey(fold(cell.text));
  const column = tables
    .flatMap(({ form }) => form.columns)
    .find(({ label, aliases }) => [label, ...aliases].some((name) => labelKey(fold(name)) === key));
  return column && { range: cell.range, paragraphs: columnHover(column, markup, settings.language) };
}

/** A figure that an extractor has torn from its row stands among the lines above the table. */
function tornHover({ analysis, settings }: View, offset: number, markup: Markup): Found | undefined {
  const found = figureAt(analysis, offset);
  if (!found) return undefined;
  const { table, figure } = found;
  return {
    range: figure.cell.range,
    paragraphs: indicatorHover(table, figure.row, figure, markup, settings.language),
  };
}

function headingHover({ analysis, settings }: View, heading: HeadingNode, markup: Markup): Found | undefined {
  const section = sectionNamed(analysis.form, heading.name.text);
  if (!section) return undefined;
  const source = settings.language === 'zh' ? '依据：' : 'Source: ';
  return {
    range: heading.name.range,
    paragraphs: [
      markup.strong(`${section.ordinal}、${section.title}`),
      markup.text(section.requires),
      source + markup.text(analysis.form.source),
    ],
  };
}
