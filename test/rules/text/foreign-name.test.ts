import { describe, expect, it } from 'vitest';
import { expectMarked, seenIn } from '../fixture';

const code = 'text/foreign-name';
const page = (organisation: string, paragraph: string, signature = organisation): string =>
  `${organisation}2024年政府信息公开工作年度报告\n\n${paragraph}\n\n一、总体情况\n\n全年工作情况良好，各项任务按时完成。\n\n${signature}\n2025年1月10日\n`;

describe(code, () => {
  it.each([
    ['云岭市人民政府', '现将«柏川市»2024年政府信息公开工作情况报告如下。', '云岭市人民政府'],
    ['云岭市民政局', '现公布«柏川市民政局»2024年政府信息公开工作年度报告。', '云岭市民政局'],
    ['云岭市民政局', '全年工作情况良好。', '«柏川市民政局»'],
    ['通辽市', '归属地：«辽宁»', '通辽市人民政府'],
  ])('%s: %s %s', (organisation, paragraph, signature) => {
    expect(expectMarked(page(organisation, paragraph, signature), code)[0]?.severity).toBe('warning');
  });

  it.each([
    ['云岭市人民政府', '现将云岭市2024年政府信息公开工作情况报告如下。'],
    ['云岭市人民政府', '现将我市2024年政府信息公开工作情况报告如下，柏川市来我市学习。'],
    ['云岭市民政局', '现将2024年政府信息公开工作情况报告如下。'],
    ['云岭市民政局', '现将云岭市人民政府2024年政府信息公开工作情况报告如下。'],
    ['云岭市望河区民政局', '现将望河区2024年政府信息公开工作情况报告如下，根据云岭市部署。'],
    ['柏川县', '现将云岭市柏川县2024年政府信息公开工作情况报告如下。'],
    ['云岫自治县', '如有疑问，请与云岫苗族侗族自治县人民政府办公室联系。'],
    ['云岫苗族侗族自治县', '现将云岫县2024年政府信息公开工作情况报告如下。'],
    ['平潭综合实验区管委会', '现公布2011年度政府信息公开年度报告，平潭县人民政府。'],
    ['通辽市', '归属地：内蒙古'],
    ['云岭市', '归属地：辽宁'],
    ['云岫镇', '现将云岫镇2024年政府信息公开工作情况报告如下。'],
  ])('silent: %s: %s', (organisation, paragraph) => {
    expect(seenIn(page(organisation, paragraph, organisation), code)).toEqual([]);
  });
});
