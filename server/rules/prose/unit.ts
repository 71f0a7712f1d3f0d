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
      if (row?.topic !== 'publication' && unit === '件' && /[条次项个]/.test(quantity.unit))
        yield finding(statement, unit, `表中以“${unit}”计`, `the form counts in ${unit}`);
      else if (first !== undefined && isSame(first, statement) && first.quantity.unit !== quantity.unit)
        yield {
          ...finding(
            statement,
            first.quantity.unit,
            `前面用“${first.quantity.unit}”`,
            `${first.quantity.unit} before`,
          ),
          related: [
            {
              range: first.prose.sourceRange(first.quantity.start, first.quantity.end),
              message: {
                zh: `${first.quantity.text}${first.quantity.unit}`,
                en: `${first.quantity.text}${first.quantity.unit}`,
              },
            },
          ],
        };
      if (first === undefined) known.set(key, statement);
    }
  },
};

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
