import { describe, expect, it } from 'vitest';
import { expectMarked, fixed, report, seenIn } from '../fixture';

const code = 'text/leftover';

describe(code, () => {
  it.each([
    '«该部分以表格形式报告。表格如下：»',
    '按照要求推进各项工作«（文字描述）»。',
    '2024年，«[此处填写单位名称]»认真落实《条例》。',
    '2024年，«（请填写）»件申请已办结。',
    '全年公开信息«XX»条，收到申请«××»件，培训«**»人次。',
    '全年公开信息«____»条。',
    '举办培训1次，«XX»人参加。',
    '统计期限自«XX»年1月1日起。',
    '按照«XX市»政务公开办的部署，«××局»认真落实。',
    '按照自治区、«**市»政府的统一部署，成立«**市**区»领导小组。',
    '报告由{{单位}}编制。'.replace('{{单位}}', '«{{单位}}»'),
  ])('%s', (paragraph) => {
    expect(expectMarked(report(paragraph), code)[0]?.severity).toBe('warning');
  });

  it('a name masked in several places is one finding', () => {
    const [finding, ...others] = seenIn(
      report('«**市政府部署，**市已完成，**市公开。'.replace('«', '')),
      code,
    );
    expect(finding).toMatchObject({ underlined: '**市', related: ['**市', '**市'] });
    expect(others).toEqual([]);
  });

  it('an instruction can be deleted', () => {
    const text = report('该部分以表格形式报告。表格如下：\n');
    expect(fixed(text, code)).not.toContain('表格如下');
    expect(seenIn(fixed(text, code), code)).toEqual([]);
  });

  it.each([
    '例如，某申请人要求公开XX村征地补偿方案，我局依法答复。',
    '典型案例：张某申请公开XX局2023年会议纪要，因属于内部事务信息不予公开。',
    '王某某、张×、李××三名申请人，涉及××路改造项目，已协调解决。',
    '**主动公开。**全年公开信息120条。**依申请公开：**收到3件。',
    '网址为 www.xxgk.gov.cn，系统XXL-2型，A×B，3×4=12件，12*30条。',
    '以下内容以表格形式公开，详见附件；表格如下表所示。',
    '用文字描述政策要点，并配以图片；填写申请表，插入图片，输入关键词。',
    '规格为 1920×1080，OOO，满意率 100%，电话*******，***年。'.replace('，***年', ''),
    '政府信息公开申请表由申请人（请用黑色笔）填写。',
    '例如××人反映的噪声问题，XX人民法院、XX人大代表均已回复。',
    'Xx 公司，XML 文件，XX 染色体。',
  ])('silent: %s', (paragraph) => {
    expect(seenIn(report(paragraph), code)).toEqual([]);
  });
});
