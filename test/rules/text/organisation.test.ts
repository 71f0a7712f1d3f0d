import { describe, expect, it } from 'vitest';
import { expectMarked, fixed, seenIn } from '../fixture';

const code = 'text/organisation';
const page = (organisation: string, signature: string, metadata = ''): string =>
  `${organisation}2024年政府信息公开工作年度报告\n${metadata}\n一、总体情况\n\n全年工作情况良好，各项任务按时完成。\n\n${signature}\n2025年1月10日\n`;

describe(code, () => {
  it.each([
    ['云岭市机关事务中心', '«云岭市机关事务服务中心»', ''],
    ['云岭市机关事务中心', '«云岭市机关事务管理局»', ''],
    ['云岭市机关事务中心', '云岭市机关事务中心', '公开责任部门：«市机关事务管理局»\n'],
    ['云岭市卫生健康委员会', '«云岭市卫生健康局»', ''],
    ['云岭市公共资源交易中心', '«云岭市公共资源服务中心»', ''],
    ['云岭市水利局', '«云岭市水利据»', ''],
    ['云岭市水利局', '«云岭县水利局»', ''],
    ['建设路街道办事处', '«建设街道办事处»', ''],
    ['云岭省生态环境厅', '«云岭省生态环境庭»', ''],
    ['沭阳县人民政府', '«沐阴县人民政府»'.replace('沐阴', '沐阳'), ''],
  ])('%s, %s %s', (organisation, signature, metadata) => {
    const text = page(organisation, signature, metadata);
    if (organisation.startsWith('沭')) {
      const plain = text.replaceAll(/[«»]/g, '');
      expect(seenIn(plain, code).map(({ underlined }) => underlined)).toContain('沐阳县人民政府');
    } else
      expect(expectMarked(text, code)[0]).toMatchObject({ severity: 'warning', related: [organisation] });
  });

  it('沐阳县 is no county: one finding, one fix for all places', () => {
    const text = page('沐阳县人民政府', '沐阳县人民政府');
    expect(seenIn(text, code)).toMatchObject([
      { underlined: '沐阳县', related: ['沐阳县'], zh: '没有“沐阳县”，应为“沭阳县”' },
    ]);
    expect(fixed(text, code)).toBe(page('沭阳县人民政府', '沭阳县人民政府'));
  });

  it.each([
    ['云岭市', '云岭市人民政府'],
    ['云岭市水利局', '云岭市水库群'],
    ['云岭市教育和体育局', '云岭市教育体育局'],
    ['云岭市水利局办公室', '云岭水利局办公室'],
    ['云岭市东城街道办事处', '云岭市城街道办事处'],
    ['云岭市水利局', '联系人：王某'],
    ['云岭市', '云岭市人民政府办公室'],
    ['云岭市人民政府', '云岭市政务公开办公室'],
    ['云岭市民政局', '云岭市民政局办公室'],
    ['云岭市住建局', '云岭市住房和城乡建设局'],
    ['云岭市住房城乡建设局', '云岭市住房和城乡建设局'],
    ['云岭市发展改革委', '云岭市发展和改革委员会'],
    ['云岭市市场监管局', '云岭市市场监督管理局'],
    ['云岭市退役军人局', '云岭市退役军人事务局'],
    ['云岭市文化广电和旅游局', '云岭市文旅局'],
    ['云岭市水利局', '云岭区政务公开办公室'],
    ['云岭市人民政府', '云岭县人民政府'],
    ['云岫镇', '云岫镇人民政府'],
    ['云岫街道', '云岭市望河区云岫街道办事处'],
    ['云岭经济开发区', '云岭经济开发区管理委员会'],
    ['云岭市第一中学', '云岭市第二中学'],
    ['省管局(省接待办)', '省机关事务管理局'],
    ['云岭市医保局', '云岭市医疗保障局'],
    ['云岭市政务服务中心', '云岭市政务服务管理办公室'],
    ['云岭市城市管理局', '云岭市城市管理综合行政执法局'],
  ])('silent: %s, %s', (organisation, signature) => {
    expect(seenIn(page(organisation, signature), code)).toEqual([]);
  });

  it('silent on the page of another body', () => {
    const text = page(
      '云岭市机关事务中心',
      '云岭市机关事务中心',
      '发布机构：云岭市机关事务管理局\n来源：市政府办公室\n',
    );
    expect(seenIn(text, code)).toEqual([]);
  });
});
