/** Texts to throw at everything: reports composed of real sentences and tables, broken samples, and what is no text at all. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { renderIn, shapes } from '../renderings/render';
import { applications, disputes, publications } from '../renderings/tables';
import { hostile, sentence } from './sentences';

const headings = fc.constantFrom(
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
  '第一部分  概述',
  '（一）主动公开。',
  '（二）依申请公开',
  '(2)',
  '1.',
  '3、公开平台',
  '① ',
  '# 一、概述',
  '附件1',
  '附件：1.统计表',
  '索引号：YL-001 发文机构：云岭市',
  '当前位置：首页 > 年报',
  '【打印】 【关闭】',
  '云岭市民政局',
  '指标名称 计量单位 2014年度 历年累计 主动公开文件数 条 25 789 其中：1、政府网站公开数 条 20 700',
);
const table = fc
  .tuple(fc.constantFrom(...shapes), fc.oneof(applications, publications, disputes))
  .map(([shape, figures]) => renderIn(shape, figures).text);
const lineBreak = fc.constantFrom('\n', '\n', '\n\n', '');
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));

/** Ordinary pieces, one in twenty hostile. */
const composed = fc
  .tuple(
    fc.constantFrom(
      '',
      '云岭市2024年政府信息公开工作年度报告\n\n',
      '云岭市人民政府办公室2014年\n政府信息公开年度报告\n',
    ),
    fc.array(
      fc.tuple(
        fc.oneof(
          { weight: 6, arbitrary: headings },
          { weight: 10, arbitrary: paragraph },
          { weight: 2, arbitrary: table },
          { weight: 1, arbitrary: hostile },
        ),
        lineBreak,
      ),
      { maxLength: 14 },
    ),
  )
  .map(([title, pieces]) => title + pieces.flat().join(''));

/** Everything that the repository has of reports: samples, and the examples of the rules' pages. */
const sources: readonly string[] = [
  ...filesIn('samples', '.zwgk'),
  ...filesIn('test/grammar/fixtures', '.txt'),
  ...filesIn('docs/rules', '.md').flatMap((page) =>
    [...page.matchAll(/```[^\n]*\n([\s\S]*?)```/g)].map(([, example = '']) => example),
  ),
];

function filesIn(folder: string, extension: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

const part = fc.double({ min: 0, max: 1, noNaN: true });
/** UTF-16 units. */
const longestWindow = 6000;
const stretch = fc
  .tuple(fc.constantFrom(...sources), part, fc.nat(longestWindow))
  .map(([text, at, length]) => {
    const start = Math.floor(at * Math.max(0, text.length - longestWindow));
    return text.slice(start, start + Math.max(200, length));
  });

type Mutate = (text: string) => string;
const at = (text: string, where: number): number => Math.floor(where * text.length);
const cutOut = fc.tuple(part, fc.nat(40)).map(
  ([where, length]): Mutate =>
    (text) =>
      text.slice(0, at(text, where)) + text.slice(at(text, where) + length),
);
const putIn = fc
  .tuple(part, fc.oneof(hostile, sentence, headings, fc.constantFrom('\n', '|', '\t', '0', '。', ' ', '、')))
  .map(
    ([where, piece]): Mutate =>
      (text) =>
        text.slice(0, at(text, where)) + piece + text.slice(at(text, where)),
  );
const moved = fc.tuple(part, part, fc.nat(200)).map(
  ([from, to, length]): Mutate =>
    (text) => {
      const start = at(text, from);
      const piece = text.slice(start, start + length);
      const rest = text.slice(0, start) + text.slice(start + length);
      return rest.slice(0, at(rest, to)) + piece + rest.slice(at(rest, to));
    },
);
const doubled = fc.tuple(part, fc.nat(300)).map(
  ([where, length]): Mutate =>
    (text) => {
      const start = at(text, where);
      return text.slice(0, start + length) + text.slice(start);
    },
);
const otherDigit = fc.tuple(part, fc.nat(9)).map(
  ([where, digit]): Mutate =>
    (text) => {
      const start = at(text, where);
      return text.slice(0, start) + text.slice(start).replace(/\d/, String(digit));
    },
);
const mutation = fc.oneof(cutOut, putIn, moved, doubled, otherDigit, otherDigit);
const mutated = fc
  .tuple(stretch, fc.array(mutation, { maxLength: 8 }))
  .map(([text, mutations]) => mutations.reduce((changed, mutate) => mutate(changed), text));

/** How a file may be written as a whole. */
const writings: readonly Mutate[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => `\ufeff${text}`,
  (text) => text.replaceAll('\n', ''),
  (text) => text.replaceAll('\n', ' '),
  (text) => text.replaceAll(/[^\n|]{38}/g, '$&\n'),
  (text) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text) => text.replaceAll('|', '\n'),
  (text) => text.split('').join(' '),
];
const written = fc.oneof(
  { weight: 12, arbitrary: fc.constant(writings[0]) },
  { weight: 5, arbitrary: fc.constantFrom(...writings.slice(1)) },
);

const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((codes) => String.fromCharCode(...codes));

/** Any text; most of them look like a report. */
export const anyText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      { weight: 8, arbitrary: mutated },
      { weight: 8, arbitrary: composed },
      {
        weight: 2,
        arbitrary: fc.array(fc.oneof(hostile, headings), { maxLength: 30 }).map((all) => all.join('')),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
      { weight: 1, arbitrary: units },
    ),
    written,
  )
  .map(([text, write]) => write?.(text) ?? text);

/** A few characters, a word, a line: what a long text may be made of many times over. */
export const anyPiece: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.oneof(headings, sentence), { minLength: 1, maxLength: 3 })
      .map((all) => all.join('')),
  },
  { weight: 2, arbitrary: fc.array(hostile, { minLength: 1, maxLength: 3 }).map((all) => all.join('')) },
  { weight: 2, arbitrary: mutated.map((text) => text.slice(0, 60)) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom(...' \t\n|（《“0１一、.，：件条%年月第其中共'),
      minLength: 1,
      maxLength: 5,
    }),
  },
);
