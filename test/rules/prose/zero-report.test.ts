import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';
import { noApplications, noCases, tables } from '../tables';

const code = 'prose/zero-report';
const withTables = (text: string) => report(`　　${text}`, tables('pipe'));
const withZeros = (text: string) => report(`　　${text}`, tables('pipe', noApplications, noCases));
const plain = (text: string) => text.replaceAll(/[«»]/g, '');

describe('prose/zero-report', () => {
  it('links the sentence with the figure it contradicts', () => {
    expect(expectMarked(withTables('2024年，我局«未收到政府信息公开申请»。'), code)).toEqual([
      {
        code,
        severity: 'error',
        underlined: '未收到政府信息公开申请',
        zh: '正文称“未收到政府信息公开申请”，表中“一、本年新收政府信息公开申请数量”为 467',
        en: 'The text says “未收到政府信息公开申请”, but “一、本年新收政府信息公开申请数量” in the table is 467',
        related: ['467'],
        relatedZh: ['一、本年新收政府信息公开申请数量 467'],
        expected: '467',
        actual: '0',
      },
    ]);
  });

  it.each([
    [
      '没有收到任何书面或者其他形式要求公开政府信息的申请',
      '2024年我中心«没有收到任何书面或者其他形式要求公开政府信息的申请»。',
    ],
    ['没有受理', '全年«没有受理信息公开申请»。'],
    ['未接收到', '本年度«未接收到依申请公开»。'],
    ['0件 behind 申请', '全年«受理政府信息公开申请0件»。'],
    ['数量0件', '全年«新收政府信息公开申请数量0件»，上年结转0件。'],
    ['0件 before 申请', '全年«收到0件政府信息公开申请»。'],
    ['full-width zero', '全年«受理政府信息公开申请０件»。'],
    ['未产生', '我局«未产生依申请公开事项»。'],
    ['未发生', '全年«未发生依申请公开情况»。'],
    ['无', '我局«无依申请公开事项»。'],
    ['没有 alone', '全年«没有公民、法人或者其他组织申请公开政府信息»。'],
    ['零报告', '全年«依申请公开工作零报告»。'],
    ['无 behind a colon', '«依申请公开情况：无»。'],
    ['with the period of the report', '自2024年1月1日起至2024年12月31日止，我局«未收到政府信息公开申请»。'],
    ['the city itself', '云岭市«未收到政府信息公开申请»。'],
    ['to us', '全年«未收到公民、法人或其他组织向我局提出的政府信息公开申请»。'],
    ['in every way', '全年«未收到通过当面、信函、网络等方式提出的政府信息公开申请»。'],
    ['and 举报', '全年«未收到政府信息公开申请和举报投诉»。'],
    ['traditional text', '2024年，本機關«未收到依申請公開事項»。'],
    ['nobody applied', '全年«无人申请公开政府信息»。'],
    ['over a line end', '2024年，我局«未收到\n政府信息公开申请»。'],
  ])('reports a denied application: %s', (_, text) => {
    expectMarked(withTables(text), code);
    expect(seenIn(withZeros(plain(text)))).toEqual([]);
  });

  it('names all that one sentence denies', () => {
    const [found] = expectMarked(withTables('我局«无行政复议、行政诉讼案件»。'), code);
    expect(found?.zh).toMatch(/^正文称“无行政复议、行政诉讼案件”，表中“行政复议”为 \d+，“.*起诉”为 \d+$/);
  });

  it.each([
    ['both at once', '2024年我中心«未发生被申请行政复议、提起行政诉讼和接受举报投诉的情况»。'],
    ['因政府信息公开', '全年«没有因政府信息公开被申请行政复议»。'],
    ['因…引发', '全年«未发生因政府信息公开申请引发的行政复议»。'],
    ['the application for a review', '«未收到有关政府信息公开行政复议的申请»。'],
    ['无', '我局«无行政复议、行政诉讼案件»。'],
    ['均为0件', '全年«行政复议、行政诉讼均为0件»。'],
    ['litigation alone', '全年行政复议30件，«行政诉讼0件»。'],
    ['未被', '全年«未被提起行政诉讼»。'],
    ['not a single one', '全年«未发生一起因政府信息公开引发的行政复议»。'],
    ['未引起', '全年«未引起行政复议、行政诉讼»。'],
    ['the cause before it', '因政府信息公开申请«行政复议、提起行政诉讼均为零»。'],
    ['traditional text', '2024年，我市«未發生因政府信息公開申請行政複議、提起行政訴訟的情況»。'],
  ])('reports denied cases: %s', (_, text) => {
    expectMarked(withTables(text), code);
    expect(seenIn(withZeros(plain(text)), code)).toEqual([]);
  });

  it('relates each kind of litigation', () => {
    expect(seenIn(withTables('全年未发生行政诉讼。'), code)).toMatchObject([
      { related: ['5', '13'], relatedZh: ['未经复议直接起诉 5', '复议后起诉 13'] },
    ]);
  });

  it.each([
    ['an outcome of cases', '未发生行政复议被纠错、行政诉讼败诉的情况。'],
    ['no wrong decision', '全年没有行政复议决定被撤销的情况。'],
    ['overdue answers', '全年未发生逾期答复申请的情况。'],
    ['a reason that is denied', '未发生因答复不当引发的行政复议。'],
    ['another year', '2023年，我局未收到政府信息公开申请。'],
    ['a part of the year', '上半年未收到政府信息公开申请。'],
    ['a month', '3月未收到政府信息公开申请。'],
    ['another body', '市政府办公室未收到政府信息公开申请。'],
    ['bodies below', '各乡镇均未收到政府信息公开申请。'],
    ['all but some', '除市公安局外，未收到政府信息公开申请。'],
    ['some bodies', '部分单位全年未收到政府信息公开申请。'],
    ['hot topics', '全年没有收到需要回应公众关注的热点。'],
    ['complaints', '全年未收到举报、投诉。'],
    ['fees', '全年未收取信息处理费，没有减免费用的申请。'],
    ['objections', '未收到申请人对答复的异议。'],
    ['objections of third parties', '未收到第三方异议申请。'],
    ['applicants', '未收到申请人的投诉。'],
    ['one kind of applicant', '全年未收到法人的政府信息公开申请。'],
    ['one way of application', '全年未收到书面申请。'],
    ['one way of application in figures', '全年收到当面申请0件，网上申请467件。'],
    ['one outcome in figures', '办理不予公开的申请0件。'],
    ['unfinished applications', '尚未办理完毕的申请34件结转下年。'],
    ['applications not accepted', '未受理的申请均已说明理由。'],
    ['a review without review', '未经行政复议直接提起行政诉讼5件。'],
    ['unfinished applications in another sentence', '对未办理的申请，逐件督办。'],
    ['pending reviews', '尚未审结的行政复议2件。'],
    ['the reason of a review', '未按期答复被申请行政复议1件。'],
    ['a row of the form', '无正当理由大量反复申请0件，无法提供100件。'],
    ['a review named with an application', '未收到对政府信息公开申请答复不服的行政复议。'],
    ['a wish', '确保不发生、未发生行政复议。'],
    ['a number behind', '未收到回执的申请3件已补寄。'],
    ['new cases only', '全年无新增行政复议案件。'],
    ['leaks', '未发生因政府信息公开申请造成的泄密事件。'],
    ['10件', '全年受理政府信息公开申请10件。'],
    ['applications handed down', '未收到上级机关转办的信息公开申请。'],
    ['applications of one subject', '未收到涉及征地拆迁的信息公开申请。'],
    ['applications withdrawn', '因申请人撤回终止办理的申请0件。'],
    ['secrets', '收到涉及国家秘密的申请0件。'],
    ['the own level of a city', '市政府本级没有行政复议案件。'],
    ['a carried-over zero', '上年结转申请0件。'],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(withTables(text), code)).toEqual([]);
  });

  it('is silent without a table', () => {
    expect(seenIn(report('2024年，我局未收到政府信息公开申请。'), code)).toEqual([]);
  });

  it('takes an office below the title for another body, and the office of the title for itself', () => {
    const office = (title: string, subject: string) =>
      seenIn(
        `${title}2024年政府信息公开工作年度报告\n\n一、总体情况\n\n${subject}未收到政府信息公开申请。\n\n${tables('tab')}`,
        code,
      );
    expect(office('云岭市云岫街道办事处', '街道办')).toHaveLength(1);
    expect(office('云岭市民政局', '市民政局')).toHaveLength(1);
    expect(office('云岫镇人民政府', '2024年，镇政府')).toHaveLength(1);
    expect(office('云岭市', '市民政局')).toHaveLength(0);
  });
});
