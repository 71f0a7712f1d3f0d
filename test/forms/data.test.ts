import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtinForms } from '../../server/forms/builtin';
import { checkForm } from '../../server/forms/check-form';
import type { Form, RowForm, TableForm } from '../../server/forms/form';

const data = new URL('../../server/forms/data/', import.meta.url);
const domain = new URL('../../../shared/domain/forms/', import.meta.url);
const files = readdirSync(data).filter((file) => file.endsWith('.json'));
const read = (folder: URL, file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

interface PlacedRow {
  readonly row: RowForm;
  readonly parent: string | null;
}

function flatten(rows: readonly RowForm[], parent: string | null = null): PlacedRow[] {
  return rows.flatMap((row) => [{ row, parent }, ...flatten(row.children, row.id)]);
}

function formOf(id: string): Form {
  const form = builtinForms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

function tableOf(formId: string, tableId: string): TableForm {
  const table = formOf(formId).tables.find((candidate) => candidate.id === tableId);
  if (!table) throw new Error(`no table ${tableId} in ${formId}`);
  return table;
}

const rowsOf = (formId: string, tableId: string) => flatten(tableOf(formId, tableId).rows);
const numericRows = (formId: string, tableId: string) =>
  rowsOf(formId, tableId).filter(({ row }) => row.kind !== 'group');

/** Everything that a report on this form prints as it stands in the form. */
function printedTexts(form: Form): string[] {
  const inTables = form.tables.flatMap((table) => [
    table.title,
    ...table.columns.flatMap(({ label, aliases }) => [label, ...aliases]),
    ...flatten(table.rows).flatMap(({ row }) => [row.label, ...row.aliases]),
  ]);
  return [...inTables, ...form.sections.flatMap(({ title, variants }) => [title, ...variants])];
}

describe('built-in forms', () => {
  it('are all registered, newest first', () => {
    expect(builtinForms.map(({ id }) => id)).toEqual([
      'form-2021',
      'form-2019',
      'form-2014',
      'form-fujian-2014',
      'form-fujian-2011',
      'form-2008',
    ]);
    expect(builtinForms.map(({ id }) => `${id}.json`).sort()).toEqual([...files].sort());
  });

  it.each(files)('%s is valid and completed as the schema completes it', (file) => {
    const form = checkForm(read(data, file), file);
    expect(formOf(form.id)).toEqual(form);
    expect(`${form.id}.json`).toBe(file);
  });

  it.each(builtinForms)('$id explains every row and column, and gives every figure a unit', (form) => {
    for (const table of form.tables) {
      const unitless = flatten(table.rows).filter(
        ({ row }) =>
          row.kind !== 'group' &&
          row.unit === undefined &&
          table.columns.some(({ id, unit }) => !unit && (row.columns?.includes(id) ?? true)),
      );
      // The form of 2019 prints no unit for 采购总金额; reports write 元 or 万元.
      expect(unitless.map(({ row }) => row.id)).toEqual(
        form.id === 'form-2019' && table.id === 'T2' ? ['purchase'] : [],
      );
      const unexplained = [...flatten(table.rows).map(({ row }) => row), ...table.columns].filter(
        ({ definition }) => !definition,
      );
      expect(unexplained.map(({ id }) => id)).toEqual([]);
      expect(flatten(table.rows).filter(({ row }) => row.kind === 'group' && row.unit === '——')).toEqual([]);
    }
  });

  // A form without tables (the six items of 2008) is found by the year alone.
  it.each(builtinForms.filter(({ tables }) => tables.length > 0))(
    '$id is told from every other form by its distinctive words',
    (form) => {
      const own = printedTexts(form);
      const others = builtinForms.filter((other) => other !== form).flatMap(printedTexts);
      expect(form.distinctive.length).toBeGreaterThanOrEqual(5);
      for (const word of form.distinctive) {
        expect(
          own.some((text) => text.includes(word)),
          `${word} is printed by ${form.id}`,
        ).toBe(true);
        expect(
          others.filter((text) => text.includes(word)),
          `${word} in another form`,
        ).toEqual([]);
      }
    },
  );

  it.each(builtinForms)('$id places each table in one section', (form) => {
    expect(form.sections.flatMap(({ tables }) => tables).sort()).toEqual(
      form.tables.map(({ id }) => id).sort(),
    );
    expect(form.sections.filter(({ kind, tables }) => (kind === 'table') !== tables.length > 0)).toEqual([]);
  });
});

describe('forms of 2021 and 2019', () => {
  it('have 25 and 23 numeric rows of applications', () => {
    expect(numericRows('form-2021', 'T3')).toHaveLength(25);
    expect(numericRows('form-2019', 'T3')).toHaveLength(23);
  });

  it.each(['form-2021', 'form-2019'])('%s adds up 自然人 and five kinds of organisation', (id) => {
    const columns = tableOf(id, 'T3').columns;
    expect(columns.at(-1)?.sumOf).toEqual(columns.slice(0, -1).map((column) => column.id));
    expect(columns.filter(({ group }) => group === '法人或其他组织')).toHaveLength(5);
  });

  it.each(['form-2021', 'form-2019'])('%s sets review and litigation side by side, 15 cells', (id) => {
    const table = tableOf(id, 'T4');
    expect(table.layout).toBe('across');
    expect(table.rows.map((row) => row.id)).toEqual(['review', 'direct', 'afterReview']);
    expect(table.columns.at(-1)?.sumOf).toEqual(['upheld', 'corrected', 'otherResult', 'pending']);
    expect(table.rows.map(({ topic }) => topic)).toEqual(['review', 'litigation', 'litigation']);
  });

  it('balance intake and outcome, and only the 2021 form divides 其他处理', () => {
    for (const id of ['form-2021', 'form-2019'])
      expect(tableOf(id, 'T3').identities).toMatchObject([
        {
          code: 'table/balance',
          left: ['new', 'carriedIn'],
          right: ['resultsTotal', 'carriedOut'],
          severity: 'error',
        },
      ]);
    const kindOfOther = (id: string) => rowsOf(id, 'T3').find(({ row }) => row.id === 'other')?.row.kind;
    expect([kindOfOther('form-2021'), kindOfOther('form-2019')]).toEqual(['group', 'data']);
  });

  it('let only 本年增/减 be negative', () => {
    const signed = builtinForms
      .flatMap(({ tables }) => tables.flatMap(({ columns }) => columns))
      .filter(({ type }) => type === 'change');
    expect(signed.map(({ id }) => id)).toEqual(['delta']);
  });

  it.each([
    ['逾期不补正', 'other.noCorrection'],
    ['逾期不缴费', 'other.noPayment'],
    ['部分公开', 'partial'],
    ['上年转结', 'carriedIn'],
    ['转结', 'carriedOut'],
    ['结转下一年度', 'carriedOut'],
    ['属于四类过程性性信息', 'denied.process'],
    ['规范性文件', 'normative'],
  ])('know the label %s as %s', (label, id) => {
    const rows = formOf('form-2021').tables.flatMap((table) => flatten(table.rows));
    expect(
      rows
        .filter(({ row }) => [...row.aliases, ...row.misspellings].includes(label))
        .map(({ row }) => row.id),
    ).toEqual([id]);
  });
});

describe('statistics table of 2014', () => {
  const rows = rowsOf('form-2014', 'T1');
  const childrenOf = (id: string, relation: RowForm['relation']) =>
    rows.filter(({ row, parent }) => parent === id && row.relation === relation).map(({ row }) => row.id);

  it('adds up only what the form divides completely', () => {
    const summed = [
      ...new Set(
        rows
          .filter(({ row, parent }) => parent !== null && row.relation === 'part')
          .map(({ parent }) => parent),
      ),
    ];
    const figures = summed.filter((id) => rows.find(({ row }) => row.id === id)?.row.kind === 'data');
    expect(figures).toEqual(['3.1', '3.2', '3.3', '3.3.4', '4', '5', '8.3']);
    expect(childrenOf('3.3', 'part')).toHaveLength(8);
    expect(childrenOf('3.3.4', 'part')).toHaveLength(6);
  });

  it('bounds 其中 by its whole and leaves channels apart', () => {
    expect(rows.filter(({ row }) => row.relation === 'at-most').map(({ row }) => row.id)).toEqual([
      '1.1.a',
      '2.2.1.a',
      '2.2.2.a',
    ]);
    expect(childrenOf('1.2', 'independent')).toHaveLength(5);
    expect(childrenOf('1.1', 'independent')).toEqual(['1.1.b']);
  });

  it('takes decimals in 万元 rows only', () => {
    expect(rows.filter(({ row }) => row.type === 'money').map(({ row }) => row.id)).toEqual(['7', '8.4']);
    expect(rows.filter(({ row }) => row.unit === '万元').map(({ row }) => row.id)).toEqual(['7', '8.4']);
  });
});

describe('Fujian forms', () => {
  const shared = [
    'published',
    'published.website',
    'published.gazette',
    'received',
    'answered',
    'reviews',
    'lawsuits',
  ];

  it.each(['form-fujian-2011', 'form-fujian-2014'])('%s accumulates the year', (id) => {
    expect(tableOf(id, 'T1').columns).toMatchObject([
      { id: 'year' },
      { id: 'cumulative', accumulates: 'year' },
    ]);
  });

  it('share the ids of the rows that go on, so that the cumulative figures can be followed', () => {
    for (const id of ['form-fujian-2011', 'form-fujian-2014'])
      expect(rowsOf(id, 'T1').map(({ row }) => row.id)).toEqual(expect.arrayContaining(shared));
  });

  it('add up the ways of applying and the answers, not the channels', () => {
    const parts = (id: string, parent: string) =>
      rowsOf(id, 'T1').filter((place) => place.parent === parent && place.row.relation === 'part').length;
    const counts = (id: string) => ['published', 'received', 'answered'].map((parent) => parts(id, parent));
    expect(counts('form-fujian-2011')).toEqual([0, 6, 3]);
    expect(counts('form-fujian-2014')).toEqual([0, 3, 4]);
  });
});

interface DomainRow {
  readonly id: string;
  readonly label: string;
  readonly parent: string | null;
  readonly kind: string;
  readonly unit: string;
}
interface DomainForm {
  readonly rows: readonly DomainRow[];
  readonly tables: {
    readonly T2: {
      readonly blocks: readonly {
        readonly clause: string;
        readonly columns: readonly { id: string }[];
        readonly rows: readonly DomainRow[];
      }[];
    };
    readonly T3: {
      readonly rows: readonly DomainRow[];
      readonly identities: readonly { id: string; formula: string }[];
    };
  };
}

const hasDomain = existsSync(domain);
const reason = hasDomain ? '' : ' (skipped: ../shared/domain is not on this machine)';

describe.skipIf(!hasDomain)(`against the text of the notices${reason}`, () => {
  const printed = ({ row, parent }: PlacedRow) => ({
    id: row.id,
    label: row.label,
    parent,
    kind: row.kind,
    unit: row.unit,
  });
  const expected = ({ id, label, parent, kind, unit }: DomainRow) => ({
    id,
    label,
    parent,
    kind,
    unit: unit === '——' ? undefined : unit,
  });

  it.each(['form-2021', 'form-2019'])('%s: labels, order and nesting of table 三', (id) => {
    const source = read(domain, `${id}.json`) as DomainForm;
    expect(rowsOf(id, 'T3').map(printed)).toEqual(source.tables.T3.rows.map(expected));
  });

  it.each(['form-2021', 'form-2019'])('%s: the tree gives the printed sum of （七）总计', (id) => {
    const source = read(domain, `${id}.json`) as DomainForm;
    const formula = source.tables.T3.identities.find((identity) => identity.id === 'A2')?.formula;
    const within = (row: RowForm): string[] =>
      row.kind === 'data' ? [row.id] : row.children.flatMap(within);
    const results = tableOf(id, 'T3').rows.find((row) => row.id === 'results');
    expect(`resultsTotal = ${results?.children.flatMap(within).join(' + ')}`).toBe(formula);
  });

  it.each(['form-2021', 'form-2019'])('%s: blocks of table 二', (id) => {
    const source = read(domain, `${id}.json`) as DomainForm;
    const blocks = source.tables.T2.blocks.flatMap(({ clause, columns, rows }) =>
      rows.map(({ id, label }) => ({
        id,
        label,
        heading: clause,
        columns: columns.map((column) => column.id),
      })),
    );
    expect(
      tableOf(id, 'T2').rows.map(({ id, label, heading, columns }) => ({ id, label, heading, columns })),
    ).toEqual(blocks);
  });

  it('form-2014: labels, units, order and nesting', () => {
    const source = read(domain, 'form-2014.json') as DomainForm;
    expect(rowsOf('form-2014', 'T1').map(printed)).toEqual(source.rows.map(expected));
  });
});
