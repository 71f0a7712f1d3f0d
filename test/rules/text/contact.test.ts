import { describe, expect, it } from 'vitest';
import { expectMarked, fixed, report, seenIn } from '../fixture';

const code = 'text/contact';

describe(code, () => {
  it.each([
    '联系电话：«0591-231652501»。',
    '联系电话：«0591-231652»。',
    '电话：«1593908660»，传真：«159390866061»。',
    '邮编：«35040»。',
    '邮政编码：«3504000»。',
    '电子邮箱：«pzxxgkb163.com»。',
    '电子邮箱：«pzxxgkb@163»。',
    '电子邮箱：«pzxxgkb＠163.com»。',
  ])('%s', (paragraph) => {
    expect(
      expectMarked(report(`如有疑问，请与云岭市政府办公室联系（${paragraph.slice(0, -1)}）。`), code)[0]
        ?.severity,
    ).toBe('information');
  });

  it('in metadata, too', () => {
    expectMarked(
      '云岭市2024年政府信息公开工作年度报告\n\n一、总体情况\n\n全年良好。\n\n联系电话：«0591-231652501»\n',
      code,
    );
  });

  it('a full-width mark is made half-width', () => {
    expect(fixed(report('邮箱：pzxxgkb＠163.com。'), code)).toBe(report('邮箱：pzxxgkb@163.com。'));
  });

  it.each([
    '电话：24336243；传真：0591-23165250；邮编：350400；电子邮箱：24336243@163.com。',
    '电话/传真：0591-23165370，手机15939086606，热线：12345，电话：0591-12345。',
    '电话：(0591)23165250，电话：010-88050813-8012，电话：400-050-0827，电话：+86-591-23165250。',
    '电话：0591-23165250/23165251，电话：23165250、23165251，电话：059123165250。',
    '电话：0591-2316****，电话：详见指南，邮编：（略），邮箱：pzxxgkb#163.com。',
    '开通电话咨询120次，接听热线电话12345个，邮件回复58件，来电话咨询3件。',
    '电话：0591－23165250，邮箱：a.b-c_d@mail.yl.gov.cn。',
    'E-mail：xxgk@yl.gov.cn，电话：0000-1234567。',
  ])('silent: %s', (paragraph) => {
    expect(seenIn(report(paragraph), code)).toEqual([]);
  });
});
