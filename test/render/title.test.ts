import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTitleLine, titleLine, titleLines } from '../../server/render/title';

describe('a title', () => {
  it.each([
    ['云岭市2024年政府信息公开工作年度报告', ['云岭市2024年政府信息公开工作年度报告']],
    ['云岭市粮食储备局2010年度政务公开工作总结', ['云岭市粮食储备局2010年度', '政务公开工作总结']],
    ['云岭市人民政府2024年政府信息公开工作年度报告', ['云岭市人民政府2024年', '政府信息公开工作年度报告']],
    // What is left behind the year is too short for a line.
    [
      '云岭市经济和信息化发展委员会关于2023年的工作总结',
      ['云岭市经济和信息化发展委员', '会关于2023年的工作总结'],
    ],
    [
      '西岸新区自然资源和规划建设管理服务中心（西岸新区不动产登记和交易服务中心）2023年度政府信息公开工作年度报告',
      [
        '西岸新区自然资源和规划建设管理服务中心',
        '（西岸新区不动产登记和交易服务中心）',
        '2023年度政府信息公开工作年度报告',
      ],
    ],
    ['', ['']],
  ])('%j stands on %j', (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
  });

  it('has lines of about one length, none too long, none that begins with a closing mark, and loses nothing', () => {
    const part = fc.constantFrom(
      ...'云岭市人民政府办公室信息',
      '2024年',
      '（',
      '）',
      '《',
      '》',
      '、',
      'ABC',
      '“',
      '”',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 80 }), (parts) => {
        const title = parts.join('');
        const lines = titleLines(title);
        expect(lines.join('')).toBe(title);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[）》、”]/);
        for (const line of lines.length > 1 ? lines : [])
          expect(line.replaceAll(/[（）《》“”、]/g, '').length / 1.5).toBeLessThanOrEqual(titleLine);
      }),
      { numRuns: 300 },
    );
  });

  it('of megabytes costs nothing', () => {
    const long = '云岭'.repeat(1_000_000);
    expect(titleLines(long)).toEqual([long]);
  });
});

describe('below 附件1', () => {
  it.each([
    ['西岸新区2023年度主动公开规划方案一览表（含调整、修编和局部修改）', true],
    ['全年公开信息128条。', false],
    ['字'.repeat(101), false],
  ])('%s is a title: %s', (line, is) => {
    expect(isTitleLine(line)).toBe(is);
  });
});
