import type { BoundReport, BoundRow } from '../../forms/bound';
import type { RowForm, TableForm } from '../../forms/form';
import type { Figure } from '../../forms/identities';
import { onceUnmoved } from '../../forms/kept';
import type { Range } from '../../report/model';
import { once } from '../../report/once';
import { prosesWith } from '../../report/signs';
import { decimal, isAboveZero, numberOf, rowName } from '../figures';
import type { Rule, RuleFinding } from '../rule';
import { type DeniedTopic, denialsIn } from './denials';

const topics: readonly DeniedTopic[] = ['application', 'review', 'litigation'];
const received = /收到|受理|新收/;

function unwrapped(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join('');
}

/** “未收到申请” against a table that counts one. */
export const proseZeroReport: Rule = {
  code: 'prose/zero-report',
  severity: 'error',
  title: { zh: '零报告与表中数字矛盾', en: 'A zero report contradicts the table' },
  source: { zh: '多年报告的通病', en: 'observed in published reports' },
  *check(bound) {
    if (bound.tables.length === 0) return;
    const figuresOn: Partial<Record<DeniedTopic, readonly Figure[]>> = {};
    for (const prose of prosesWith(bound.report, 'topic', 'denial')) {
      /** By the end of the denial: 行政复议、行政诉讼均为0件 denies both. */
      const contradictions = new Map<number, Contradiction>();
      for (const topic of topics)
        for (const { start, end } of denialsIn(prose, topic, bound.report)) {
          figuresOn[topic] ??= figuresOf(bound, topic);
          const figures = figuresOn[topic];
          const [first] = figures;
          if (first === undefined) continue;
          const known = contradictions.get(end);
          const range = prose.sourceRange(start, end);
          contradictions.set(end, {
            range: known !== undefined && known.range.start < range.start ? known.range : range,
            named: [...(known?.named ?? []), first],
            figures: [...(known?.figures ?? []), ...figures],
          });
        }
      for (const contradiction of contradictions.values()) yield findingOf(bound, contradiction);
    }
  },
};

/** A denial, and the figures that say otherwise. */
interface Contradiction {
  readonly range: Range;
  /** The first figure of each topic. */
  readonly named: readonly Figure[];
  readonly figures: readonly Figure[];
}

function findingOf({ report }: BoundReport, { range, named, figures }: Contradiction): RuleFinding {
  const written = unwrapped(report.text.slice(range.start, range.end));
  const [first] = named;
  return {
    message: {
      zh: `正文称“${written}”，表中${named.map((figure) => `“${rowName(figure.row)}”为 ${decimalOf(figure)}`).join('，')}`,
      en: `The text says “${written}”, but ${named.map((figure) => `“${rowName(figure.row)}” in the table is ${decimalOf(figure)}`).join(', ')}`,
    },
    range,
    related: figures.map((figure) => ({
      range: figure.cell.range,
      message: {
        zh: `${rowName(figure.row)} ${decimalOf(figure)}`,
        en: `${rowName(figure.row)} ${decimalOf(figure)}`,
      },
    })),
    ...(first === undefined ? {} : { expected: decimalOf(first) }),
    actual: '0',
  };
}

/** The figures above zero that a denial of the topic contradicts. */
function figuresOf({ tables }: BoundReport, topic: DeniedTopic): readonly Figure[] {
  return tables.flatMap((table) => {
    const denied = deniedIn(table.form)[topic];
    const rows = positiveIn(table).some((form) => denied.has(form)) ? table.rows : [];
    return rows.filter((row) => denied.has(row.form)).flatMap(positive);
  });
}

/** Asked of a table but once: an edit elsewhere leaves it as it is. */
const positiveIn = onceUnmoved(({ rows }): readonly RowForm[] =>
  rows.filter((row) => positive(row).length > 0).map(({ form }) => form),
);

type Denied = Readonly<Record<DeniedTopic, ReadonlySet<RowForm>>>;

const deniedIn = once(
  ({ rows }: TableForm): Denied => ({
    application: new Set(deniedRows(rows, 'application', false)),
    review: new Set(deniedRows(rows, 'review', false)),
    litigation: new Set(deniedRows(rows, 'litigation', false)),
  }),
);

/** For applications the row of those received and its parts: others may have been carried in and answered. */
function deniedRows(rows: readonly RowForm[], topic: DeniedTopic, inReceived: boolean): readonly RowForm[] {
  return rows.flatMap((row) => {
    const isReceived = inReceived || (row.topic === topic && row.prose.some((word) => received.test(word)));
    const isDenied = topic === 'application' ? isReceived : row.topic === topic;
    return [...(isDenied ? [row] : []), ...deniedRows(row.children, topic, isReceived)];
  });
}

function positive(row: BoundRow): readonly Figure[] {
  const figures = row.cells
    .filter(({ column, cell }) => column.accumulates === undefined && isAboveZero(cell.value))
    .map((bound) => ({ ...bound, row }));
  const totals = figures.filter(({ column }) => column.sumOf.length > 0);
  return totals.length > 0 ? totals : figures;
}

function decimalOf(figure: Figure): string {
  const value = numberOf(figure);
  return value === undefined ? figure.cell.text : decimal(value);
}
