import { describe, expect, it } from 'vitest';
import { documentLinks } from '../../server/features/links';
import type { FileSystem } from '../../server/workspace/files';
import { viewOf } from './view';

const folderWith = (...names: readonly string[]): FileSystem => ({
  read: async () => undefined,
  names: async () => names,
});

async function linksIn(
  text: string,
  ...files: readonly string[]
): Promise<readonly [string, string | undefined][]> {
  const view = viewOf(text);
  const links = await documentLinks(view, folderWith(...files));
  return links.map(({ range, target }) => [view.document.getText(range), target]);
}

describe('documentLinks', () => {
  it('links web and e-mail addresses, without the punctuation behind them', async () => {
    const text =
      '本报告见https://www.yunling.gov.cn/zwgk/2024.html。另见（www.yunling.gov.cn），邮箱：zwgk@yunling.gov.cn；电话0591-1。\n';
    expect(await linksIn(text)).toEqual([
      ['https://www.yunling.gov.cn/zwgk/2024.html', 'https://www.yunling.gov.cn/zwgk/2024.html'],
      ['www.yunling.gov.cn', 'http://www.yunling.gov.cn'],
      ['zwgk@yunling.gov.cn', 'mailto:zwgk@yunling.gov.cn'],
    ]);
  });

  it('reads an address in full-width characters', async () => {
    expect(await linksIn('邮箱：zwgk＠yunling．gov．cn\n')).toEqual([
      ['zwgk＠yunling．gov．cn', 'mailto:zwgk@yunling.gov.cn'],
    ]);
  });

  const attached = `云岭市2016年政府信息公开工作年度报告

一、概述

正文。

附件：政府信息公开情况统计表
`;

  it('links an attachment to the file of that name beside the report', async () => {
    expect(await linksIn(attached, '年报.zwgk', '政府信息公开情况统计表.xlsx')).toEqual([
      [
        '政府信息公开情况统计表',
        `file:///${encodeURIComponent('报告')}/${encodeURIComponent('政府信息公开情况统计表.xlsx')}`,
      ],
    ]);
  });

  it('links an attachment to its place in the report where there is no such file', async () => {
    const text = `${attached}\n政府信息公开情况统计表\n\n（2016年度）\n`;
    expect(await linksIn(text)).toEqual([['政府信息公开情况统计表', 'file:///报告/年报.zwgk#L9']]);
  });

  it('links nothing where the attachment is nowhere', async () => {
    expect(await linksIn(attached)).toEqual([]);
  });
});
