/** Published reports: what a careful reader finds in them, and nothing else. */
import { describe, expect, it } from 'vitest';
import { bindReport } from '../../server/forms/bind';
import type { BoundReport, BoundTable } from '../../server/forms/bound';
import { builtinLibrary } from '../../server/forms/library';
import { noSiblings } from '../../server/forms/siblings';
import { parseReport } from '../../server/report/parse';
import { analyse } from '../../server/workspace/analysis';
import { analysed, type Seen, seenIn } from '../rules/fixture';
import { hasCorpus, published, publishedNames, withoutCorpus } from './reports';

/** Findings by report; a report that is not named has none. */
const findings: Readonly<Record<string, readonly Partial<Seen>[]>> = {
  'seed-004': [
    {
      code: 'prose/zero-report',
      severity: 'error',
      underlined: '没有收到任何书面或者其他形式要求公开政府信息的申请',
      related: ['1'],
      relatedZh: ['3.网络申请数 1'],
    },
    { code: 'table/group-cell', severity: 'warning', underlined: '102', related: ['一、主动公开情况'] },
    {
      code: 'table/children-sum',
      severity: 'error',
      zh: '（一）收到申请数 0 ≠ 0+0+1+0=1，相差 1',
      related: ['0', '0', '1', '0'],
    },
    {
      code: 'table/children-sum',
      severity: 'error',
      zh: '（二）申请办结数 0 ≠ 1+0=1，相差 1',
      related: ['1', '0'],
    },
    {
      code: 'table/children-sum',
      severity: 'error',
      zh: '（三）申请答复数 0 ≠ 1+0+0+0+0+0+0+0=1，相差 1',
      related: ['1', '0', '0', '0', '0', '0', '0', '0'],
    },
  ],
  'pingtan-qu-2014': [
    {
      code: 'prose/parts-sum',
      severity: 'warning',
      underlined: '2543条',
      related: ['594条', '281条', '29条', '28条', '253条', '98条', '122条', '290条', '946条'],
      expected: '2641',
      actual: '2543',
    },
  ],
  'pingtan-qu-2019': [
    {
      code: 'prose/parts-sum',
      severity: 'warning',
      underlined: '2599条',
      related: ['25条', '68条', '28条', '69条', '90条', '175条', '67条', '983条', '48条', '124条', '856条'],
      expected: '2533',
      actual: '2599',
    },
  ],
};

describe.skipIf(!hasCorpus)(`published reports${withoutCorpus}`, () => {
  it('are the nineteen that were read by hand', () => {
    expect(publishedNames).toHaveLength(19);
    for (const name of Object.keys(findings)) expect(publishedNames).toContain(name);
  });

  it.each(publishedNames)('%s: exactly what a careful reader finds', (name) => {
    const wanted = (findings[name] ?? []).map((finding) => expect.objectContaining(finding));
    expect(seenIn(published(name))).toEqual(wanted);
  });

  it('seed-002: a wrong digit in 9930=2907+7023 is found', () => {
    const text = published('seed-002').replace('7023条', '7032条');
    expect(seenIn(text)).toMatchObject([
      { code: 'prose/parts-sum', underlined: '9930条', related: ['2907条', '7032条'] },
    ]);
  });

  it('suqian-2023: a wrong digit in any of the eleven units is found', () => {
    const text = published('suqian-2023');
    for (const figure of [349, 933, 477, 301, 874, 216, 348, 55, 26, 12, 16]) {
      // The line is wrapped between 26 and 件.
      const mutated = text.replace(new RegExp(`${figure}(?=\\n?件)`), `9${figure}`);
      expect(mutated).not.toBe(text);
      expect(seenIn(mutated, 'prose/parts-sum')).toMatchObject([{ underlined: '3607件' }]);
    }
  });

  it('seed-001: a wrong total is found, and 64 不予公開 stay outside', () => {
    const text = published('seed-001').replace('達13798條', '達13789條');
    expect(seenIn(text)).toMatchObject([
      { underlined: '13789條', related: ['13126條', '672條'], expected: '13798' },
    ]);
  });
});

/** 总计 of the rows 新收, 结转, 办结 and 结转下年, then of the three blocks of table 四. */
const totals: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['hangzhou-style-2025-fixture', ['14069', '560', '13810', '819'], ['790', '56', '156']],
  ['suqian-2023', ['3511', '96', '3486', '121'], []],
  ['suqian-2024', ['3525', '121', '3521', '125'], ['170', '25', '52']],
  ['shuyang-2025', ['713', '36', '718', '31'], ['61', '3', '10']],
  ['shanghai-office-2025', ['1295', '189', '1191', '293'], ['55', '12', '22']],
];

