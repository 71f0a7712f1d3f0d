/** Consistent tables: one written out, and arbitrary ones. */
import fc from 'fast-check';
import { builtinForms } from '../../server/forms/builtin';
import type { Form, TableForm } from '../../server/forms/form';
import type { TableFigures } from './render';

export function formNamed(id: string): Form {
  const form = builtinForms.find((one) => one.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

function tableNamed(form: Form, id: string): TableForm {
  const table = form.tables.find((one) => one.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
}

/** Rows of `id figure figure …`, one a line. */
export function figuresFrom(formId: string, tableId: string, rows: string): TableFigures {
  const form = formNamed(formId);
  const figures = rows
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([id = '', ...texts]) => [id, texts] as const);
  return { form, table: tableNamed(form, tableId), figures: new Map(figures) };
}

/** The same table with another text in one cell. */
export function withFigure(table: TableFigures, row: string, index: number, text: string): TableFigures {
  const figures = new Map(table.figures);
  figures.set(row, (table.figures.get(row) ?? []).with(index, text));
  return { ...table, figures };
}

const outcomes = [
  'granted partial denied.stateSecret denied.lawForbidden denied.safety denied.thirdParty denied.internal',
  'denied.process denied.enforcement denied.inquiry unable.notHeld unable.needCreate unable.unclear',
  'notProcessed.petition notProcessed.repeat notProcessed.publication notProcessed.massive notProcessed.confirm',
]
  .join(' ')
  .split(' ');
const others: Readonly<Record<string, readonly string[]>> = {
  'form-2021': ['other.noCorrection', 'other.noPayment', 'other.misc'],
  'form-2019': ['other'],
};

const figure = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 4000 }) },
);
const organisations = 6;
const line = fc.array(figure, { minLength: organisations, maxLength: organisations });

/** 表三 of 2021 or 2019 in which every identity holds. */
export const applications: fc.Arbitrary<TableFigures> = fc
  .constantFrom('form-2021', 'form-2019')
  .chain((id) => {
    const rows = [...outcomes, ...(others[id] ?? [])];
    return fc
      .record({
        results: fc.array(line, { minLength: rows.length, maxLength: rows.length }),
        carriedOut: line,
        carriedIn: line,
      })
      .map(({ results, carriedOut, carriedIn }) => {
        const total = sumOf(results);
        const all = total.map((value, index) => value + (carriedOut[index] ?? 0));
        const before = carriedIn.map((value, index) => Math.min(value, all[index] ?? 0));
        const fresh = all.map((value, index) => value - (before[index] ?? 0));
        return tableOf(id, 'T3', [
          ['new', fresh],
          ['carriedIn', before],
          ...rows.map((row, index) => [row, results[index] ?? []] as const),
          ['resultsTotal', total],
          ['carriedOut', carriedOut],
        ]);
      });
  });

/** 表四 in which every total is the sum of its block. */
export const disputes: fc.Arbitrary<TableFigures> = fc
  .array(fc.array(figure, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 })
  .map(([review = [], direct = [], afterReview = []]) =>
    tableOf('form-2021', 'T4', [
      ['review', review],
      ['direct', direct],
      ['afterReview', afterReview],
    ]),
  );

const count = fc.integer({ min: 0, max: 99_999 });

/** 表二 of 2021, which no identity binds. */
export const publications: fc.Arbitrary<TableFigures> = fc
  .record({
    files: fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 }),
    decisions: fc.array(count, { minLength: 3, maxLength: 3 }),
    fee: fc.integer({ min: 0, max: 99_999_999 }),
  })
  .map(({ files: [regulations = [], normative = []], decisions, fee }) => {
    const form = formNamed('form-2021');
    const texts = (values: readonly number[]): readonly string[] => values.map(String);
    return {
      form,
      table: tableNamed(form, 'T2'),
      figures: new Map([
        ['regulations', texts(regulations)],
        ['normative', texts(normative)],
        ...['licensing', 'punishment', 'coercion'].map(
          (id, index) => [id, texts([decisions[index] ?? 0])] as const,
        ),
        ['adminFee', [(fee / 10_000).toFixed(4)]],
      ]),
    };
  });

function sumOf(rows: readonly (readonly number[])[]): readonly number[] {
  return Array.from({ length: organisations }, (_, index) =>
    rows.reduce((sum, row) => sum + (row[index] ?? 0), 0),
  );
}

/** Each row with its total behind it. */
function tableOf(
  formId: string,
  tableId: string,
  rows: readonly (readonly [string, readonly number[]])[],
): TableFigures {
  const form = formNamed(formId);
  return {
    form,
    table: tableNamed(form, tableId),
    figures: new Map(
      rows.map(([id, values]) => [
        id,
        [...values, values.reduce((sum, value) => sum + value, 0)].map(String),
      ]),
    ),
  };
}
