import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../server/features/codeActions';
import { diagnostics } from '../../server/features/diagnostics';
import { type RuleCode, ruleCodes } from '../../server/rules/codes';
import { applications, type Rendering, tables } from '../rules/tables';
import type { ViewOptions } from './view';
import { reportWithTable, viewOf } from './view';

const samplesFolder = path.join(import.meta.dirname, '../../samples');

const right = '| 二、上年结转政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |';
const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const withRow = (row: string) => reportWithTable.replace(right, row);

function fixes(text: string, code: RuleCode, options: ViewOptions & { readonly only?: string[] } = {}) {
  const view = viewOf(text, options);
  const asked = diagnostics(view).filter((one) => one.code === code);
  if (asked.length !== 1) throw new Error(`one ${code} expected, not ${asked.length}`);
  const only = options.only === undefined ? {} : { only: options.only };
  return codeActions(view, { range: top, context: { diagnostics: asked, ...only } });
}

function applied(text: string, action: CodeAction | undefined): string {
  const edits = Object.values(action?.edit?.changes ?? {}).flat();
  if (edits.length === 0) throw new Error('an edit expected');
  return TextDocument.applyEdits(TextDocument.create('', 'zwgk', 1, text), edits);
}

const codesIn = (text: string) => viewOf(text).analysis.findings.map(({ code }) => code);
const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

describe('a wrong total of a row', () => {
  const text = withRow('| 二、上年结转政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 |    7 |');

  it('can be changed to the sum; the border stays where it is', () => {
    const [change, ignore, ...others] = fixes(text, 'table/row-total');
    expect(titles([change, ignore].flatMap((one) => one ?? []))).toEqual([
      '改为 6',
      '忽略此处：table/row-total',
    ]);
    expect(others).toEqual([]);
    // The balance of the column wants the same figure.
    expect(change?.isPreferred).toBe(true);
    expect(applied(text, change)).toBe(
      withRow('| 二、上年结转政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 |    6 |'),
    );
  });

  it('a longer figure takes the place of spaces, a wider cell is the last resort', () => {
    const row = (total: string) =>
      withRow(`| 二、上年结转政府信息公开申请数量 | 60 | 40 | 0 | 0 | 0 | 0 |${total}|`);
    expect(applied(row('   7 '), fixes(row('   7 '), 'table/row-total')[0])).toBe(row(' 100 '));
    expect(applied(row(' 7   '), fixes(row(' 7   '), 'table/row-total')[0])).toBe(row(' 100 '));
    expect(applied(row('7'), fixes(row('7'), 'table/row-total')[0])).toBe(row(' 100 '));
  });

  it('keeps the tabs of a table without borders', () => {
    const tabs = text.replace(/^\|.*\|$/gm, (row) =>
      row.includes('---') ? '' : row.slice(1, -1).split('|').join('\t').replace(/ +/g, ''),
    );
    const fixed = applied(tabs, fixes(tabs, 'table/row-total')[0]);
    expect(fixed).toBe(tabs.replace('\t0\t7\n', '\t0\t6\n'));
    expect(fixed).not.toBe(tabs);
  });

  it('speaks English when the messages do', () => {
    expect(titles(fixes(text, 'table/row-total', { settings: { language: 'en' } }))).toEqual([
      'Change to 6',
      'Ignore here: table/row-total',
    ]);
  });
});

it('a total that only one sum doubts can be changed, not by default', () => {
  const text = `${reportWithTable}
四、政府信息公开行政复议、行政诉讼情况

| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 3 | 0 | 0 | 1 | 5 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`;
  const [change] = fixes(text, 'table/row-total');
  expect(change).toMatchObject({ title: '改为 4' });
  expect(change?.isPreferred).toBeUndefined();
});

it('a part that row and column name wrong is changed by default', () => {
  const text = reportWithTable.replace('| 4.保护第三方合法权益 | 5 |', '| 4.保护第三方合法权益 | 8 |');
  const [change] = fixes(text, 'table/children-sum');
  expect(change).toMatchObject({ title: '改为 5', isPreferred: true });
  expect(applied(text, change)).toBe(reportWithTable);
});

describe('blank cells', () => {
  const text = withRow('| 二、上年结转政府信息公开申请数量 | 6 |  | — | 0 | 0 | 0 | 6 |');

  it('get 0 at once; a dash that a person typed stays', () => {
    const [zero] = fixes(text, 'table/blank-cell');
    expect(zero).toMatchObject({ title: '空白处填 0（1 处）' });
    expect(applied(text, zero)).toBe(
      withRow('| 二、上年结转政府信息公开申请数量 | 6 | 0 | — | 0 | 0 | 0 | 6 |'),
    );
  });
});

