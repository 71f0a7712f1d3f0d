import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { statusText, type Translate } from '../../client/statusText';

const bundle: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('../../l10n/bundle.l10n.zh-cn.json', import.meta.url), 'utf8'),
);
const fill = (message: string, args: readonly (string | number)[]) =>
  message.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)]));
const english: Translate = (message, ...args) => fill(message, args);
const chinese: Translate = (message, ...args) => fill(bundle[message] ?? `not translated: ${message}`, args);

const status = (
  error: number,
  warning: number,
  information: number,
  hint: number,
  year: number | null = 2023,
) => ({
  formId: 'form-2021',
  formName: '2021年格式',
  year,
  findings: { error, warning, information, hint },
});

it('counts what was found, worst first', () => {
  expect(statusText(status(2, 1, 0, 3), chinese)).toEqual({
    text: '2 个错误，1 个警告',
    detail: '2023 年度 · 2021年格式',
    severity: 'error',
  });
  expect(statusText(status(0, 1, 4, 0), english).text).toBe('1 warning(s), 4 notice(s)');
});

it('says that there is nothing; a hint is no finding to count', () => {
  expect(statusText(status(0, 0, 0, 5), chinese)).toMatchObject({ text: '未发现问题', severity: 'none' });
});

it('says that the year is unknown', () => {
  expect(statusText(status(0, 0, 0, 0, null), chinese).detail).toBe('年度不明 · 2021年格式');
});
