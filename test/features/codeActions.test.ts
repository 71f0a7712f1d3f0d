import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../server/features/codeActions';
import { diagnostics } from '../../server/features/diagnostics';
import { type RuleCode, ruleCodes } from '../../server/rules/codes';
import type { ViewOptions } from './view';
import { reportWithTable, viewOf } from './view';

const samplesFolder = path.join(import.meta.dirname, '../../samples');

const right = '| 二、上年结转政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |';
const withRow = (row: string) => reportWithTable.replace(right, row);

function fixes(text: string, code: RuleCode, options: ViewOptions & { readonly only?: string[] } = {}) {
  const view = viewOf(text, options);
  const asked = diagnostics(view).filter((one) => one.code === code);
  if (asked.length !== 1) throw new Error(`one ${code} expected, not ${asked.length}`);
  const only = options.only === undefined ? {} : { only: options.only };
  return codeActions(view, { context: { diagnostics: asked, ...only } });
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
    expect(change?.isPreferred).toBeUndefined();
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

describe('a blank total', () => {
  const text = withRow('| 二、上年结转政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 |      |');

  it('is filled in with the sum, as the preferred fix', () => {
    const [fill] = fixes(text, 'table/blank-total');
    expect(fill).toMatchObject({ title: '填入 6', isPreferred: true });
    expect(applied(text, fill)).toBe(
      withRow('| 二、上年结转政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 |    6 |'),
    );
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

describe('ignoring', () => {
  const wrong = '| 二、上年结转政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 | 7 |';
  const ignore = (text: string) => fixes(text, 'table/row-total').at(-1);

  const samples = readdirSync(samplesFolder)
    .filter((name) => name.endsWith('（含错误）.zwgk') || name.startsWith('望河区'))
    .map((name) => readFileSync(path.join(samplesFolder, name), 'utf8'));

  it.each(ruleCodes)('%s: silences the line that it is asked for, and no other', (code) => {
    const text = samples.find((sample) => codesIn(sample).includes(code)) ?? '';
    const view = viewOf(text);
    const asked = diagnostics(view).filter((one) => one.code === code);
    const [first] = asked;
    const [others, same] = [false, true].map((wanted) =>
      asked.filter(({ range }) => (range.start.line === first?.range.start.line) === wanted),
    );
    const last = codeActions(view, { context: { diagnostics: asked.slice(0, 1) } }).at(-1);
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
      codeActions(viewOf(`${text.replace('20条', '21条')}`), { context: { diagnostics: stale } }),
    ).not.toEqual([]);
    expect(codeActions(viewOf(`\n${text}`), { context: { diagnostics: stale } })).toEqual([]);
  });

  it('when something else than quick fixes is asked for', () => {
    expect(fixes(text, 'table/row-total', { only: ['source.organizeImports'] })).toEqual([]);
    expect(fixes(text, 'table/row-total', { only: ['refactor', 'quickfix'] })).toHaveLength(2);
  });
});