describe('fix all', () => {
  const fixAll = (text: string) =>
    codeActions(viewOf(text), { range: top, context: { diagnostics: [], only: ['source.fixAll'] } });
  const row = (label: string, figures: string) => `| ${label} | ${figures} |`;
  const blank = reportWithTable
    .replace(
      row('二、上年结转政府信息公开申请数量', '6 | 0 | 0 | 0 | 0 | 0 | 6'),
      row('二、上年结转政府信息公开申请数量', '6 | 0 | 0 | 0 | 0 | 0 |  '),
    )
    .replace(
      row('（七）总计', '65 | 4 | 0 | 0 | 0 | 0 | 69'),
      row('（七）总计', '  |   |   |   |   |   |  '),
    );

  it('fills in every blank total in one pass, also totals of totals, and then has nothing left to do', () => {
    expect(blank).not.toBe(reportWithTable);
    const [all, ...others] = fixAll(blank);
    expect(others).toEqual([]);
    expect(all?.kind).toBe('source.fixAll.zwgk');
    const fixed = applied(blank, all);
    expect(fixed.replaceAll(/ +/g, ' ')).toBe(reportWithTable.replaceAll(/ +/g, ' '));
    expect(fixAll(fixed)).toEqual([]);
  });

  it('is not offered among quick fixes, and decides nothing', () => {
    expect(codeActions(viewOf(blank), { range: top, context: { diagnostics: [] } })).toEqual([]);
    expect(fixAll(withRow('| 二、上年结转政府信息公开申请数量 | 6 |  | — | 0 | 0 | 0 | 7 |'))).toEqual([]);
  });
});

describe('a blank total', () => {
  const text = withRow('| 二、上年结转政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 |      |');

  it('is filled in with the sum, as the preferred fix', () => {
    const [fill] = fixes(text, 'table/blank-total');
    expect(fill).toMatchObject({ title: '填入 6', isPreferred: true });
    expect(applied(text, fill)).toBe(
      withRow('| 二、上年结转政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 |    6 |'),
    );
  });

  it('is marked as wide as its cell, so that a click anywhere in it gets there', () => {
    const view = viewOf(text);
    const [blank] = diagnostics(view).filter(({ code }) => code === 'table/blank-total');
    expect(blank && view.document.getText(blank.range)).toBe('      ');
  });

  it('a cell without any space gets some', () => {
    const narrow = withRow('|二、上年结转政府信息公开申请数量|6|0|0|0|0|0||');
    expect(applied(narrow, fixes(narrow, 'table/blank-total')[0])).toBe(
      withRow('|二、上年结转政府信息公开申请数量|6|0|0|0|0|0| 6 |'),
    );
  });
});

it('a figure in a group row can be cleared, not by default', () => {
  const text = reportWithTable.replace('| （三）不予公开 |  |', '| （三）不予公开 | 7 |');
  const [clear] = fixes(text, 'table/group-cell');
  expect(clear).toMatchObject({ title: '清空此格' });
  expect(clear?.isPreferred).toBeUndefined();
  expect(codesIn(applied(text, clear))).toEqual([]);
});

describe('a misspelt label', () => {
  const text = reportWithTable.replace('| 6.属于四类过程性信息 |', '| 6.属于四类过程性性信息 |');

  it('becomes the official one, and nothing else of its row changes', () => {
    const [change] = fixes(text, 'table/row-label');
    expect(change).toMatchObject({ title: '改为官方名称：6.属于四类过程性信息', isPreferred: true });
    expect(applied(text, change)).toBe(
      reportWithTable.replace('| 6.属于四类过程性信息 |', '| 6.属于四类过程性信息   |'),
    );
  });

  it('is corrected with all the others that decide nothing', () => {
    const all = (source: string) =>
      codeActions(viewOf(source), { range: top, context: { diagnostics: [], only: ['source.fixAll'] } });
    const fixed = applied(text, all(text)[0]);
    expect(codesIn(fixed)).toEqual([]);
    expect(all(fixed)).toEqual([]);
  });
});

