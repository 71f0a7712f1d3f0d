import { expect, it } from 'vitest';
import { safeLink } from '../../../client/preview/links';

it.each([
  ['http://www.gov.cn', 'http://www.gov.cn/'],
  ['HTTPS://www.gov.cn/年报?a=1#b', 'https://www.gov.cn/%E5%B9%B4%E6%8A%A5?a=1#b'],
  ['mailto:zwgk@example.cn', 'mailto:zwgk@example.cn'],
])('opens %s', (href, opened) => {
  expect(safeLink(href)).toBe(opened);
});

it.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'vscode://publisher.extension/run',
  'command:workbench.action.terminal.new',
  'vbscript:msgbox',
  'www.gov.cn',
  '//gov.cn',
  '',
])('does not open %j', (href) => {
  expect(safeLink(href)).toBeUndefined();
});
