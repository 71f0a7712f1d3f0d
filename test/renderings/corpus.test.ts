import { describe, expect, it } from 'vitest';
import { bindReport } from '../../server/forms/bind';
import type { BoundReport } from '../../server/forms/bound';
import { identitiesOf } from '../../server/forms/identities';
import { builtinLibrary } from '../../server/forms/library';
import { parseReport } from '../../server/report/parse';
import { hasCorpus, published, withoutCorpus } from '../corpus/reports';

function bound(file: string): BoundReport {
  const text = published(file);
  return bindReport(parseReport(text, builtinLibrary.vocabulary), builtinLibrary);
}

/** Figures of one row, `64 0 0 2 0 4 70`. */
function figures({ tables }: BoundReport, table: string, row: string): string {
  const cells = tables.find(({ form }) => form.id === table)?.rows.find(({ form }) => form.id === row)?.cells;
  return (cells ?? [])
    .map(({ cell }) => (cell.value.kind === 'number' ? cell.value.value.toFixed() : cell.value.kind))
    .join(' ');
}

function cellCount({ tables }: BoundReport, table: string): number {
  const rows = tables.filter(({ form }) => form.id === table).flatMap((one) => one.rows);
  return rows.filter(({ form }) => form.kind !== 'group').reduce((sum, { cells }) => sum + cells.length, 0);
}

const brokenOf = ({ tables }: BoundReport): readonly string[] =>
  tables
    .flatMap((table) => identitiesOf(table))
    .filter(({ relation, left, right }) => {
      const difference = sum(left) - sum(right);
      return relation === '=' ? difference !== 0 : difference > 0;
    })
    .map(({ code, left }) => `${code} ${left[0]?.row.form.id}`);

type Side = ReturnType<typeof identitiesOf>[number]['left'];

function sum(side: Side): number {
  return side.reduce(
    (total, { cell }) => total + (cell.value.kind === 'number' ? cell.value.value.toNumber() : 0),
    0,
  );
}

interface Expected {
  readonly file: string;
  /** Cells of 表二 that can be read. */
  readonly publications: number;
  readonly applications: number;
  readonly rows: Readonly<Record<string, string>>;
}

