import { describe, expect, it } from 'vitest';
import { analysed, expectMarked, report, seenIn } from '../fixture';
import { tables } from '../tables';

const code = 'prose/table';
const withTables = (text: string) => report(`　　${text}`, tables('pipe'));
const files = `二、主动公开政府信息情况

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| --- | --- | --- | --- |
| 规章 | 2 | 1 | 12 |
| 行政规范性文件 | 50 | 227 | 420 |

| 信息内容 | 本年处理决定数量 |
| --- | --- |
| 行政许可 | 3180 |
| 行政处罚 | 964 |
`;
const withFiles = (text: string) => report(`　　${text}`, files);

describe('prose/table', () => {
  it('names both readings of 收到 and the difference to neither', () => {
    expect(expectMarked(withTables('全市共收到政府信息公开申请«476»件。'), code)).toEqual([
      {
        code,
        severity: 'warning',
        underlined: '476',
        zh: '正文为 476件，表中“一、本年新收政府信息公开申请数量”为 467，“一、本年新收政府信息公开申请数量＋二、上年结转政府信息公开申请数量”为 467+28=495，都不相符',
        en: 'The text says 476件; in the table “一、本年新收政府信息公开申请数量” is 467, “一、本年新收政府信息公开申请数量＋二、上年结转政府信息公开申请数量” is 467+28=495: neither agrees',
        related: ['467', '28'],
        relatedZh: ['一、本年新收政府信息公开申请数量 467', '二、上年结转政府信息公开申请数量 28'],
        expected: '467',
        actual: '476',
      },
    ]);
  });

  it.each([
    ['新收 has one reading', '全市新收政府信息公开申请«495»件，上年结转28件，办结461件。'],
    ['上年结转', '全年新收政府信息公开申请467件，上年结转«82»件。'],
    ['办结', '全年收到政府信息公开申请467件，办结«416»件，结转下年度继续办理34件。'],
    ['结转', '全年办理政府信息公开申请495件，结转下年度«43»件。'],
    ['an outcome', '2024年，办结政府信息公开申请461件，其中予以公开«158»件，部分公开48件。'],
    ['a group of rows', '对收到的政府信息公开申请，不予公开«73»件，无法提供100件，不予处理34件。'],
    ['behind 公开 for 予以公开', '全市办结申请461件，其中公开185件、部分公开48件、不予公开«73»件。'],
    ['under the heading of applications', '（二）依申请公开情况。渠道畅通。全年办结«416»件。'],
    ['two outcomes in one figure', '全市办结申请461件，其中予以公开和部分公开«232»件，不予公开37件。'],
    ['two outcomes with 、', '全市办结申请461件，予以公开、部分公开«232»件。'],
    ['a row of a group', '全市办结申请461件，其中不予公开37件（属于国家秘密«2»件，行政执法案卷12件）。'],
    ['a column', '全市收到政府信息公开申请467件，其中自然人申请«421»件，法人或其他组织申请55件。'],
    ['the other columns', '全市收到政府信息公开申请467件，其中自然人412件，法人和其他组织«65»件。'],
    ['reviews', '全年因政府信息公开被申请行政复议«33»件。'],
    ['lawsuits', '全年收到行政复议30件，行政诉讼«13»件。'],
    ['an outcome of reviews', '全年收到行政复议案件30件，结果维持18件，结果纠正«6»件，其他结果6件。'],
    ['reviews and lawsuits', '全年行政复议、行政诉讼案件共«84»件。'],
    ['a figure before its noun', '2024年，我市共受理«476»件政府信息公开申请。'],
    ['Chinese figures', '全年因政府信息公开工作被申请行政复议«三十三»件。'],
    ['another counting word', '全市共收到政府信息公开申请«476»份。'],
    ['traditional text', '全市共收到政府信息公開申請«476»件。'],
    ['a line end', '全市共收到政府信息公\n开申请«476»件。'],
    ['the whole behind an office', '市教育局收到政府信息公开申请30件。全市办结申请«416»件。'],
    ['the whole behind an office, told by 全市', '市教育局收到政府信息公开申请30件。全市办结«416»件。'],
    [
      'the sentence behind that of applications',
      '全市新收政府信息公开申请467件，均为网上申请。全年办结«416»件。',
    ],
    ['spaces', '2024 年，全市共受理政府信息公开申请 «476» 件。'],
    ['all offices of the city', '全市各级行政机关共收到政府信息公开申请«476»件。'],
    ['the city itself', '云岭市共收到政府信息公开申请«476»件。'],
    ['a bracket before it', '全市办结申请461件，其中作其他处理（含申请人主动撤回申请）«75»件。'],
    ['a bracket behind it', '全年办理政府信息公开申请«485»件（本年新收467件，上年结转28件）。'],
    ['approximate figures that do not reach', '全市共收到政府信息公开申请«500»余件。'],
    ['behind a comparison', '全市共收到政府信息公开申请467件，较2023年增长16.2%，办结«416»件。'],
  ])('reports %s', (_, text) => {
    expectMarked(withTables(text), code);
  });

  it.each([
    ['files issued', '全市共制发行政规范性文件«55»件，废止227件。'],
    ['files in force', '清理后，全市现行有效行政规范性文件«402»件。'],
    ['what follows the file', '全市现行有效行政规范性文件420件，全年制发50件、废止«272»件。'],
    ['regulations', '全市全年制定规章«3»件。'],
    ['decisions', '2024年，我市作出行政处罚决定«946»件。'],
  ])('reports %s', (_, text) => {
    expectMarked(withFiles(text), code);
  });

  it.each([
    ['both readings', '全市共收到政府信息公开申请467件。全年办理政府信息公开申请495件。'],
    ['an approximate figure', '全市共收到政府信息公开申请460余件。'],
    ['only a bound', '全市共收到政府信息公开申请近500件。'],
    ['another year', '2023年，全市共收到政府信息公开申请402件。'],
    ['both years', '2023年收到申请402件，2024年收到申请467件。'],
    ['a part of the year', '上半年，全市共收到政府信息公开申请203件。'],
    ['a month', '全市共收到政府信息公开申请467件，其中12月收到申请50件。'],
    ['up to a month', '截至6月底，收到政府信息公开申请203件。'],
    ['many years', '2008年以来，全市累计受理政府信息公开申请4203件。'],
    ['an office of the city', '市政府办公室共收到政府信息公开申请120件，予以公开40件。'],
    ['an office named earlier', '市政府办公室认真办理，收到政府信息公开申请120件，办结118件。'],
    ['the own level', '市本级收到政府信息公开申请120件。'],
    ['a county', '云岫县收到政府信息公开申请120件，办结118件；柏川县收到申请90件，办结90件。'],
    ['a county and its outcomes', '收到申请最多的是云岫县，共120件，予以公开40件。'],
    ['the offices with most', '市自然资源局收到申请98件、予以公开30件。'],
    ['a website', '市政府门户网站收到网上申请300件。'],
    ['a hotline', '12345热线共受理群众诉求20000件，办结19980件，答复19980件。'],
    ['a hotline before it', '依托12345热线，受理申请1100件。'],
    [
      'a hotline under the heading of applications',
      '（二）依申请公开情况。转办热线工单1500件。全年办结1480件。',
    ],
    ['letters behind applications', '全市收到政府信息公开申请467件，收到群众来信40件。办结40件。'],
    ['a sentence behind that of an office', '市教育局收到政府信息公开申请30件。办结30件。'],
    ['a sentence behind that of another year', '2023年收到政府信息公开申请402件。办结398件。'],
    ['a sentence behind no number of applications', '规范政府信息公开申请办理流程。办结30件。'],
    ['letters', '全年收到群众来信40件，办结40件。'],
    ['opinions', '收到公众意见75条，采纳12条。'],
    ['proposals', '办理人大建议56件、政协提案101件，办结157件。'],
    ['files checked', '全年审查公文166件，予以公开120件，不予公开46件。'],
    ['information not published', '制作政府信息1873条，主动公开425条，依申请公开46条，不予公开1402条。'],
    ['outcomes of a channel', '全市收到政府信息公开申请467件，其中网上申请40件，予以公开30件。'],
    ['outcomes of one kind of applicant', '其中法人申请55件（予以公开20件，部分公开3件）。'],
    ['a subject', '收到涉及征地拆迁的政府信息公开申请180件，予以公开100件。'],
    ['a subject in a list', '收到政府信息公开申请467件，征地拆迁类180件，予以公开100件。'],
    ['applications with fees', '2024年有3件政府信息公开申请案件收取信息处理费2230元。'],
    ['cases ended', '全年办结行政复议案件28件。'],
    ['cases with an outcome', '行政复议案件中2件被纠错，行政诉讼有3件调解结案。'],
    ['cases discussed', '组织会商行政复议案件12件。'],
    ['cases of all kinds', '全市行政复议机构共办理行政复议案件1200件。'],
    ['steps', '努力做到办结一件申请、解决一个问题。'],
    ['applications answered in time', '全年按时答复政府信息公开申请430件，延期答复31件。'],
    ['applications passed on', '转办申请12件，补正通知30件，答复咨询400件。'],
    ['a comparison', '收到政府信息公开申请467件，比上年增加65件，办结461件，比上年增加60件。'],
    [
      'the sums that agree',
      '答复结果：予以公开185件、部分公开48件、不予公开37件、无法提供100件、不予处理34件、其他处理57件。',
    ],
    ['applications withdrawn', '申请人主动撤回申请12件。'],
    ['meetings about them', '召开政府信息公开申请会商会议41次。'],
    ['each', '全年行政复议、行政诉讼均为0件。'],
    ['lawsuits of both kinds', '行政诉讼18件，其中未经复议直接起诉5件、复议后起诉13件。'],
    [
      'applications accepted of those received',
      '全市收到政府信息公开申请467件，受理460件，答复461件，回复450件。',
    ],
    ['applications answered of those done', '全市办结申请461件，其中答复450件。'],
    ['reviews accepted', '全市收到行政复议申请30件，受理28件，办结25件。'],
    ['new reviews', '全市新发生行政复议20件。'],
    ['the first months', '截至2024年底，共收到政府信息公开申请4203件。'],
    ['the office of the sentence before', '市政府办公室设专人办理。全年共收到政府信息公开申请120件。'],
    ['the government alone', '市政府共收到政府信息公开申请120件。'],
    ['other kinds of cases', '全市收到行政复议1200件，其中信息公开类30件。'],
    ['answers in a review', '提交行政复议答复书33件，出庭应诉行政诉讼案件21件。'],
    ['items of information', '依申请公开政府信息46条，不予公开政府信息1402条。'],
    ['wishes', '力争收到申请后5个工作日内办结90%以上。'],
    ['days', '平均办理时限13.6个工作日，15个工作日内答复400件。'],
    ['percentages', '予以公开占40.1%，部分公开占10.4%。'],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(withTables(text), code)).toEqual([]);
  });

  it.each([
    ['files published', '全市主动公开规范性文件88件，其中规章3件。'],
    ['files on a website', '门户网站集中公开现行有效行政规范性文件402件。'],
    ['licences', '公开行政许可、行政处罚信息5200条。'],
    ['licences of a bureau', '市市场监管局作出行政处罚决定312件。'],
    ['files of the government alone', '市政府制定行政规范性文件5件。'],
    ['files without a body', '全年出台行政规范性文件5件。'],
    ['letters of decision', '公开行政处罚决定书120件。'],
    ['files cleaned up', '清理规章和规范性文件600件，其中继续有效420件。'],
    ['files interpreted', '对21件行政规范性文件同步解读。'],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(withFiles(text), code)).toEqual([]);
  });

  it('takes the whole city for another body in the report of a bureau', () => {
    const bureau = (text: string) =>
      `云岭市民政局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n${text}\n\n${tables('tab')}`;
    expect(seenIn(bureau('全市共收到政府信息公开申请4000件。'), code)).toEqual([]);
    expect(seenIn(bureau('全市民政系统收到政府信息公开申请900件。'), code)).toEqual([]);
    expectMarked(bureau('我局共收到政府信息公开申请«400»件。'), code);
    expectMarked(bureau('2024年，市民政局收到政府信息公开申请«400»件。'), code);
  });

  it('is silent where the report has no table, and where the cell is blank', () => {
    expect(seenIn(report('全市共收到政府信息公开申请476件。'), code)).toEqual([]);
    const blank = files.replace('| 50 | 227 | 420 |', '| | 227 | 420 |');
    expect(seenIn(report('全年制发行政规范性文件55件。', blank), code)).toEqual([]);
  });

  it('leaves a cell that the sums blame to them', () => {
    const wrong = tables('pipe').replace('| 7 | 6 | 4 | 461 |', '| 7 | 6 | 4 | 416 |');
    const text = report('　　全市办结政府信息公开申请461件。', wrong);
    expect(seenIn(text, code)).toEqual([]);
    expect(seenIn(text).map(({ underlined }) => underlined)).toEqual(['416']);
  });

  it('says where a figure stands that its cell lacks', () => {
    const text = `望河区档案局2016年政府信息公开工作年度报告

一、主动公开情况

全年主动公开政府信息19条。

政府信息公开情况统计表

| 统计指标 | 单位 | 统计数 |
| --- | --- | --- |
| 一、主动公开情况 | —— | —— |
| （一）主动公开政府信息数 | 条 | |
| 其中：主动公开规范性文件数 | 条 | 19 |
| 制发规范性文件总数 | 件 | |
`;
    expect(seenIn(text, code)).toMatchObject([
      {
        underlined: '19',
        zh: '正文为 19条，表中“（一）主动公开政府信息数”空白，19 填在“其中：主动公开规范性文件数”',
        related: ['19'],
      },
    ]);
  });

  it('offers the figures of the table, and either takes the finding away', () => {
    const text = withTables('全市共收到政府信息公开申请476件。');
    const [found] = analysed(text).findings.filter((finding) => finding.code === code);
    expect(found?.fixes?.map(({ title, isSafe }) => [title.zh, isSafe])).toEqual([
      ['改为表中的 467', false],
      ['改为表中的 495', false],
    ]);
    for (const { edits } of found?.fixes ?? []) {
      const fixed = edits.reduce(
        (source, { range, text: replacement }) =>
          source.slice(0, range.start) + replacement + source.slice(range.end),
        text,
      );
      expect(seenIn(fixed)).toEqual([]);
      expect(seenIn(fixed, code)).toEqual([]);
    }
  });
});
