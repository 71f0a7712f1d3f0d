/** A table of the form as markup: the header structure of the form around the labels and figures of the report. */
import type { BoundRow } from '../forms/bound';
import type { Form } from '../forms/form';
import type { Range, TableCell } from '../report/model';
import { columnScope, element, escaped, inline, marked, offsets, type Source } from './markup';
import { letters, type OfficialBlock } from './official-blocks';
import { type OfficialCell, type OfficialRow, type OfficialTable, officialTable } from './official-table';
import { collapse } from './text';

/** More columns of figures need a smaller type. */
const mostColumns = 10;
const labelAttributes = 'class="label" scope="row"';

export class OfficialMarkup {
  readonly #source: Source;
  readonly #block: OfficialBlock;
  readonly #official: OfficialTable;
  /** What the report says, by its range: made in the order of the text, which findings are asked for in. */
  readonly #said: ReadonlyMap<Range, string>;

  constructor(source: Source, form: Form, block: OfficialBlock) {
    this.#source = source;
    this.#block = block;
    this.#official = officialTable(form, block.table, '');
    this.#said = saidIn(source, block);
  }

  table(): string {
    const { rows, columns } = this.#official;
    const title = rows[0]?.[0];
    const notes = rows.filter((row) => row[0]?.kind === 'note');
    const body = rows.slice(1, rows.length - notes.length);
    const first = body.findIndex((row) => !isHeader(row));
    const isOneBlock = body.every((row, index) => index < first || !isHeader(row));
    const headers = isOneBlock ? Math.max(0, first) : 0;
    const caption =
      this.#block.isAnnounced || title === undefined ? '' : `<caption>${escaped(title.text)}</caption>`;
    const content = [
      caption,
      this.#columns(),
      part(
        'thead',
        body.slice(0, headers).map((row) => this.#row(row)),
      ),
      part('tbody', [
        ...body.slice(headers).map((row) => this.#row(row)),
        ...notes.flatMap((row) => this.#note(row[0])),
        ...this.#block.leftovers.map((range) => this.#leftover(range)),
      ]),
    ];
    const { nodes } = this.#block;
    const range = { start: nodes[0]?.range.start ?? 0, end: nodes.at(-1)?.range.end ?? 0 };
    const wide = columns - this.#official.labelColumns > mostColumns ? ' wide' : '';
    return element(this.#source, 'table', range, `form-table official${wide}`, content.join(''));
  }

  #columns(): string {
    const { columns, labelColumns, hasUnits } = this.#official;
    const name = (at: number): string => {
      if (at < labelColumns - 1) return 'group';
      if (at < labelColumns) return 'label';
      return hasUnits && at === labelColumns ? 'unit' : 'figure';
    };
    const columnList = Array.from({ length: columns }, (_, at) => `<col class="${name(at)}-column">`);
    return `<colgroup>${columnList.join('')}</colgroup>`;
  }

  #row(row: OfficialRow): string {
    const last = row.findLast((cell) => cell?.kind === 'label');
    const cells = row.flatMap((cell) => (cell === undefined ? [] : this.#cell(cell, cell !== last)));
    const range = rangeOf(row) ?? this.#headingOf(row);
    const place = range === undefined ? '' : offsets(this.#source, range);
    const name = isHeader(row) ? ' class="head"' : '';
    return `<tr${name}${place}>${cells.join('')}</tr>`;
  }

  #cell(cell: OfficialCell, isGroup = false): string {
    const spans =
      (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '') +
      (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '');
    switch (cell.kind) {
      case 'title':
      case 'header':
        return `<th${columnScope(cell.columnSpan)}${spans}>${this.#header(cell.text)}</th>`;
      case 'label': {
        const attributes = isGroup
          ? `class="group" scope="rowgroup"${this.#place(cell.row)}`
          : labelAttributes;
        return `<th ${attributes}${spans}>${this.#label(cell)}</th>`;
      }
      case 'unit':
        return `<td class="unit"${spans}>${escaped(cell.text)}</td>`;
      case 'note':
        return `<td class="note"${spans}>${escaped(cell.text)}</td>`;
      case 'figure':
        return `<td class="number"${spans}>${cell.source === undefined ? '' : this.#text(cell.source.range)}</td>`;
    }
  }

  /** A group stands in the row of its first part, but in a line of its own in the source. */
  #place(row: BoundRow | undefined): string {
    return row === undefined ? '' : offsets(this.#source, row.range);
  }

  #header(text: string): string {
    const range = this.#block.headings.get(letters(text));
    return range === undefined ? escaped(text) : this.#text(range);
  }

  #headingOf(row: OfficialRow): Range | undefined {
    return row.length === 1 && row[0] ? this.#block.headings.get(letters(row[0].text)) : undefined;
  }

  #label({ text, row }: OfficialCell): string {
    return row === undefined ? escaped(text) : this.#text(row.label.range);
  }

  /** Only figures that have no cell in the table: the others are printed with what stands beside them. */
  #note(cell: OfficialCell | undefined): readonly string[] {
    const source = cell?.source;
    if (cell === undefined || source === undefined) return [];
    const isPrinted = this.#official.rows.some((row) =>
      row.some((other) => other?.kind === 'figure' && other.source === source),
    );
    if (isPrinted) return [];
    const before = escaped(cell.text.slice(0, cell.text.length - collapse(source.text).length));
    const content = `${before}${this.#text(source.range)}`;
    return [
      `<tr${offsets(this.#source, source.range)}><td class="note" colspan="${cell.columnSpan}">${content}</td></tr>`,
    ];
  }

  #leftover(range: Range): string {
    const cell = `<td class="note" colspan="${this.#official.columns}">${this.#text(range)}</td>`;
    return `<tr${offsets(this.#source, range)}>${cell}</tr>`;
  }

  #text(range: Range): string {
    return this.#said.get(range) ?? '';
  }
}

