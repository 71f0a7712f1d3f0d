/** A form as the text that a report begins with. Tables are pipe tables, padded by display width. */
import type { Form, RowForm, SectionForm, TableForm } from '../forms/form';
import { displayWidth } from '../report/display';
import type { TableRendering } from '../report/model';
import { acrossFigures, type Filling, filledRows, rowCells } from './form-rows';

/** Text, or a place to fill in with what stands there at first. */
export type Piece = string | { readonly fill: string };

export interface ReportHead {
  /** Absent: a place to fill in. */
  readonly organisation: string | undefined;
  /** The report year. */
  readonly year: number;
}

/** The text with what stands at first in the places to fill in; an empty one leaves no more than a blank line. */
export function toText(pieces: readonly Piece[]): string {
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.fill)).join('');
  return text.replace(/\n{3,}/g, '\n\n');
}

/** The same as a snippet of the Language Server Protocol: numbered tab stops from 1, the text between them escaped. */
export function toSnippet(pieces: readonly Piece[]): string {
  let stop = 0;
  const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return escaped(piece);
      stop += 1;
      return piece.fill === '' ? `\${${stop}}` : `\${${stop}:${escaped(piece.fill)}}`;
    })
    .join('');
}

/** Title, preface and all sections with their tables. */
export function reportSkeleton(form: Form, head: ReportHead): Piece[] {
  const sections = form.sections.flatMap((section) => ['\n', ...sectionSkeleton(form, section)]);
  return [...titleSkeleton(head), '\n\n', preface(form, head.year), '\n', ...sections];
}

export function titleSkeleton({ organisation, year }: ReportHead): Piece[] {
  return [organisation ?? { fill: '单位名称' }, `${year}年政府信息公开工作年度报告`];
}

const annex = '附件';
const counts = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function preface(form: Form, year: number): string {
  const parts = form.sections.filter(({ ordinal }) => ordinal !== annex).map(({ title }) => title);
  const count = counts[parts.length] ?? String(parts.length);
  // Before 2019 the notices set tables, no format of the report.
  const format = form.name.includes('报告格式') ? `和《${form.name}》（${form.source}）` : '';
  return (
    `本报告根据《中华人民共和国政府信息公开条例》${format}的要求编制，` +
    `全文包括${parts.join('、')}${count}个部分。` +
    `本报告中所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`
  );
}

/** Heading, then the tables of the section, or a heading for each subject that it must cover. */
export function sectionSkeleton(form: Form, section: SectionForm): Piece[] {
  const tables = form.tables.filter(({ id }) => section.tables.includes(id));
  const body = [
    ...tables.flatMap((table) => ['\n', ...tableSkeleton(table)]),
    ...coverSkeleton(section, tables.length > 0),
  ];
  return [`${section.ordinal}${section.ordinal === annex ? '：' : '、'}${section.title}\n`, ...body];
}

function coverSkeleton({ covers }: SectionForm, hasTables: boolean): Piece[] {
  if (covers.length === 0) return hasTables ? [] : ['\n', { fill: '' }, '\n'];
  if (covers.length === 1) return ['\n', `${covers.join('')}：`, { fill: '' }, '\n'];
  return covers.flatMap((cover, index) => [`\n（${counts[index + 1]}）${cover}\n\n`, { fill: '' }, '\n']);
}

/** The whole table with a rule under its first row; figures are places to fill in, at first 0. */
export function tableSkeleton(table: TableForm): Piece[] {
  return alignedRows(filledRows(table, empty));
}

/** One row of a table as a line without its line break. `opened`: the line has its first `|` already. */
export function rowSkeleton(
  table: TableForm,
  row: RowForm,
  rendering: TableRendering,
  opened = false,
): Piece[] {
  const cells = rowCells(table, row, empty);
  const labelOnly = cells.slice(1).every((cell) => cell === '');
  if (rendering === 'pipe') return [opened ? '' : '| ', ...joined(cells, ' | '), ' |'];
  return labelOnly ? [row.label] : joined(cells, separators[rendering] ?? ' ');
}

/** The one row of figures of a table whose rows stand side by side. */
export function acrossSkeleton(table: TableForm, rendering: TableRendering, opened = false): Piece[] {
  const figures = acrossFigures(table, empty);
  if (rendering === 'pipe') return [opened ? '' : '| ', ...joined(figures, ' | '), ' |'];
  return joined(figures, separators[rendering] ?? '  ');
}

/** What parts the cells of a row that has no borders around it. */
const separators: Partial<Record<TableRendering, string>> = { tab: '\t', comma: ',', aligned: '  ' };

/** Figures to fill in, at first 0; group rows carry none. */
const empty: Filling<Piece> = {
  label: ({ label }) => label,
  figures: (row, columns) => columns.map(() => (row.kind === 'group' ? '' : { fill: '0' })),
  has: () => true,
};

function alignedRows(rows: readonly (readonly Piece[])[]): Piece[] {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(3, ...rows.map((row) => displayWidth(toText(row.slice(at, at + 1))))),
  );
  const rule = `|${widths.map((width) => ` ${'-'.repeat(width)} |`).join('')}\n`;
  return rows.flatMap((row, index) => {
    const cells = widths.flatMap((width, at): Piece[] => {
      const cell = row[at] ?? '';
      const padding = ' '.repeat(width - displayWidth(toText([cell])));
      return typeof cell === 'string' ? [' ', cell, `${padding} |`] : [` ${padding}`, cell, ' |'];
    });
    return ['|', ...cells, '\n', ...(index === 0 ? [rule] : [])];
  });
}

function joined(cells: readonly Piece[], separator: string): Piece[] {
  return cells.flatMap((cell, index) => (index === 0 ? [cell] : [separator, cell]));
}
