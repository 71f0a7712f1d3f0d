import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';

const code = 'prose/missing-unit';

describe('prose/missing-unit', () => {
  it.each([
    [
      '“1402”没有单位，同一句中的其他数以“条”计',
      '制作政府信息1873条，其中主动公开425条，依申请公开46条，不予公开信息数«1402»。',
    ],
    ['“20”没有单位，同一句中的其他数以“件”计', '办结申请30件，予以公开«20»，部分公开10件。'],
    ['“62”没有单位，同一句中的其他数以“次”计', '全年接受咨询«62»，其中：电话咨询46次，当面咨询16次。'],
    ['“4287”没有单位，信息以“条”计', '2014年，我局在网站和微博上公开政务信息«4287»。'],
    ['“4”与“申请”之间缺单位“件”', '全年共受理«4»申请，均已答复。'],
    ['“4”与“申请”之间缺单位“件”', '全年收到«4»政府信息公开申请。'],
    ['“主动公开信息”与“条”之间缺数字', '全年主动公开信息  «条»，更新及时。'],
    ['“开核准企业资质”与“条”之间缺数字', '全年公开核准企业资质«条»、施工许可证76条、排水许可证5条。'],
  ])('says %s', (zh, text) => {
    expect(expectMarked(report(text), code)).toMatchObject([{ severity: 'warning' }]);
    expect(seenIn(report(text.replaceAll(/[«»]/g, '')), code)[0]?.zh).toContain(zh.slice(-8));
  });

  it.each([
    ['figures with units', '主动公开425条，不予公开1402条。'],
    ['a list without any unit', '收到申请数7，办结数7，答复数7。'],
    ['a total without any unit', '接受咨询62，其中电话46，当面16。'],
    ['parts of something else', '公开文件62，其中附件46页，说明18页。'],
    ['figures without any unit', '公开政府信息数425，更新公开信息46。'],
    ['a telephone number', '收到申请12件，联系电话：0591-23165250，邮编350400。'],
    ['a date', '收到申请12件，截至2024.12.31，均已办结。'],
    ['years', '办理2024年申请12件，规划期为2021-2035。'],
    ['a document number', '依据国办公开办函〔2021〕30号，收到申请12件。'],
    ['an ordinal', '申请公开表见附件1，共3件。'],
    ['words in 条 and 件', '完善工作条件、规范文件、附件、邮件3件，处理信访事件、案件5件。'],
    ['files in a list', '清理规章、规范性文件、其他文件34件。'],
    ['頭條 and 词条', '推送微博头条、短视频20条，更新词条、链接30条。'],
    ['身份 and 月份', '核对身份、股份、复印件20份。'],
    ['each article', '逐条、逐项核对信息30条。'],
    ['an article of the law', '依照第二十条、第二十一条公开信息30条。'],
    ['spaces around a figure', '主动公开信息 30 条，收到申请 12 件。'],
    ['spread letters', '政 府 信 息 公 开 条 例'],
    ['an applicant', '收到3申请人来信。'],
    ['a form for applications', '发放受理2申请表。'],
    ['a noun that ends in 件', '全年办理公开申请件77件，办结依申请件7件，转办动态件3件。'],
    ['a percentage', '办结12件，公开率100，满意率99。'],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(report(text), code)).toEqual([]);
  });
});