function part(name: 'thead' | 'tbody', rows: readonly string[]): string {
  return rows.length > 0 ? `<${name}>${rows.join('')}</${name}>` : '';
}

function isHeader(row: OfficialRow): boolean {
  return row.every((cell) => cell === undefined || cell.kind === 'header');
}

function saidIn(source: Source, { table, headings, leftovers }: OfficialBlock): ReadonlyMap<Range, string> {
  const parts: { readonly range: Range; readonly markup: () => string }[] = [
    ...table.rows.flatMap((row) => [
      { range: row.label.range, markup: () => label(source, row) },
      ...row.cells.map(({ cell }) => ({ range: cell.range, markup: () => figure(source, cell) })),
    ]),
    ...[...headings.values(), ...leftovers].map((range) => ({ range, markup: () => inline(source, range) })),
  ];
  parts.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return new Map(parts.map(({ range, markup }) => [range, markup()]));
}

function figure(source: Source, { range, text }: TableCell): string {
  return marked(source, 'figure', source.sweep.touching(range), range, escaped(collapse(text)));
}

/** The words of the form where the report has only a part of them, as in a cell that wraps. */
function label(source: Source, { form, label: { range, text } }: BoundRow): string {
  const [said, official] = [letters(text), letters(form.label)];
  if (said === official || !official.includes(said)) return inline(source, range);
  const marks = source.sweep.touching(range);
  return marks.length === 0 ? escaped(form.label) : marked(source, '', marks, range, escaped(form.label));
}

/** Where the row stands in the source: the row of its last label, else what its figures span. */
function rangeOf(row: OfficialRow): Range | undefined {
  const named = row.findLast((cell) => cell?.row !== undefined)?.row;
  if (named !== undefined) return named.range;
  const ranges = row.flatMap((cell) => cell?.source?.range ?? []);
  if (ranges.length === 0) return undefined;
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  };
}
