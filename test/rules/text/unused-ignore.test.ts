import { describe, expect, it } from 'vitest';
import { analysed, expectMarked, report, seenIn } from '../fixture';

const code = 'text/unused-ignore';
const wrong = '全年共收到申请12件（网上2件，书面9件）。';
const right = '全年共收到申请11件（网上2件，书面9件）。';
const seen = (text: string) =>
  expectMarked(report(text), code).map(({ severity, zh }) => `${severity} ${zh}`);

describe('fires', () => {
  it('where the next line has no such finding', () => {
    expect(seen(`// zwgk-ignore «prose/parts-sum»：已核对\n${right}`)).toEqual([
      'hint 这条忽略已不起作用：没有 prose/parts-sum 问题可忽略',
    ]);
  });

  it('where nothing at all is found', () => {
    expect(seen(`«// zwgk-ignore：已核对»\n${right}`)).toEqual(['hint 这条忽略已不起作用：没有问题可忽略']);
  });

  it('for one code of several', () => {
    expect(seen(`// zwgk-ignore prose/parts-sum, «table/balance»\n${wrong}`)).toHaveLength(1);
    expect(seen(`// zwgk-ignore-file prose/parts-sum，«table/balance»\n${wrong}`)).toHaveLength(1);
  });

  it('for the line that another comment has taken the finding of', () => {
    expect(
      seen(`// zwgk-ignore-file «prose/parts-sum»\n\n// zwgk-ignore prose/parts-sum\n${wrong}`),
    ).toHaveLength(1);
  });

  it('for a word that is no rule, which silences nothing', () => {
    const text = `// zwgk-ignore «prose/part-sum»\n${wrong}`;
    expect(seen(text)).toEqual([
      'information 没有名为“prose/part-sum”的规则，这里没有忽略任何问题；说明原因请写在冒号后面',
    ]);
    expect(seenIn(report(text.replace(/[«»]/g, '')), 'prose/parts-sum')).toHaveLength(1);
    expect(seen(`// zwgk-ignore «已与财务核对»\n${wrong}`)).toHaveLength(1);
  });
});

it.each([
  ['it silences the next line', `// zwgk-ignore prose/parts-sum：已核对\n${wrong}`],
  ['it silences every rule', `// zwgk-ignore\n${wrong}`],
  ['it silences the file', `// zwgk-ignore-file prose/parts-sum\n\n${wrong}`],
  ['the reason names another rule', `// zwgk-ignore prose/parts-sum：见 table/balance\n${wrong}`],
  ['another comment', `// 见 table/balance\n${right}`],
  [
    'the file silences this rule',
    `// zwgk-ignore-file text/unused-ignore\n\n// zwgk-ignore table/balance\n${right}`,
  ],
])('is silent where %s', (_, text) => {
  expect(seenIn(report(text), code)).toEqual([]);
});

it('is silent about a rule that the settings switch off', () => {
  const text = report(`// zwgk-ignore prose/parts-sum\n${right}`);
  expect(analysed(text, { 'prose/parts-sum': 'off' }).findings).toEqual([]);
});

it('has the severity of the settings, and may be off', () => {
  const text = report(`// zwgk-ignore prose/parts-sum\n${right}`);
  expect(analysed(text, { [code]: 'warning' }).findings.map(({ severity }) => severity)).toEqual(['warning']);
  expect(analysed(text, { [code]: 'off' }).findings).toEqual([]);
});

it.each([
  [`// zwgk-ignore table/balance：原因\n${right}`, right],
  [
    `// zwgk-ignore table/balance, prose/parts-sum：原因\n${wrong}`,
    `// zwgk-ignore prose/parts-sum：原因\n${wrong}`,
  ],
  [`// zwgk-ignore prose/parts-sum, table/balance\n${wrong}`, `// zwgk-ignore prose/parts-sum\n${wrong}`],
])('is taken away with its code: %j', (before, after) => {
  const text = report(before);
  const [edit] = analysed(text).findings.flatMap(({ fixes = [] }) => fixes.flatMap(({ edits }) => edits));
  const { start, end } = edit?.range ?? { start: 0, end: 0 };
  expect(text.slice(0, start) + edit?.text + text.slice(end)).toBe(report(after));
});
