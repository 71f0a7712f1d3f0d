import { describe, expect, it } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../server/features/selectionRanges';
import { reportWithTable, viewAtCursor, viewOf } from './view';

/** The texts of the growing selection at the cursor, long ones by their first and last characters. */
function grown(marked: string): readonly string[] {
  const { view, position } = viewAtCursor(marked);
  const texts: string[] = [];
  let inner = '';
  for (
    let selection: SelectionRange | undefined = selectionRanges(view, [position])[0];
    selection !== undefined;
    selection = selection.parent
  ) {
    const text = view.document.getText(selection.range);
    expect(text).toContain(inner);
    expect(text.length).toBeGreaterThan(inner.length);
    inner = text;
    texts.push(text.length > 40 ? `${text.slice(0, 8)}…${text.slice(-5)}` : text);
  }
  return texts;
}

const at = (plain: string, marked: string): string => {
  if (!reportWithTable.includes(plain)) throw new Error(`${plain} is not in the report`);
  return reportWithTable.replace(plain, marked);
};

describe('selection ranges', () => {
  it('grow from a cell to its row, table, section and the report', () => {
    expect(grown(at('| 60 | 4 |', '| 6<|>0 | 4 |'))).toEqual([
      '60',
      '| 一、本年新收… 64 |',
      '| （本列数据的…| 1 |',
      '三、收到和处理政…| 1 |',
      '云岭市2024年… 1 |\n',
    ]);
  });

  it('grow from a figure in prose to its clause, sentence, paragraph, subsection and section', () => {
    const prose = '（一）主动公开。全年公开政府信息\n120条，其中规章3件。另有解读8篇。\n发布公告2期。';
    expect(grown(at('全年主动公开政府信息20条。', prose.replace('120', '12<|>0')))).toEqual([
      '120',
      '120条',
      '全年公开政府信息\n120条',
      '全年公开政府信息\n120条，其中规章3件。',
      '全年公开政府信息\n120条，其中规章3件。另有解读8篇。',
      '（一）主动公开。…公告2期。',
      '一、总体情况\n\n…公告2期。',
      '云岭市2024年… 1 |\n',
    ]);
  });

  it('grow from the name of a heading to the heading and its section', () => {
    expect(grown(at('一、总体情况', '一、总<|>体情况')).slice(0, 3)).toEqual([
      '总体情况',
      '一、总体情况',
      '一、总体情况\n\n全年主动公开政府信息20条。',
    ]);
  });

  it('grow from a value of the metadata', () => {
    const text = `索引号：YL001\n发布机构：云岭市人<|>民政府\n\n${reportWithTable}`;
    expect(grown(text).slice(0, 2)).toEqual(['云岭市人民政府', '发布机构：云岭市人民政府']);
  });

  it.each(['<|>', '\n\n<|>', '// 说明<|>', '云岭市2024年报告\n<|>'])('exist in %j', (marked) => {
    const { view, position } = viewAtCursor(marked);
    expect(selectionRanges(view, [position])).toHaveLength(1);
  });

  it('answer every position, in order', () => {
    const view = viewOf(reportWithTable);
    const positions = [0, 4, 60, reportWithTable.length].map((offset) => view.document.positionAt(offset));
    const found = selectionRanges(view, positions);
    expect(found).toHaveLength(positions.length);
    for (const [index, { range }] of found.entries()) {
      const offset = view.document.offsetAt(positions[index] ?? range.start);
      expect(view.document.offsetAt(range.start)).toBeLessThanOrEqual(offset);
      expect(view.document.offsetAt(range.end)).toBeGreaterThanOrEqual(offset);
    }
  });
});
