import { describe, expect, it } from 'vitest';
import { MarkupContent } from 'vscode-languageserver';
import { hover } from '../../server/features/hover';
import { reportWithTable, type ViewOptions, viewAtCursor } from './view';

function hoverText(marked: string, options?: ViewOptions): string {
  const { view, position } = viewAtCursor(marked, options);
  const found = hover(view, position);
  return found && MarkupContent.is(found.contents) ? found.contents.value : '';
}

const at = (mark: string, replacement: string): string => {
  if (!reportWithTable.includes(mark)) throw new Error(`${mark} is not in the report`);
  return reportWithTable.replace(mark, replacement);
};

describe('hover', () => {
  it('names an indicator with definition, unit and source', () => {
    const text = hoverText(at('2.重复申请', '2.重<|>复申请'));
    expect(text).toContain('**2.重复申请**');
    expect(text).toContain('单位：件');
    expect(text).toContain('依据：《条例》第三十六条第六项');
  });

  it('fills the figures of every identity of a cell in', () => {
    const text = hoverText(at('0 | 64 |', '0 | 6<|>4 |'));
    expect(text).toContain('总计：**64 件**');
    expect(text).toContain(
      '- 一、本年新收政府信息公开申请数量 64 + 二、上年结转政府信息公开申请数量 6 = （七）总计 69 + 四、结转下年度继续办理 1 ✓',
    );
    expect(text).toContain(
      '- 总计 64 = 自然人 60 + 商业企业 4 + 科研机构 0 + 社会公益组织 0 + 法律服务机构 0 + 其他 0 ✓',
    );
  });

  it('names a figure that stands on a line of its own beside its table', () => {
    const text = hoverText(`云岭市2024年政府信息公开工作年度报告

二、主动公开政府信息情况

第二十条第（一）项
1<|>2
（含自然失效 9 件）

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| --- | --- | --- | --- |
| 规章 | 1 | 0 | 7 |
| 行政规范性文件 | 18 | 64 |
`);
    expect(text).toContain('**行政规范性文件**');
    expect(text).toContain('本年废止件数：**12');
  });

  it('marks an identity that does not hold, and leaves zeros out of a long sum', () => {
    const text = hoverText(at('| 65 | 4 | 0 | 0 | 0 | 0 | 69 |', '| 65 | 4 | 0 | 0 | 0 | 0 | 7<|>0 |'));
    expect(text).toContain('（七）总计 70 ≠ （一）予以公开 44 + （二）部分公开 10 +');
    expect(text).toContain('✗');
    expect(text).not.toContain('1.属于国家秘密 0');
  });

  it('says nothing about an identity with a blank cell', () => {
    const text = hoverText(
      at('| 6 | 0 | 0 | 0 | 0 | 0 | 6 |', '| 6 | 0 | 0 | 0 | 0 | 0 |  |').replace('0 | 64 |', '0 | 6<|>4 |'),
    );
    expect(text).toContain('二、上年结转政府信息公开申请数量 （空） = ');
    expect(text.split('\n').find((line) => line.includes('（空）'))).not.toMatch(/[✓✗]/);
  });

  it('tells what the notice requires under a heading', () => {
    expect(hoverText(at('一、总体情况', '一、总<|>体情况'))).toContain('篇幅原则上不超过一千字');
  });

  it('explains a column', () => {
    expect(hoverText(at('| 科研机构 |', '| 科<|>研机构 |'))).toContain('**科研机构**');
  });

  it('explains a directive and links the rules it names', () => {
    const text = hoverText(`// zwgk-ig<|>nore table/balance\n${reportWithTable}`, {
      settings: { language: 'en' },
    });
    expect(text).toContain('not reported for the next line');
    expect(text).toContain(
      '[table/balance](https://github.com/zwgk/zwgk-report/blob/main/docs/rules/table-balance.md)',
    );
  });

  it('is plain text for a client without Markdown', () => {
    const text = hoverText(at('2.重复申请', '2.重<|>复申请'), { client: { markdownHover: false } });
    expect(text.startsWith('2.重复申请\n')).toBe(true);
  });

  it('is absent in prose', () => {
    const { view, position } = viewAtCursor(at('全年主动', '全<|>年主动'));
    expect(hover(view, position)).toBeNull();
  });
});
