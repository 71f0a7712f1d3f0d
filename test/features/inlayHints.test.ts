import { describe, expect, it } from 'vitest';
import type { InlayHint, InlayHintLabelPart } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { definition } from '../../server/features/definition';
import { inlayHints } from '../../server/features/inlayHints';
import type { View } from '../../server/features/view';
import { reportWithTable, type ViewOptions, viewOf } from './view';

const header =
  '|  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| --- | --- | --- | --- | --- | --- | --- | --- |';
const received = '| 一、本年新收政府信息公开申请数量 |';
const carriedIn = '| 二、上年结转政府信息公开申请数量 |';
const start = `云岭市2024年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n${header}\n`;

const whole = ({ document }: View) => ({
  start: document.positionAt(0),
  end: document.positionAt(document.getText().length),
});
const hintsOf = (view: View): InlayHint[] => inlayHints(view, { range: whole(view) });

function partOf({ label }: InlayHint): InlayHintLabelPart {
  const [part] = typeof label === 'string' ? [] : label;
  if (part === undefined) throw new Error('a part was expected');
  return part;
}

/** The text with each hint in `«»` where it is shown. */
function shown(text: string, options?: ViewOptions): string {
  const view = viewOf(text, options);
  return hintsOf(view).reduceRight((marked, hint) => {
    const offset = view.document.offsetAt(hint.position);
    return `${marked.slice(0, offset)}«${partOf(hint).value}»${marked.slice(offset)}`;
  }, text);
}

/** The last row of a table, with its hints. */
const row = (cells: string, options?: ViewOptions): string =>
  shown(`${start}${received} ${cells} |`, options).split('\n').at(-1)?.replace(`${received} `, '') ?? '';

