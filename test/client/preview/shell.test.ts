import { expect, it } from 'vitest';
import { isPageState } from '../../../client/preview/messages';
import { shellHtml } from '../../../client/preview/shell';
import type { Words } from '../../../client/preview/words';

const words: Words = {
  findings: '发现的问题',
  noFindings: '没有发现问题',
  error: '{0} 个错误',
  warning: '{0} 个警告',
  notice: '{0} 条提示',
  severities: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
  line: '第 {0} 行',
  more: '另有 {0} 个未列出',
  blank: '空白单元格',
  comma: '，',
  figures: '数据图',
  showVerified: '标出已核对的数字',
  verified: '已核对',
  legend: '{0} / {1}',
  loading: '',
};

const shell = {
  nonce: 'n0nce',
  source: 'https://webview.example',
  script: 'https://webview.example/preview.js',
  stylesheet: 'https://webview.example/preview.css',
  uri: 'file:///%E5%B9%B4%E6%8A%A5/a"><script>alert(1)</script>&.zwgk',
  title: '<b>年报</b>',
  language: 'zh-cn',
  words: { ...words, loading: '正在读取…', verified: '"><script>alert(1)</script>' },
  mode: 'page' as const,
  showVerified: false,
};

it('lets nothing but its own script and stylesheet in', () => {
  const html = shellHtml(shell);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  expect(policy).toBe(
    'default-src &#39;none&#39;; script-src &#39;nonce-n0nce&#39;; style-src https://webview.example;',
  );
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toMatch(/unsafe|style="|<style/);
});

it('escapes what it is given', () => {
  const html = shellHtml(shell);
  expect(html).toContain(
    'data-uri="file:///%E5%B9%B4%E6%8A%A5/a&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;.zwgk"',
  );
  expect(html).toContain('<title>&lt;b&gt;年报&lt;/b&gt;</title>');
});

it.each([
  [{ uri: 'file:///a.zwgk', scrollY: 12 }, true],
  [{ uri: 'file:///a.zwgk' }, false],
  [{ uri: 1, scrollY: 0 }, false],
  [null, false],
  ['file:///a.zwgk', false],
])('knows a state that it stored: %j', (value, expected) => {
  expect(isPageState(value)).toBe(expected);
});
