import type { Rule, RuleFinding } from '../rule';
import { type Statement, statementsOf } from './statements';
import { isOnTopic } from './statements/coverage';

/** Applications and cases are counted in 件, information in 条; 份, 起 and 例 are as good where they are kept to. */
export const proseUnit: Rule = {
  code: 'prose/unit',
  severity: 'information',
  title: { zh: '计量单位与表中或者前文不一致', en: 'Another counting word than in the table or before' },
  source: { zh: '年度报告格式所印的单位', en: 'the units printed on the form' },
  *check(bound) {
    const known = new Map<string, Statement>();
    for (const statement of statementsOf(bound)) {
      const { quantity, indicator, isPlain } = statement;
      const [row] = indicator.choices[0] ?? [];
      const unit = row?.unit;
      if (!isPlain || unit === undefined || !isOnTopicInAnyUnit(statement)) continue;
      const key = `${indicator.table.id} ${row?.topic}`;
      const first = known.get(key);
      if (row?.topic !== 'publication' && unit === '件' && isOdd(statement))
        yield finding(statement, unit, `表中以“${unit}”计`, `the form counts in ${unit}`);
      else if (first !== undefined && isSame(first, statement) && first.quantity.unit !== quantity.unit) {
        // Of two words that differ, that of the form is right, wherever it stands.
        if (quantity.unit !== unit) yield differing(statement, first, '前面', 'before');
        else {
          yield differing(first, statement, '后面', 'behind');
          known.set(key, statement);
        }
      }
      if (first === undefined) known.set(key, statement);
    }
  },
};

const matter = /^[\p{Script=Han}]{0,10}事项/u;
const longestMatter = 12;
/** 办理依申请公开信息1条: the items are counted. */
const items = /信息(?:数量?|共)?\s?$/;

/** 收到1项依申请公开事项: a 事项 has no other counting word. */
function isOdd({ prose: { text }, start, quantity }: Statement): boolean {
  if (!/[条次项个]/.test(quantity.unit)) return false;
  if (quantity.unit === '条' && items.test(text.slice(start, quantity.start))) return false;
  return !(
    quantity.unit === '项' &&
    (matter.test(text.slice(quantity.end, quantity.end + longestMatter)) ||
      text.slice(start, quantity.start).includes('事项'))
  );
}

/** The counting word of `statement` is not that of `other`, which stands `zh`. */
function differing(statement: Statement, other: Statement, zh: string, en: string): RuleFinding {
  const { unit, text, start, end } = other.quantity;
  const words = `${text}${unit}`;
  return {
    ...finding(statement, unit, `${zh}用“${unit}”`, `${unit} ${en}`),
    related: [{ range: other.prose.sourceRange(start, end), message: { zh: words, en: words } }],
  };
}

function isSame(a: Statement, b: Statement): boolean {
  return a.indicator.words === b.indicator.words || a.indicator.choices[0]?.[0]?.topic === 'application';
}

function isOnTopicInAnyUnit(statement: Statement): boolean {
  return isOnTopic({ ...statement, quantity: { ...statement.quantity, unit: '件' } });
}

function finding({ prose, quantity }: Statement, unit: string, zh: string, en: string): RuleFinding {
  const end = quantity.end;
  const range = prose.sourceRange(end - quantity.unit.length, end);
  return {
    message: {
      zh: `这里用“${quantity.unit}”，${zh}`,
      en: `${quantity.unit} here, ${en}`,
    },
    range,
    related: [],
    expected: unit,
    actual: quantity.unit,
    fixes: [
      {
        title: { zh: `改为“${unit}”`, en: `Change to ${unit}` },
        edits: [{ range, text: unit }],
        isSafe: false,
      },
    ],
  };
}