describe('a missing row', () => {
  const title = '云岭市2024年政府信息公开工作年度报告\n\n';
  const rowsIn = (text: string) => viewOf(text).analysis.tables[0]?.rows ?? [];
  const whole = rowsIn(title + tables('pipe')).map(({ form }) => form.id);
  const named = applications.filter(({ figures }) => figures.length > 0).map(({ label }) => label);
  const spaced = (text: string) => text.replaceAll(/(\S) {2,}(?=\d)/g, '$1 ').replaceAll(/ +$/gm, '');

  it.each([
    ['pipe', (text: string) => text],
    ['tab', (text: string) => text],
    ['aligned', (text: string) => text],
    ['aligned', spaced],
  ] satisfies [Rendering, (text: string) => string][])(
    '%s: goes into its place with zeros',
    (shape, shaped) => {
      for (const label of named) {
        const rows = applications.filter((row) => row.label !== label);
        const text = shaped(title + tables(shape, rows));
        const [add] = fixes(text, 'table/row-count');
        expect(add).toMatchObject({ title: `补上缺少的行：${label}` });
        expect(add?.isPreferred).toBeUndefined();
        const fixed = applied(text, add);
        expect(fixed.split('\n')).toHaveLength(text.split('\n').length + 1);
        const bound = rowsIn(fixed);
        expect(bound.map(({ form }) => form.id)).toEqual(whole);
        const added = bound.find(({ form }) => form.label === label);
        expect(added?.cells.map(({ cell }) => cell.text)).toEqual(Array(7).fill('0'));
      }
    },
  );

  it('has its borders below those of the row that it is shaped after', () => {
    const padded = (label: string, figure: string) => `| ${label} | ${`${figure} | `.repeat(6)}${figure} |\n`;
    const before = padded('1.信访举报投诉类申请      ', '12');
    const text = title + tables('pipe').replace(/^\| 1\.信访.*\n\| 2\.重复申请.*\n/m, before);
    expect(applied(text, fixes(text, 'table/row-count')[0])).toBe(
      text.replace(before, before + padded('2.重复申请                ', ' 0')),
    );
  });

  it.each(['\r', '\r\n'])('is one line where lines end in %j', (lineBreak) => {
    const rows = applications.filter(({ label }) => label !== '2.重复申请');
    const text = (title + tables('pipe', rows)).replaceAll('\n', lineBreak);
    const lines = applied(text, fixes(text, 'table/row-count')[0]).split(/\r\n|\r|\n/);
    expect(lines).toHaveLength(text.split(lineBreak).length + 1);
    expect(lines.filter((line) => line.includes('2.重复申请'))).toHaveLength(1);
  });

  it('is not added where rows have no lines of their own', () => {
    const rows = applications.filter(({ label }) => label !== '2.重复申请');
    const flat = title + tables('tab', rows).replaceAll(/\t/g, '\n');
    expect(codesIn(flat)).toContain('table/row-count');
    expect(titles(fixes(flat, 'table/row-count'))).toEqual(['忽略此处：table/row-count']);
  });
});

describe('ignoring', () => {
  const wrong = '| 二、上年结转政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 | 7 |';
  const ignore = (text: string) => fixes(text, 'table/row-total').at(-1);

  const samples = readdirSync(samplesFolder)
    .filter((name) => name.endsWith('（含错误）.zwgk') || name.startsWith('望河区'))
    .map((name) => readFileSync(path.join(samplesFolder, name), 'utf8'));

  const shownCodes = ruleCodes.filter((code) => samples.some((sample) => codesIn(sample).includes(code)));

  it('is tried with every rule that the samples show', () => {
    expect(shownCodes.length).toBeGreaterThanOrEqual(9);
  });

  it.each(shownCodes)('%s: silences the line that it is asked for, and no other', (code) => {
    const text = samples.find((sample) => codesIn(sample).includes(code)) ?? '';
    const view = viewOf(text);
    const asked = diagnostics(view).filter((one) => one.code === code);
    const [first] = asked;
    const [others, same] = [false, true].map((wanted) =>
      asked.filter(({ range }) => (range.start.line === first?.range.start.line) === wanted),
    );
    const last = codeActions(view, { range: top, context: { diagnostics: asked.slice(0, 1) } }).at(-1);
    expect(last?.title).toBe(`忽略此处：${code}`);
    const left = codesIn(applied(text, last));
    expect(left.filter((one) => one === code)).toHaveLength(others?.length ?? 0);
    expect(left).toHaveLength(codesIn(text).length - (same?.length ?? 0));
  });

  it('puts the directive on the line above, with the line break of the text', () => {
    const text = withRow(wrong);
    expect(applied(text, ignore(text))).toBe(withRow(`// zwgk-ignore table/row-total\n${wrong}`));
    const windows = text.replaceAll('\n', '\r\n');
    expect(applied(windows, ignore(windows))).toBe(
      withRow(`// zwgk-ignore table/row-total\n${wrong}`).replaceAll('\n', '\r\n'),
    );
  });

  it('adds the code to a directive that stands there already, before its reason', () => {
    const text = withRow(`// zwgk-ignore table/balance：原表如此\n${wrong}`);
    const fixed = applied(text, ignore(text));
    expect(fixed).toBe(withRow(`// zwgk-ignore table/balance, table/row-total：原表如此\n${wrong}`));
    expect(codesIn(fixed)).not.toContain('table/row-total');
  });
});

describe('no fixes', () => {
  const text = withRow('| 二、上年结转政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 | 7 |');

  it('for a diagnostic of a text that has changed since', () => {
    const stale = diagnostics(viewOf(text));
    expect(
      codeActions(viewOf(`${text.replace('20条', '21条')}`), { range: top, context: { diagnostics: stale } }),
    ).not.toEqual([]);
    expect(codeActions(viewOf(`\n${text}`), { range: top, context: { diagnostics: stale } })).toEqual([]);
  });

  it('when something else than quick fixes is asked for', () => {
    expect(fixes(text, 'table/row-total', { only: ['source.organizeImports'] })).toEqual([]);
    expect(fixes(text, 'table/row-total', { only: ['refactor', 'quickfix'] })).toHaveLength(2);
  });
});
