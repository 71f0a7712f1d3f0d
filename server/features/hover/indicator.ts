/** What an indicator of the form means, and what its figure must agree with. */
import type { BoundCell, BoundRow, BoundTable } from '../../forms/bound';
import type { ColumnForm } from '../../forms/form';
import { identitiesOf } from '../../forms/identities';
import { columnsOf, unitOf } from '../../forms/rows';
import type { Language } from '../../workspace/settings';
import { identityText } from './identity';
import type { Markup } from './markup';

const marks = { true: ' ✓', false: ' ✗' };

const words = {
  zh: { unit: '单位：', source: '依据：', colon: '：' },
  en: { unit: 'Unit: ', source: 'Source: ', colon: ': ' },
};

/** The row's meaning; with a cell, its value and every identity that it takes part in. */
export function indicatorHover(
  table: BoundTable,
  row: BoundRow,
  cell: BoundCell | undefined,
  markup: Markup,
  language: Language,
): string[] {
  const { form } = row;
  const first = cell?.column ?? columnsOf(table.form, form)[0];
  const unit = first && unitOf(form, first);
  return [
    markup.strong(form.label),
    ...(form.definition ? [markup.text(form.definition)] : []),
    ...(unit ? [words[language].unit + markup.text(unit)] : []),
    ...(form.source ? [words[language].source + markup.text(form.source)] : []),
    ...(cell ? cellHover(table, cell, unit ?? '', markup, language) : []),
  ];
}

export function columnHover(column: ColumnForm, markup: Markup, language: Language): string[] {
  return [
    markup.strong(column.label),
    ...(column.definition ? [markup.text(column.definition)] : []),
    ...(column.unit ? [words[language].unit + markup.text(column.unit)] : []),
  ];
}

function cellHover(
  table: BoundTable,
  { column, cell }: BoundCell,
  unit: string,
  markup: Markup,
  language: Language,
): string[] {
  const value =
    cell.value.kind === 'number' ? `${cell.text} ${cell.value.suffix === '' ? unit : ''}` : cell.text;
  const head =
    value.trim() === ''
      ? []
      : [`${markup.text(column.label)}${words[language].colon}${markup.strong(value.trim())}`];
  const identities = identitiesOf(table)
    .filter(({ left, right }) => [...left, ...right].some((figure) => figure.cell === cell))
    .map(identityText)
    .map(({ text, holds }) =>
      markup.item(markup.text(text) + (holds === undefined ? '' : marks[`${holds}`])),
    );
  return identities.length === 0 ? head : [...head, identities.join('\n')];
}