describe.skipIf(!hasCorpus)(`bound tables${withoutCorpus}`, () => {
  const table = (tables: readonly BoundTable[], id: string) => tables.filter(({ form }) => form.id === id);
  const figure = (tables: readonly BoundTable[], row: string): string | undefined =>
    tables
      .flatMap(({ rows }) => rows)
      .find(({ form }) => form.id === row)
      ?.cells.find(({ column }) => column.id === 'total')?.cell.text;

  it.each(totals)('%s: 25 rows of seven figures, and the totals', (name, applications, cases) => {
    const { tables } = analysed(published(name));
    const [third, ...others] = table(tables, 'T3');
    expect(others).toEqual([]);
    const filled = third?.rows.filter(({ form }) => form.kind !== 'group') ?? [];
    expect(filled).toHaveLength(25);
    expect(filled.filter(({ cells }) => cells.length !== 7)).toEqual([]);
    expect(
      ['new', 'carriedIn', 'resultsTotal', 'carriedOut'].map((row) => figure(table(tables, 'T3'), row)),
    ).toEqual(applications);
    if (cases.length > 0)
      expect(['review', 'direct', 'afterReview'].map((row) => figure(table(tables, 'T4'), row))).toEqual(
        cases,
      );
  });

  it('pingtan-qu-2021: what next year begins with is what this year ends with, and the rest stays open', () => {
    const bound = (name: string, siblings = noSiblings) =>
      bindReport(parseReport(published(name), builtinLibrary.vocabulary), builtinLibrary, siblings);
    const normative = ({ tables }: BoundReport): readonly string[] =>
      (table(tables, 'T2')[0]?.rows.find(({ form }) => form.id === 'normative')?.cells ?? []).map(
        ({ column, cell }) => `${column.id} ${cell.text}`,
      );
    const nextYear = bound('pingtan-qu-2022');
    expect(normative(nextYear)).toEqual(['made 88', 'repealed 55', 'valid 698']);
    expect(normative(bound('pingtan-qu-2021'))).toEqual([]);
    const beside = bound('pingtan-qu-2021', { ...noSiblings, nextYear });
    expect(normative(beside)).toEqual(['valid 665']);
    expect(table(beside.tables, 'T2')[0]?.runOn?.ambiguous.map(({ readings }) => readings)).toEqual([
      [
        ['6', '93', '665'],
        ['69', '3', '665'],
      ],
    ]);
  });

  it('pingtan-qu-2019: no identity cuts the digits of table 二, and it says so', () => {
    const { tables, findings } = analysed(published('pingtan-qu-2019'));
    const [second] = table(tables, 'T2');
    expect(second?.runOn).toMatchObject({ outcome: 'ambiguous', conflicts: [], isComplete: true });
    expect(second?.runOn?.ambiguous.map(({ run, count }) => `${run.text} ${count}`)).toEqual([
      '898989 10',
      '3960181 11',
      '100153 4',
      '26480430 16',
      '126025 7',
      '350 2',
      '13575394432.52元 10',
    ]);
    expect(second?.rows.flatMap(({ cells }) => cells)).toHaveLength(3);
    expect(findings.filter(({ code }) => code === 'table/run-on')).toHaveLength(7);
  });

  it('pingtan-qu-2021: the finding names the two readings that are left', () => {
    const nextYear = bindReport(
      parseReport(published('pingtan-qu-2022'), builtinLibrary.vocabulary),
      builtinLibrary,
    );
    const { findings } = analyse(published('pingtan-qu-2021'), {
      forms: builtinLibrary,
      rules: {},
      siblings: () => ({ ...noSiblings, nextYear }),
    });
    expect(findings.find(({ code }) => code === 'table/run-on')).toMatchObject({
      severity: 'information',
      message: {
        zh: '行政规范性文件：数字连在一起，“693665”有 2 种断法（6|93|665，69|3|665），没有定论的数不作核对；请在数字之间加上分隔',
      },
    });
  });

  it('dapuqiao-2025-snippet: three blocks of cases', () => {
    const { tables } = analysed(published('dapuqiao-2025-snippet'));
    expect(['review', 'direct', 'afterReview'].map((row) => figure(table(tables, 'T4'), row))).toEqual([
      '4',
      '0',
      '2',
    ]);
  });
});
