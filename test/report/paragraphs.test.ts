import { describe, expect, it } from 'vitest';
import { proseOf } from '../../server/report/prose';
import { at, marked } from '../render/fixture';
import { kindsOf, nodesOf, read, slice } from './read';

function paragraphsOf(text: string): readonly string[] {
  return nodesOf(text, 'paragraph').map(({ range }) => slice(text, range).trimEnd());
}

describe('paragraphs', () => {
  it.each([
    ['a wrapped sentence is one', '全年按照要求推进各项工\n作，情况良好。\n', 1],
    ['with CRLF, too', '全年按照要求推进各项工\r\n作，情况良\r\n好。\r\n', 1],
    ['a full stop ends one', '情况良好。\n群众满意。\n', 2],
    ['also before a quote or a bracket', '称为“阳光政务。”\n群众满意（详见网站。）\n情况良好。\n', 3],
    ['a blank line ends one', '全年按照要求推进各项工\n\n作，情况良好。\n', 2],
    ['an indented line begins one', '全年按照要求推进各项工作\n　　群众满意\n', 2],
    ['one ideographic space is none', '全年按照要求推进各项工作\n　群众满意\n', 1],
    ['a colon ends one', '主要做法如下：\n加强领导，明确责任\n', 2],
    ['a Markdown line stands alone', '全年推进各项工作\n# 略\n群众满意\n', 3],
  ])('%s', (_, text, count) => {
    expect(paragraphsOf(text)).toHaveLength(count);
  });

  it('end where a heading, a comment or a table begins', () => {
    const text = '全年推进各项工作\n一、总体情况\n情况良好\n// 草稿\n群众满意\n| 规章 | 1 |\n';
    expect(kindsOf(text)).toEqual(['paragraph', 'heading', 'paragraph', 'comment', 'paragraph', 'table']);
  });
});

describe('prose', () => {
  it('reads without the line breaks of wrapping, and gives the place in the source', () => {
    const { text, ranges } = marked('　　全年公开信息«1\r\n　20条»，解读«5»条，\n答复«3件»申请。\n');
    const [prose] = proseOf(read(text));
    expect(prose?.text).toBe('  全年公开信息120条,解读5条,答复3件申请。');
    const places = ['120条', '5', '3件'].map((part) => {
      const start = prose?.text.indexOf(part) ?? -1;
      return prose?.sourceRange(start, start + part.length);
    });
    expect(places).toEqual([0, 1, 2].map((index) => at(ranges, index)));
  });

  it('gives an empty place at its beginning and inside', () => {
    const [prose] = proseOf(read('全年\n工作\n'));
    expect(prose?.sourceRange(0, 0)).toEqual({ start: 0, end: 0 });
    expect(prose?.sourceRange(3, 4)).toEqual({ start: 4, end: 5 });
  });

  it('a run-in heading belongs to the paragraph behind it, another heading does not', () => {
    const text =
      '一、总体情况\n（一）主动公开。全年公开信息120条，其中解读信息20条，其他信息100条，\n群众满意。\n';
    expect(proseOf(read(text)).map((prose) => prose.text)).toEqual([
      '一、总体情况',
      '(一)主动公开。全年公开信息120条,其中解读信息20条,其他信息100条,群众满意。',
    ]);
  });

  it('leaves out tables, comments, metadata and the title', () => {
    const text =
      '索引号：1\n云岭市2024年政府信息公开工作年度报告\n\n全年公开信息。\n// 草稿\n| 规章 | 1 |\n\n云岭市民政局\n2025年1月10日\n';
    expect(proseOf(read(text)).map((prose) => prose.text)).toEqual(['全年公开信息。']);
  });
});
