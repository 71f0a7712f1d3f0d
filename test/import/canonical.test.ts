import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinLibrary } from '../../server/forms/library';
import { canonicalText } from '../../server/import/canonical';
import { decode } from '../../server/import/decode';
import { applications2021, disputes2021, publications2021 } from '../renderings/clean';
import { renderIn } from '../renderings/render';
import { figuresIn, lost } from './official';

const canonical = (text: string) =>
  canonicalText(text, { library: builtinLibrary, ambiguousWidth: 'narrow' });

const head = '云岭市2024年政府信息公开工作年度报告\n\n';

describe('headings', () => {
  it.each([
    ['第一部分  总体情况', '一、总体情况'],
    ['一. 总体情况', '一、总体情况'],
    ['## 一、总体情况', '一、总体情况'],
    ['一、总体情况', '一、总体情况'],
  ])('%s → %s', (written, official) => {
    expect(canonical(`${head}${written}\n\n全年平稳。\n`).text).toContain(`\n${official}\n`);
  });

  it('of all levels get their official ordinals', () => {
    const written =
      '一、总体情况\n\n(一)主动公开\n\n1、公开渠道\n\n(1)网站\n\n正文。\n\n㈡依申请公开\n\n②窗口\n\n正文。\n';
    expect(canonical(head + written).text).toContain(
      '一、总体情况\n\n（一）主动公开\n\n1.公开渠道\n\n（1）网站\n\n正文。\n\n（二）依申请公开\n\n（2）窗口\n',
    );
  });

  it('of a list in one paragraph stay alike', () => {
    const list = (mark: string) =>
      `六、存在的问题\n\n1${mark}认识不够。2${mark}力度不够。\n\n3${mark}进度不快。\n`;
    expect(canonical(head + list('、')).text).toContain('1、认识不够。2、力度不够。\n\n3.进度不快。');
    expect(canonical(head + list('.')).text).toContain('1.认识不够。2.力度不够。\n\n3.进度不快。');
  });

  it('whose digit is lost stay as they are', () => {
    expect(canonical(`${head}一、总体情况\n\n() 强化公开\n\n正文。\n`).text).toContain('() 强化公开');
  });
});

describe('tables', () => {
  it.each(['tab', 'lines', 'bars', 'aligned', 'run-on'] as const)(
    '%s: become the standard table',
    (shape) => {
      const source = renderIn(shape, applications2021).text;
      const { text } = canonical(source);
      expect(text).toMatch(/^\| 一、本年新收政府信息公开申请数量 +\| +402 \| +38 \|/m);
      expect(figuresIn(text)).toEqual(figuresIn(source));
    },
  );

  it('what the standard table does not print is listed', () => {
    const { removed } = canonical(renderIn('tab', applications2021).text);
    expect(removed.join()).toContain('法人或其他组织');
  });

  it('a dash beside a group is as good as the blank of the form, however often it is read', () => {
    const source = `望河区住房保障局2016年度政府信息公开工作年度报告\n\n政府信息公开情况统计表\n\n统计指标 单位 统计数\n一、主动公开情况 ——\n（一）主动公开政府信息数 条 642\n其中：主动公开规范性文件数 条 14\n2.政府网站公开政府信息数 条 642\n`;
    const { text } = canonical(source);
    expect(text).toMatch(/^\| 一、主动公开情况 [ |]+$/m);
    expect(canonical(text).text).toBe(text);
  });

  it('that do not bind keep their lines', () => {
    const lines = '甲\t乙\n1\t2\n3\t4\n';
    const { text, unplaced } = canonical(`${head}${lines}`);
    expect(text).toContain(lines.trim());
    expect(unplaced).toEqual([2]);
    expect(canonical(renderIn('tab', applications2021).text).unplaced).toEqual([]);
  });
});

it('leaves out the web page around a pasted report, and lists it', () => {
  const { text, removed } = canonical(
    `首页 > 政务公开 > 年报\n${head}一、总体情况\n\n全年平稳，公开信息12条。\n\n云岭市人民政府办公室\n2025年1月20日\n\n打印 关闭\n上一篇：2023年年报\n`,
  );
  expect(text.startsWith('云岭市2024年')).toBe(true);
  expect(text).not.toMatch(/打印|上一篇|首页/);
  expect(removed).toEqual(['首页 > 政务公开 > 年报', '打印 关闭', '上一篇：2023年年报']);
});

it('a line of the page that only a found heading lays bare is left out at once', () => {
  const line = `当前位置：首页 > 年报${'9'.repeat(25)}`;
  const { text, removed } = canonical(`一、总体情况${line}`);
  expect(canonical(text).text).toBe(text);
  expect(removed).toEqual([line]);
});

it('canonical text stays as it is', () => {
  for (const table of [publications2021, applications2021, disputes2021]) {
    const { text } = canonical(renderIn('tab', table).text);
    expect(canonical(text).text).toBe(text);
  }
});

it('never throws, ends in a line break, and changes nothing when run again', () => {
  const piece = fc.constantFrom(
    '一、',
    '（一）',
    '(2)',
    '1.',
    '总体情况',
    '| 甲 | 1 |',
    '| --- |',
    '\n',
    '\n\n',
    '\t',
    '  ',
    '打印 关闭',
    '// zwgk-year 2024',
    '# ',
    '。',
    '（七）总计 1 2 3 4 5 6 21',
    '云岭市2024年政府信息公开工作年度报告',
    '本年新收',
    '附件：1.甲',
    '\0',
    '\ufeff',
    '\r',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { text } = canonical(pieces.join(''));
      expect(text === '' || text.endsWith('\n')).toBe(true);
      expect(canonical(canonical(text).text).text).toBe(canonical(text).text);
    }),
    { numRuns: 200 },
  );
});

const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus');
describe.skipIf(!existsSync(corpus))('published reports (needs ../shared/corpus)', () => {
  const names = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.txt')) : [];
  it.each(names)('%s: nothing is lost, figures are the same, importing again changes nothing', (name) => {
    const decoded = decode(readFileSync(path.join(corpus, name)));
    if (!decoded.ok) throw new Error(decoded.reason.en);
    const { text, removed } = canonical(decoded.text);
    expect(lost(decoded.text, text + removed.join('\n'))).toBe('');
    expect(figuresIn(text)).toEqual(figuresIn(decoded.text));
    expect(canonical(text).text).toBe(text);
  });
});