const reports: readonly Expected[] = [
  {
    file: 'hangzhou-style-2025-fixture',
    publications: 10,
    applications: 175,
    rows: {
      'T2 normative': '564 984 4185',
      'T2 adminFee': '316441',
      'T3 new': '13612 252 0 45 128 32 14069',
      'T3 carriedIn': '535 6 0 1 18 0 560',
      'T3 resultsTotal': '13364 252 0 44 121 29 13810',
      'T3 carriedOut': '783 6 0 2 25 3 819',
      'T4 review': '376 97 196 121 790',
      'T4 direct': '16 1 12 27 56',
      'T4 afterReview': '74 1 30 51 156',
    },
  },
  {
    file: 'suqian-2023',
    publications: 10,
    applications: 175,
    rows: {
      'T2 normative': '109 489 597',
      'T2 adminFee': '59237.2449',
      'T3 new': '3402 99 0 4 5 1 3511',
      'T3 carriedIn': '91 3 0 0 2 0 96',
      'T3 resultsTotal': '3375 99 0 4 7 1 3486',
      'T3 carriedOut': '118 3 0 0 0 0 121',
      'T4 review': '309 17 88 26 440',
    },
  },
  {
    file: 'suqian-2024',
    publications: 10,
    applications: 175,
    rows: {
      'T2 normative': '50 227 420',
      'T3 new': '3440 75 0 1 6 3 3525',
      'T3 carriedIn': '118 3 0 0 0 0 121',
      'T3 resultsTotal': '3440 73 0 1 5 2 3521',
      'T3 carriedOut': '118 5 0 0 1 1 125',
      'T4 review': '88 18 28 36 170',
      'T4 direct': '7 0 11 7 25',
      'T4 afterReview': '33 0 6 13 52',
    },
  },
  {
    file: 'shuyang-2025',
    publications: 10,
    applications: 175,
    rows: {
      'T2 normative': '6 1 32',
      'T3 new': '705 3 0 0 5 0 713',
      'T3 resultsTotal': '710 3 0 0 5 0 718',
      'T3 carriedOut': '31 0 0 0 0 0 31',
      'T4 review': '27 10 9 15 61',
      'T4 direct': '3 0 0 0 3',
      'T4 afterReview': '8 0 1 1 10',
    },
  },
  {
    // Two rows of 表二 were torn apart by the extractor, a cell of each stands elsewhere.
    file: 'shanghai-office-2025',
    publications: 10,
    applications: 175,
    rows: {
      'T2 regulations': '22 22 235',
      'T2 normative': '34 55 189',
      'T3 new': '1259 36 0 0 0 0 1295',
      'T3 carriedIn': '170 15 0 0 4 0 189',
      'T3 resultsTotal': '1139 48 0 0 4 0 1191',
      'T3 carriedOut': '290 3 0 0 0 0 293',
      'T4 review': '40 0 10 5 55',
      'T4 direct': '2 0 4 6 12',
      'T4 afterReview': '6 0 9 7 22',
    },
  },
  {
    // Nothing in the file says how 898989 and its like are to be cut.
    file: 'pingtan-qu-2019',
    publications: 3,
    applications: 161,
    rows: {
      'T2 regulations': '0 0 0',
      'T3 new': '23 0 0 0 0 0 23',
      'T3 resultsTotal': '23 0 0 0 0 0 23',
      'T3 unable.unclear': '5 0 0 0 0 0 5',
      'T4 review': '0 0 0 0 0',
    },
  },
  {
    // 693665 stays open.
    file: 'pingtan-qu-2021',
    publications: 7,
    applications: 175,
    rows: {
      'T2 normative': '',
      'T2 licensing': '2293',
      'T2 punishment': '1282',
      'T2 coercion': '42',
      'T2 adminFee': '24252.311082',
      'T3 new': '64 0 0 2 0 4 70',
      'T3 unable.notHeld': '22 0 0 0 0 3 25',
      'T3 resultsTotal': '63 0 0 2 0 4 69',
      'T3 carriedOut': '1 0 0 0 0 0 1',
      'T4 review': '1 0 2 0 3',
      'T4 direct': '12 0 0 0 12',
      'T4 afterReview': '0 0 0 0 0',
    },
  },
  {
    file: 'pingtan-qu-2022',
    publications: 10,
    applications: 175,
    rows: {
      'T2 normative': '88 55 698',
      'T2 adminFee': '9116.36',
      'T3 new': '71 3 0 0 0 0 74',
      'T3 carriedIn': '1 0 0 0 0 0 1',
      'T3 resultsTotal': '72 3 0 0 0 0 75',
      'T4 review': '0 1 1 0 2',
      'T4 direct': '1 0 0 0 1',
    },
  },
];

const statistics: readonly {
  readonly file: string;
  readonly cells: number;
  readonly rows: Expected['rows'];
}[] = [
  { file: 'pingtan-qu-2011', cells: 34, rows: { published: '425 1516', 'published.website': '418 1509' } },
  { file: 'pingtan-qu-2014', cells: 32, rows: { published: '2543 78967', received: '1 1' } },
  {
    file: 'pingtan-qu-2015',
    cells: 32,
    rows: { published: '2949 81916', 'published.website': '2949 81916', 'received.letterFax': '0 1' },
  },
  { file: 'pingtan-xian-2011', cells: 34, rows: { published: '425 1516', 'published.gazette': '7 7' } },
  {
    file: 'pingtan-xian-2013',
    cells: 34,
    rows: {
      published: '1853 5395',
      'published.website': '1713 5017',
      received: '7 28',
      'answered.granted': '2 19',
    },
  },
];

describe.skipIf(!hasCorpus)(`published reports${withoutCorpus}`, () => {
  it.each(reports)('$file: every cell that can be read, and no identity broken', (expected) => {
    const report = bound(expected.file);
    expect(cellCount(report, 'T3')).toBe(expected.applications);
    expect(cellCount(report, 'T4')).toBe(15);
    expect(cellCount(report, 'T2')).toBe(expected.publications);
    for (const [place, row] of Object.entries(expected.rows)) {
      const [table = '', id = ''] = place.split(' ');
      expect(`${place}: ${figures(report, table, id)}`).toBe(`${place}: ${row}`);
    }
    expect(brokenOf(report)).toEqual([]);
  });

  it.each(statistics)('$file: the statistics of Fujian', ({ file, cells, rows }) => {
    const report = bound(file);
    expect(cellCount(report, 'T1')).toBe(cells);
    for (const [id, row] of Object.entries(rows))
      expect(`${id}: ${figures(report, 'T1', id)}`).toBe(`${id}: ${row}`);
    expect(brokenOf(report)).toEqual([]);
  });
});
