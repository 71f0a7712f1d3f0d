import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { exportHtml } from '../../server/render/export-html';
import { bound } from './fixture';

const exported = (text: string): string => exportHtml(bound(text));
const body = (text: string): string => exported(text).replace(/^[\s\S]*<body/, '<body');

const report = `// 内部说明
// zwgk-ignore-file table/balance
发布机构：云岭市人民政府
公开日期：2025-02-26

云岭市2024年政府信息公开工作年度报告

一、总体情况

全年平稳。

附件：1.统计表
2.情况说明

云岭市人民政府
2025年2月26日

附件1

统计表

（2024年度）

填报单位（盖章）：云岭市人民政府

| 指标 | 数量 |
| --- | --- |
| 甲 | 1 |
`;

describe('the exported file', () => {
  it('forbids the browser all but its own style', () => {
    expect(exported(report)).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    );
  });

  it('is one document that loads nothing', () => {
    const html = exported(report);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/);
    expect(html).toContain('<title>云岭市2024年政府信息公开工作年度报告</title>');
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<link|<img|url\(|@import|https?:/);
  });

  it('has the report, but neither its comments, nor what a web page says about it, nor places', () => {
    const html = body(report);
    expect(html).not.toMatch(/内部说明|zwgk-ignore|公开日期|data-|title=|finding/);
    expect(html).toContain('<p>全年平稳。</p>');
    expect(html).toContain(
      '<div class="sign-off"><p class="signature">云岭市人民政府</p><p class="date">2025年2月26日</p></div>',
    );
  });

  it('gives each name of an attachment a line, and begins the attachment with its head', () => {
    const html = body(report);
    expect(html).toContain(
      '<p class="attachment">附件：1.统计表</p>\n<p class="attachment more">2.情况说明</p>',
    );
    expect(html).toContain(
      '<p class="annex">附件1</p>\n<h2 class="annex-title">统计表</h2>\n<p class="annex-subtitle">（2024年度）</p>',
    );
  });

  it('keeps what a form says about itself, though it looks like metadata', () => {
    expect(body(report)).toContain('<p class="form-line">填报单位（盖章）：云岭市人民政府</p>');
  });

  it('makes no markup of the words of a report', () => {
    const evil = `</title></style><script>alert(1)</script><img src=x onerror="a()">&amp;`;
    const html = exported(`${evil}2024年政府信息公开工作年度报告

一、${evil}

${evil}

| 指标${evil} | 数量 |
| --- | --- |
| ${evil} | 1 |

附件：${evil}
`);
    const tags = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name));
    expect([...tags].filter((name) => /script|img|iframe|link/.test(name ?? ''))).toEqual([]);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('&amp;amp;');
  });

  it('is well-formed for every sample', () => {
    const folder = new URL('../../samples/', import.meta.url);
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.zwgk'))) {
      const errors: string[] = [];
      parse(exported(readFileSync(new URL(name, folder), 'utf8')), {
        onParseError: ({ code }) => errors.push(code),
      });
      expect(errors, name).toEqual([]);
    }
  });
});
