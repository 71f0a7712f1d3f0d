import { describe, expect, it } from 'vitest';
import { expectMarked, seenIn } from '../fixture';

const code = 'date/deadline';
const of = (organisation: string, year: number, published: string, end = ''): string =>
  `公开日期：${published}\n\n${organisation}${year}年政府信息公开工作年度报告\n\n现公布${year}年度工作情况。\n${end}`;

describe('date/deadline', () => {
  it.each([
    ['云岭市自然资源局', 2024, '2025-02-18', 'warning'],
    ['云岭市卫生健康委员会', 2020, '2021-02-01', 'warning'],
    ['云岭市西川镇人民政府', 2022, '2023-02-06', 'information'],
    ['柏川县人民政府', 2023, '2024-02-21', 'information'],
    ['望河区', 2023, '2024-03-01', 'information'],
    ['云岭市人民政府办公室', 2024, '2025-03-20', 'information'],
  ])('%s %i: %s', (organisation, year, published, severity) => {
    expect(expectMarked(of(organisation, year, `«${published}»`), code)).toMatchObject([{ severity }]);
  });

  it('looks at the signature where no publication is given', () => {
    const text = of('云岭市自然资源局', 2024, '', '\n云岭市自然资源局\n«2025年2月18日»\n');
    expect(expectMarked(text, code)).toMatchObject([{ severity: 'warning' }]);
  });

  it('reads the time that stands on a page', () => {
    const page = (time: string) =>
      `云岭市自然资源局2024年政府信息公开工作年度报告\n信息来源：市局　　时间：${time}　　浏览量：88次\n\n一、总体情况\n\n公开及时。\n`;
    expectMarked(page('«2025-02-18» 10:21:33'), code);
    expectMarked(page('«2025年2月18日»'), code);
    expect(seenIn(page('2025-01-18 10:21'), code)).toEqual([]);
    expect(seenIn(page('2025年2月18日至3月1日'), code)).toEqual([]);
  });

  it('is less sure of a report signed in time', () => {
    const text = of('云岭市自然资源局', 2024, '2025-02-18', '\n云岭市自然资源局\n2025年1月20日\n');
    expect(seenIn(text, code)).toMatchObject([{ severity: 'information' }]);
  });

  it.each([
    ['云岭市自然资源局', 2024, '2025-01-31'],
    ['云岭市自然资源局', 2016, '2017-03-15'],
    ['国家税务总局云岭市税务局', 2024, '2025-03-20'],
    ['平潭综合实验区', 2021, '2022-03-08'],
    ['柏川县人民政府', 2023, '2024-02-20'],
    ['云岭省人民政府', 2023, '2024-03-30'],
    ['云岭市中心医院', 2023, '2024-03-02'],
    ['上海市黄浦区人民政府', 2023, '2024-03-02'],
    // `date/published` reports this one.
    ['云岭市自然资源局', 2024, '2025-04-18'],
  ])('is silent on %s %i: %s', (organisation, year, published) => {
    expect(seenIn(of(organisation, year, published), code)).toEqual([]);
  });
});
