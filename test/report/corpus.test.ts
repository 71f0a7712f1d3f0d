/** Real reports, where they are at hand; outlines.test.ts has the same cases in our own words. */
import { describe, expect, it } from 'vitest';
import { hasCorpus, published, publishedNames, withoutCorpus } from '../corpus/reports';
import { outlineOf, read } from './read';

/** The outline down to a level, nested by two spaces. */
function outline(name: string, depth = 1): readonly string[] {
  return outlineOf(published(name)).filter((line) => line.length - line.trimStart().length < depth * 2);
}

const sixParts = [
  '1 一、总体情况',
  '1 二、主动公开政府信息情况',
  '1 三、收到和处理政府信息公开申请情况',
  '1 四、政府信息公开行政复议、行政诉讼情况',
];

describe.skipIf(!hasCorpus)(`real reports${withoutCorpus}`, () => {
  it('seed-000: six sections with their numbered items', () => {
    expect(outline('seed-000', 2)).toEqual([
      '1 一、领导重视,组织健全',
      '1 二、积极开展学习培训',
      '  3 1、认真学习调研',
      '  3 2、广泛讲解《条例》',
      '  3 3、开展集中培训',
      '1 三、完善网站内容,加强宣传',
      '  3 1、完善门户网站内容',
      '  3 2、加强政务公开宣传',
      '  3 3、强化指导督查',
      '1 四、建立相关工作机制',
      '1 五、完善政府信息发布渠道',
      '  3 1、建立信息公开网',
      '  3 2、完善信息发布平台',
      '  3 3、建设信息查阅场所',
      '  3 4、完善公开方式',
      '1 六、积极营造实施《条例》的良好氛围',
      '  3 1、广泛开展《条例》宣传',
      '  3 2、加强经验交流',
    ]);
  });

  it('seed-001: five sections without ordinal in traditional characters', () => {
    expect(outline('seed-001', 2).slice(0, 6)).toEqual([
      '1 概述',
      '  2 完善機制,政務公開管理日趨規範化',
      '  2 夯實載體,政務公開方式日趨多樣化',
      '1 主動公開政府信息情況',
      '1 依申請公開政府信息情況',
      '1 因政府信息公開申請行政複議情況',
    ]);
    expect(outline('seed-001')).toHaveLength(5);
  });

  it('seed-002: six sections inside one line', () => {
    expect(outline('seed-002', 4)).toEqual([
      '1 一、加强信息公开工作的组织领导',
      '1 二、完善相关制度,健全工作机制',
      '1 三、强化培训,统一思想,提高业务水平',
      '1 四、加大宣传推动力度,不断提高信息公开质量',
      '1 五、信息公开目录的编制情况',
      '1 六、加强基础投入,改版升级门户网站,完善硬件系统',
    ]);
  });

  it('seed-003: a fourth item that has lost its digit', () => {
    expect(outline('seed-003')).toEqual([
      '1 一、主要做法和成效',
      '1 二、存在的主要问题',
      '1 三、下一步工作打算',
    ]);
    expect(outline('seed-003', 2)[4]).toBe('  2 ()强化指导督促,不断提高系统运行整体能力');
  });

  it('seed-004: the narrative and the table', () => {
    expect(outline('seed-004')).toEqual([
      '1 一、2019年度政府信息与政务公开情况',
      '1 二、存在的问题',
      '1 政府信息公开统计表',
    ]);
  });

  it.each(['pingtan-qu-2021', 'pingtan-qu-2022', 'suqian-2023', 'suqian-2024', 'shuyang-2025'])(
    '%s: the six parts of the form',
    (name) => {
      const sections = outline(name);
      expect(sections.slice(0, 3)).toEqual(sixParts.slice(0, 3));
      expect(sections.map((line) => line.slice(2, 4))).toEqual([
        '一、',
        '二、',
        '三、',
        '四、',
        '五、',
        '六、',
      ]);
    },
  );

  it('shanghai-office-2025: a shattered label is no section', () => {
    expect(outline('shanghai-office-2025')).toEqual([...sixParts, '1 六、其他需要报告的事项']);
  });

  it('pingtan-qu-2015: flattened titles without a mark behind them', () => {
    expect(outline('pingtan-qu-2015', 2).slice(3, 7)).toEqual([
      '1 二、主动公开政府信息情况',
      '  2 （一）主动公开政府信息的数量',
      '  2 （二）主动公开政府信息的主要类别',
      '  2 （三）主动公开政府信息的主要形式',
    ]);
  });

  it.each(publishedNames)(
    '%s: sections count up, titles are no sentences, year and body are known',
    (name) => {
      const report = read(published(name));
      const sections = report.sections.filter(({ heading }) => heading.level === 1);
      const numbers = sections.flatMap(({ heading }) => heading.ordinal?.number ?? []);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      for (const node of report.nodes)
        if (node.kind === 'heading') expect(node.name.text).not.toMatch(/[。；]./);
      expect(report.year).toBeGreaterThan(2008);
      const inName = /20\d\d/.exec(name)?.[0];
      if (inName !== undefined) expect(report.year).toBe(Number(inName));
    },
  );
});