describe('inlay hints beside totals', () => {
  it('say what a blank total is as soon as all its parts are there', () => {
    expect(row('60 | 4 | 0 | 0 | 0 | 0 |   ')).toBe('60 | 4 | 0 | 0 | 0 | 0 | «= 64»   |');
    expect(row('60 | 4 | 0 | 0 | 0 |  |   ')).not.toContain('«');
  });

  it('say what is left of a written total for the last blank part', () => {
    expect(row('60 | 4 | 0 | 0 | 0 |   | 66')).toBe('60 | 4 | 0 | 0 | 0 | «余 2»  | 66 |');
    expect(row('60 | 4 | 0 | 0 |  |  | 66')).not.toContain('«');
  });

  it('are absent where the parts are more than the total already', () => {
    expect(row('60 | 4 | 0 | 0 | 0 |   | 60')).not.toContain('«');
  });

  it('say what a wrong total should be, and nothing while it is right', () => {
    expect(row('60 | 4 | 0 | 0 | 0 | 0 | 6')).toBe('60 | 4 | 0 | 0 | 0 | 0 | 6«= 64» |');
    expect(row('60 | 4 | 0 | 0 | 0 | 0 | 64')).not.toContain('«');
    expect(shown(reportWithTable)).toBe(reportWithTable);
  });

  it('take a dash for nothing to count', () => {
    expect(row('60 | 4 | - | - | - | - |   ')).toContain('«= 64»');
  });

  it('are silent where words stand in place of a figure', () => {
    expect(row('60 | 4 | 若干 | 0 | 0 | 0 |   ')).not.toContain('«');
  });

  it('stand in every column of （七）总计 once its rows are filled', () => {
    const text = reportWithTable.replace(
      '| （七）总计 | 65 | 4 | 0 | 0 | 0 | 0 | 69 |',
      '| （七）总计 |  |  |  |  |  |  |  |',
    );
    const line = shown(text)
      .split('\n')
      .find((one) => one.startsWith('| （七）总计'));
    expect(line?.match(/«[^»]*»/g)).toEqual([
      '«= 65»',
      '«= 4»',
      '«= 0»',
      '«= 0»',
      '«= 0»',
      '«= 0»',
      '«= 69»',
    ]);
  });

  it('show both values where row and column disagree, and write neither', () => {
    const text = reportWithTable.replace(
      '| （七）总计 | 65 | 4 | 0 | 0 | 0 | 0 | 69 |',
      '| （七）总计 | 65 | 5 | 0 | 0 | 0 | 0 |  |',
    );
    const view = viewOf(text);
    const hint = hintsOf(view).find((one) => partOf(one).value.includes('/'));
    expect(hint && partOf(hint).value).toBe('= 70 / 69');
    expect(hint).not.toHaveProperty('textEdits');
  });

  it('give the rest of a balance', () => {
    const text = reportWithTable.replace(
      '| 四、结转下年度继续办理 | 1 | 0 |',
      '| 四、结转下年度继续办理 |  | 0 |',
    );
    expect(shown(text)).toMatch(/四、结转下年度继续办理 \|\s+«余 1»/);
  });

  it('stand beside the part that is wrong, not beside the total that is right', () => {
    const text = reportWithTable.replace('| （一）予以公开 | 40 | 4 |', '| （一）予以公开 | 41 | 4 |');
    expect(shown(text)).toContain('| （一）予以公开 | 41«应为 40» | 4 |');
    expect(shown(text).match(/«/g)).toHaveLength(1);
  });

  it('are silent where the finding is silenced', () => {
    const wrong = `${received} 60 | 4 | 0 | 0 | 0 | 0 | 7 |`;
    expect(shown(`${start}${wrong}`)).toContain('«');
    expect(shown(`${start}${wrong}`, { settings: { rules: { 'table/row-total': 'off' } } })).not.toContain(
      '«',
    );
    expect(shown(`// zwgk-ignore-file table/row-total\n${start}${wrong}`)).not.toContain('«');
  });

  it('are turned off by the setting', () => {
    expect(row('60 | 4 | 0 | 0 | 0 | 0 |   ', { settings: { inlayHints: { totals: false } } })).not.toContain(
      '«',
    );
  });

  it('speak English where the messages do', () => {
    expect(row('60 | 4 | 0 | 0 | 0 |   | 66', { settings: { language: 'en' } })).toContain('«left 2»');
  });

  it('are given for the asked lines only', () => {
    const view = viewOf(
      `${start}${received} 1 | 1 | 0 | 0 | 0 | 0 |  |\n${carriedIn} 2 | 2 | 0 | 0 | 0 | 0 |  |`,
    );
    expect(hintsOf(view).map((hint) => partOf(hint).value)).toEqual(['= 2', '= 4']);
    const last = { start: { line: 7, character: 0 }, end: { line: 7, character: 999 } };
    expect(inlayHints(view, { range: last }).map((hint) => partOf(hint).value)).toEqual(['= 4']);
  });

  it('explain the sum, lead to its figures and write the value when accepted', () => {
    const view = viewOf(`${start}${received} 60 | 4 | 0 | 0 | 0 | 0 |    |`);
    const [hint] = hintsOf(view);
    if (hint === undefined) throw new Error('a hint was expected');
    const { tooltip, location } = partOf(hint);
    expect(tooltip).toBe(
      '总计 （空） = 自然人 60 + 商业企业 4 + 科研机构 0 + 社会公益组织 0 + 法律服务机构 0 + 其他 0',
    );
    if (location === undefined) throw new Error('a location was expected');
    expect(definition(view, location.range.start)).toHaveLength(6);
    const written = TextDocument.applyEdits(view.document, hint.textEdits ?? []);
    expect(written.split('\n').at(-1)).toBe(`${received} 60 | 4 | 0 | 0 | 0 | 0 | 64 |`);
    expect(shown(written)).toBe(written);
  });

  it('sum up across the three blocks of the table of reviews', () => {
    const text = `云岭市2024年政府信息公开工作年度报告

四、政府信息公开行政复议、行政诉讼情况

| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
|  |  |  |  |  | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 18 | 4 | 6 | 2 |  | 3 | 0 | 1 | 1 | 5 | 7 | 1 | 2 | 3 |  |`;
    expect(shown(text).split('\n').at(-1)).toBe(
      '| 18 | 4 | 6 | 2 | «= 30» | 3 | 0 | 1 | 1 | 5 | 7 | 1 | 2 | 3 | «= 13» |',
    );
  });
});
