import { describe, expect, it } from 'vitest';
import { bestWorkingTimeOf } from '../../clock';
import { analysed, expectMarked, fixed, report, seenIn } from '../fixture';

const code = 'prose/parts-sum';
const paragraph = (text: string) => report(`　　${text}`);

/** The underlined totals of a paragraph; nothing else is reported for it. */
function totals(text: string): readonly string[] {
  expectMarked(paragraph(text), code);
  return seenIn(paragraph(text.replaceAll(/[«»]/g, ''))).map(({ underlined }) => underlined);
}

describe('prose/parts-sum', () => {
  it('says the figures, the sum and the difference, and relates every part', () => {
    const [seen, ...others] = expectMarked(paragraph('全年共受理申请«12件»（网上2件，书面9件）。'), code);
    expect(others).toEqual([]);
    expect(seen).toEqual({
      code,
      severity: 'warning',
      underlined: '12件',
      zh: '12件 ≠ 2+9=11，相差 1',
      en: '12件 ≠ 2+9=11, difference 1',
      related: ['2件', '9件'],
      relatedZh: ['网上2件', '书面9件'],
      expected: '11',
      actual: '12',
    });
  });

  it.each([
    ['numbered parts', '全年公开信息«97条»，其中：1.教育动态41条；2.招生入学12条；3.其他信息63条。'],
    ['parts numbered in brackets', '公开信息«97条»，其中：（1）动态41条；（2）招生12条；（3）其他63条。'],
    ['parts with 一是', '公开信息«97条»，其中：一是动态41条；二是招生12条；三是其他63条。'],
    ['departments and townships', '公开信息«5230条»。其中县政府部门公开3715条，乡镇公开1551条。'],
    ['the three fees', '全年收取成本费用«1250元»，其中检索费500元、复制费550元、邮寄费100元。'],
    [
      'the answers of the early statistics',
      '在已答复的«1150件»申请中，同意公开的1000件，占87.0%；同意部分公开的25件，占2.2%；否决公开的135件。',
    ],
    [
      'ways of asking, when they are more than all',
      '全年接受群众咨询«2070人次»。其中，现场咨询70人次，占3.4%；电话咨询1900人次，占91.8%；网上咨询110人次，占5.3%。',
    ],
    [
      'the three kinds of official expenses',
      '“三公”经费支出«1852万元»，其中公务接待费312万元，公务用车购置及运行费1420万元，因公出国（境）费210万元。',
    ],
    ['the rest in the next sentence', '推出解读«386篇»，其中图解142篇、文字解读171篇。其余55篇为视频。'],
    ['剩余的', '整改问题«28个»，其中立行立改19个。剩余的8个限期整改。'],
    ['two halves in brackets', '共受理«12件»（网上2件，书面9件）。'],
    [
      'half-width brackets and a noun before them',
      '共收到«12件»信息公开申请(网上受理2件,书面受理9件),全部办结。',
    ],
    ['full-width digits', '共受理«１２件»（网上２件，书面９件）。'],
    ['traditional text', '全年共受理依申請公開«12件»（網上受理2件，書面受理9件）。'],
    [
      'a bracket behind a stray comma',
      '共公布政府信息«260条»，（其中机构职能类25条，规划计划类35条，其他应主动公开的信息195条）。',
    ],
    ['thousands separators', '主动公开«1,234条»（市本级1,000条，县（区）235条）。'],
    [
      'the three kinds of a website that are more than it has',
      '全年公开信息«199条»，其中概况类信息更新2条，政务动态信息更新71条，信息公开目录信息更新128条。',
    ],
    [
      'neither with nor without what comes on top',
      '全年共收到申请«208件»（不含上年结转5件），其中已办结196件，结转下年办理15件。',
    ],
    ['two halves behind 其中', '收到申请«100件»，其中自然人申请95件，法人或其他组织申请4件。'],
    [
      'two halves without a word for the list',
      '全年共收到申请«100件»，网上申请60件，书面申请41件，均按时答复。',
    ],
    ['time limits', '全年办结«98件»，其中按时办结95件，延期办结2件。'],
    ['new and carried in', '全年办理申请«105件»，其中本年新收100件，上年结转4件。'],
    ['staff', '配备工作人员«20人»，其中专职5人、兼职16人。'],
    ['本级 and the districts', '全市主动公开信息«12680条»，其中市本级7412条、县（区）5269条。'],
    ['包括 with two halves', '收到申请«100件»，包括网上60件，书面41件。'],
    ['files of two levels', '共归集政策文件«10219件»，其中，市级文件8140件，县区级文件2078件。'],
    ['the office and those below it', '全局公开信息«300条»，其中局机关100条，下属单位199条。'],
    ['分别为', '全年发布解读«86篇»，分别为文字解读52篇、图文解读27篇、视频解读8篇。'],
    ['a colon behind 共', '全年共举办发布会«12场»：市政府4场，市直部门7场。'],
    ['其他 at the end', '公开信息«100条»，其中机构职能20条，规划计划30条，其他49条。'],
    ['其余 at the end', '答复申请«50件»，其中予以公开20件，部分公开10件，其余21件无法提供。'],
    ['parts set apart by semicolons', '公开信息«100条»，其中：机构职能20条；规划计划30条；其他49条。'],
    [
      'a label with 、 in it',
      '公开信息«100条»，其中政策、规范性文件类20条，国土资源、城乡建设、环保类30条，其他51条。',
    ],
    ['percentages in between', '公开信息«100条»，其中市级60条，占60%，县区39条，占39%。'],
    ['percentages in brackets', '受理申请«100件»，其中网上60件（60%）、书面41件（41%）。'],
    [
      '其中 that begins the next sentence',
      '全年公开信息«9930条»。其中，城区一级共2907条，112个子站点共7022条。',
    ],
    [
      'a total without 其中 before it but in another clause',
      '收到申请«100件»，较上年增加9件，其中网上60件，书面41件。',
    ],
    ['a total at the end', '网上申请5件，信函申请3件，当面申请2件，合计«11件»。'],
    ['公开总数', '主动公开政府信息13126条，其他形式公开信息672条，不予公开信息64条，公开总数达«13799条»。'],
    ['a total at the end behind 计', '公开信息：社会保障120条，教育96条，医疗88条，计«314条»。'],
    ['two halves before 共', '收到书面申请6份、网上申请11份，共«16份»。'],
    ['new and carried in before 共', '上年结转4件，本年新收74件，共«80件»；办结77件。'],
    ['two halves of the year', '上半年收到申请26件，下半年收到31件，全年共«56件»。'],
    ['其他 before 全县合计', '云岫县收到申请12件，柏川县收到9件，其他单位收到13件，全县合计«42件»。'],
    ['proposals of both kinds', '收到人大代表建议45件，政协委员提案62件，共«108件»。'],
    [
      'a total of three fields',
      '公开项目信息860条、资源交易信息1320条、公益事业信息950条，三大领域合计«3230条»。',
    ],
    ['years with more than all', '三年来共受理申请«321件»，其中2022年98件、2023年107件、2024年126件。'],
    ['what is new and revised with more than all', '出台文件«12件»，其中新制定8件、修订5件。'],
    [
      'growth between the parts',
      '收到申请«1056件»，其中，市本级321件，同比上升18.6%；县（市、区）744件，同比下降3.2%。',
    ],
    ['bodies of the cities and counties', '收到申请«3046件»，其中省局本级126件，市县局2902件。'],
    ['months with more than all', '受理申请«9件»，其中5月2件、7月3件、9月3件、11月3件。'],
    [
      'all ways of application',
      '受理申请«1230件»，其中当面申请148件、传真申请77件、网上申请120件、信函申请882件。',
    ],
    [
      'all outcomes',
      '办结«461件»，其中予以公开185件、部分公开48件、不予公开37件、无法提供100件、不予处理34件、其他处理58件。',
    ],
    ['a missing comma', '公开信息«100条»，其中机构职能类20条规划计划类30条，其他49条。'],
    ['在…中', '在主动公开的«100条»政府信息中，机构职能20条，规划计划30条，其他49条。'],
    ['money', '收取信息处理费«2230元»（云岫镇880元，望河区1080元，民政局280元）。'],
    [
      'a sum that is too large though nothing says the list is complete',
      '举办培训«3期»（线上2期，现场2期）。',
    ],
  ])('reports %s', (_, text) => {
    expect(totals(text)).toHaveLength(1);
  });

  it('judges nested brackets one level at a time', () => {
    const nested = (total: string, inner: string, part: string) =>
      `今年共发布${total}财政信息（专项资金${part}条，预决算${inner}（政府32条、部门165条）、“三公”经费27条、债券发行4条）。`;
    expect(totals(nested('380条', '197条', '152'))).toEqual([]);
    expect(totals(nested('«380条»', '197条', '153'))).toEqual(['380条']);
    expect(totals(nested('«380条»', '198条', '152'))).toEqual(['380条']);
    expect(totals(nested('380条', '«196条»', '153'))).toEqual(['196条']);
  });

  it('takes the own body with those below it for all of them, in the words of the first issue too', () => {
    const published = (total: number, below: number) =>
      `共公开政府信息${total}条，其中城区2907条，112个子站点${below}条。`;
    expect(totals(published(9930, 7023))).toEqual([]);
    expect(seenIn(paragraph(published(9930, 7024)), code)).toMatchObject([
      { underlined: '9930条', severity: 'warning', zh: '9930条 ≠ 2907+7024=9931，相差 1' },
    ]);
    expect(
      totals(
        '共公开政府信息：«9931条»。其中：城区一级共2907条，112个子站点共7023条；城区一级信息中：法律573条，动态1947条。',
      ),
    ).toEqual(['9931条']);
  });

  it('adds up administrative units over hard-wrapped lines, and finds one wrong digit', () => {
    const units = (city: string) => `全市全年共收办申请
2500件（市政府${city}件、市各有关部门900件、云岫县400件、柏川县
300件、望河区200件、青溪区348件、开发区3
件），同比增长70.3%，其中，自然人申
请2400件，法人或其他组织申请100件；予以公开1191件、部分公开328件。`;
    expect(seenIn(paragraph(units('349')))).toEqual([]);
    expect(seenIn(paragraph(units('348')))).toMatchObject([
      { underlined: '2500件', related: ['348件', '900件', '400件', '300件', '200件', '348件', '3\n件'] },
    ]);
  });

  it('compares intervals where figures are rounded or approximate', () => {
    expect(totals('全年公开信息1.2万条（市本级7001条，县（区）5002条）。')).toEqual([]);
    expect(totals('全年公开信息100余条，其中市级60条，县区85条。')).toEqual([]);
    expect(totals('全年公开信息近300条，其中市级100条，县区150条。')).toEqual([]);
    expect(totals('全年公开信息18万余条，其中市级10万条，县区8.6万条。')).toEqual([]);
    expect(seenIn(paragraph('全年公开信息1.2万条（市本级8001条，县（区）5002条）。'), code)).toMatchObject([
      { zh: '1.2万条 ≠ 8001+5002=13003，相差约 1003', expected: '13003', actual: '12000' },
    ]);
    const inTenThousands =
      '“三公”经费支出1852万元，其中公务接待费312万元，公务用车购置及运行费1420万元，因公出国（境）费210万元。';
    expect(seenIn(paragraph(inTenThousands), code)).toMatchObject([
      { zh: '1852万元 ≠ 312万+1420万+210万=1942万，相差约 90万', expected: '19420000' },
    ]);
    expect(seenIn(paragraph('全年公开信息18万余条，其中市级10万条，县区9.6万条。'), code)).toMatchObject([
      { underlined: '18万余条' },
    ]);
  });

  it('leaves a list that gives too little and may be open to prose/open-list', () => {
    expect(seenIn(paragraph('发布解读50篇（图解20篇，视频5篇）。'), code)).toEqual([]);
    expect(seenIn(paragraph('发布解读50篇（图解40篇，视频15篇）。'), code)).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it('takes 其中 with more than the total for a mistake where the parts exclude each other', () => {
    expect(seenIn(paragraph('收到申请100件，其中予以公开60件，不予公开50件。'), code)).toMatchObject([
      { severity: 'warning', zh: '100件 ≠ 60+50=110，相差 10' },
    ]);
    expect(seenIn(paragraph('行政复议4件，其中维持3件，纠正2件；行政诉讼2件。'), code)).toMatchObject([
      { severity: 'warning', zh: '4件 ≠ 3+2=5，相差 1' },
    ]);
    expect(seenIn(paragraph('举办培训9期，其中云岫县6期、柏川县4期。'), code)).toMatchObject([
      { severity: 'warning' },
    ]);
    expect(seenIn(paragraph('公开信息100条，其中政策类80条，民生类30条，规划类20条。'), code)).toMatchObject([
      { severity: 'information', zh: '若所列分项不重复，则 100条 ≠ 80+30+20=130，相差 30' },
    ]);
    expect(seenIn(paragraph('公开信息100条，其中政策解读80条，民生信息30条。'), code)).toEqual([]);
  });

  it('takes 其中 for that of the total before where the parts give more than the nearest one', () => {
    const done =
      '全区共收到申请182件，上年度结转9件，办结186件，结转下年5件；其中予以公开71件，部分公开23件。';
    expect(seenIn(paragraph(done), code)).toEqual([]);
    expect(totals('收到申请«82件»；其中予以公开71件，部分公开23件。')).toEqual(['82件']);
  });

  it('does not take 上年度结转 for a comparison', () => {
    expect(totals('共收到申请182件，上年度结转9件，办结186件，结转下年5件。')).toEqual([]);
  });

  it('knows that some outcomes are not all', () => {
    expect(totals('全年共办结461件（予以公开185件、部分公开48件），结转34件。')).toEqual([]);
    expect(totals('全年共办结«461件»（予以公开285件、部分公开148件），结转34件。')).toEqual(['461件']);
  });

  it('takes what stands behind 按类别分 for parts of the total before it', () => {
    const kinds = '公开文件共计24件，按类别分：人事任免4件，规划计划3件，应急管理2件，综合政务14件。';
    expect(seenIn(paragraph(kinds), 'prose/open-list')).toMatchObject([{ underlined: '24件' }]);
    const two = '共受理申请14件，从方式看，网络10件、邮寄4件；从结果看，予以公开8件、不予公开4件。';
    expect(totals(two)).toEqual([]);
  });

  it('adds up fees where the applications that they are for are all listed', () => {
    const fees = (last: string) =>
      `2024年有3件申请收取信息处理费«2230元»。其中，民政局1件，收取880元；教育局1件，收取1080元；公安局1件，收取${last}，收费标准均符合规定。`;
    expectMarked(paragraph(fees('260元')), code);
    expect(seenIn(paragraph(fees('260元').replaceAll(/[«»]/g, '')), code)).toMatchObject([
      { zh: '2230元 ≠ 880+1080+260=2220，相差 10', related: ['880元', '1080元', '260元'] },
    ]);
    expect(totals(fees('270元').replaceAll(/[«»]/g, ''))).toEqual([]);
    expect(
      totals('有5件申请收取信息处理费2230元。其中，民政局1件，收取880元；教育局1件，收取1080元。'),
    ).toEqual([]);
    expect(
      totals('有«3件»申请收取信息处理费2230元，其中民政局1件880元、教育局2件1080元、公安局1件270元。'),
    ).toEqual(['3件']);
  });

  it('does not add the total that a sum at the end repeats', () => {
    expect(
      seenIn(paragraph('全年收到申请35件，网上20件、信函10件、当面4件，合计35件。'), code),
    ).toMatchObject([{ zh: '35件 ≠ 20+10+4=34，相差 1' }]);
    expect(totals('全年收到申请35件，网上20件、信函10件、当面5件，合计35件。')).toEqual([]);
  });

  it.each([
    ['two of the three fees', '全年收取成本费用1250元，其中检索费500元、复制费550元。'],
    [
      'ways of asking that are not all',
      '全年接受咨询2070人次，其中现场咨询70人次，电话咨询1900人次，网上咨询10人次。',
    ],
    ['answers that are not all', '在已答复的1150件申请中，同意公开的1000件，同意部分公开的25件。'],
    ['a list that adds up', '共受理12件（网上2件，书面10件），全部依法办结。'],
    ['categories behind 其中', '共发布100条，其中政策解读20条，民生信息30条。'],
    ['categories that only sound like bodies', '共发布100条，其中机关党建20条，乡镇动态30条。'],
    ['two named departments of many', '全市公开信息10000条，其中市公安局2000条，市教育局1500条。'],
    ['own body and one county', '举办培训9期，其中市级4期、云岫县2期。'],
    ['named counties only', '举办培训9期，其中云岫县4期、柏川县2期。'],
    [
      'an open list in front of a closed one',
      '公开9930条。其中：城区一级共2907条，112个子站点共7023条；城区一级中：法规573条，动态1947条，机构114条。',
    ],
    ['channels of the same items', '公开信息73条（网站73条，微信73条，公报20条）。'],
    ['channels behind 其中', '公开信息100条，其中门户网站90条，其他渠道30条。'],
    ['other channels of a website', '公开信息250条（门户网站200条，其他方式100条）。'],
    [
      'a category of the form that begins with 其他',
      '全市受理申请61件，办结61件，另有上年结转3件。其中予以公开49件，部分公开6件，属于国家秘密2件，其他法律行政法规禁止公开3件，本机关不掌握4件。',
    ],
    [
      'what comes on top of the total',
      '全年共收到申请208件（不含上年结转5件），其中已办结196件，结转下年办理17件。',
    ],
    [
      'a list with items in another unit',
      '全年公开信息104条。其中指南1条、年报2条、通知公告64条、价格监测18条，征求意见3次，意见反馈3次，预决算8条，领导信息5条。',
    ],
    [
      'a list of a total that is not the nearest',
      '全市受理申请61件，另有上年结转3件。其中予以公开40件，部分公开6件，其他5件。',
    ],
    ['outcomes that leave the zeros out', '办结申请98件，其中予以公开60件，不予公开10件，其他处理5件。'],
    ['organisations of two kinds', '收到申请100件，其中企业5件，其他组织3件。'],
    ['ways of application, some left out', '收到申请100件，其中网上申请60件，信函申请20件。'],
    ['three ways of application', '收到申请100件，其中网上60件，书面30件，当面10件。'],
    [
      'outcomes of what was received',
      '收到申请495件，其中予以公开185件、部分公开48件、不予公开37件、无法提供100件、不予处理34件、其他处理57件。',
    ],
    ['domains above the total', '公开信息100条，其中政策解读80条，民生信息30条。'],
    ['a list that goes on with something else', '收到申请100件，其中网上60件，办结98件。'],
    ['mixed units', '报送材料12件（网上2件，书面10份）。'],
    ['another unit in the bracket', '举办培训3期（参训317人次，其中乡镇200人次）。'],
    ['a comparison in brackets', '公开信息100条（较上年增加10条，增长11.1%）。'],
    ['含上年结转', '受理申请105件（含上年结转5件），其中自然人100件，法人5件。'],
    ['含 without brackets', '受理申请105件，含上年结转5件，其中自然人100件，法人5件。'],
    ['figures of another year', '2023年收到90件，2024年收到100件，其中网上60件，书面40件。'],
    ['an increase before the list', '收到申请100件，较上年增加9件，其中网上60件，书面40件。'],
    ['a list of an earlier total', '收到申请100件，办结98件，其中网上60件，书面40件。'],
    ['a list of two totals together', '新收申请100件，上年结转5件，其中自然人100件，法人5件。'],
    ['a second 其中', '收到申请100件，其中自然人95件，其中网上60件，书面35件。'],
    ['what follows the list', '收到申请100件，其中网上60件，书面40件，办结98件，结转2件。'],
    ['results in the same bracket', '收到申请100件（网上60件，书面40件，均已办结）。'],
    ['rates behind the parts', '受理100件，其中自然人97件，占97%，法人或其他组织3件，占3%。'],
    ['a percentage that grows', '受理100件，同比增长5.3%，其中自然人97件，法人3件。'],
    ['外 the total', '主动公开13126条，其他形式公开672条，不予公开64条，公开总数达13798条。'],
    ['共 behind some', '新增栏目6个，撤并栏目9个，共48个。'],
    ['全县 behind some', '云岫镇收到申请12件，柏川镇收到9件，全县合计42件。'],
    ['two halves of the year that add up', '上半年收到申请26件，下半年收到31件，全年共57件。'],
    ['some years', '近年来共受理申请321件，其中2023年107件、2024年116件。'],
    ['what is new and revised, some left out', '出台文件12件，其中新制定6件、修订5件。'],
    ['some months', '受理申请9件，其中5月2件、7月1件。'],
    ['an increase with both years', '2024年受理量净增37件（2023年158件，2024年195件）。'],
    ['growth behind one part', '收到申请100件，其中网上60件，同比增长5%，办结98件。'],
    ['another subject before 共计', '全年收到申请10件，办结8件，结转2件，行政复议、行政诉讼共计3件。'],
    ['a grand total of another kind', '收到申请10件，办结9件，不予公开1件，共计答复咨询30件。'],
    ['尤其中小企业', '走访企业100家，尤其中小企业60家，国有企业30家。'],
    ['vague parts', '公开信息100条，其中市级约60条，县区近50条。'],
    ['两次 and Chinese numerals that add up', '召开会议三次（线上一次，线下两次）。'],
    ['a bracket that nobody closed', '收到申请12件（网上2件，书面9件。其他情况见附表。'],
    ['one part alone', '收到申请12件（网上2件）。'],
    ['a note', '公布文件22件（注：含修订16件，不含失效3件）。'],
    ['dates in brackets', '举办培训2期（5月16日1期，9月3日1期）。'],
    ['a number range of articles', '修订办法1件（第12条、第13条）。'],
    ['two figures in one part', '公开信息100条，其中市级60条和省级转发20条，其他40条。'],
    ['so many of each', '共明确联络员48名（4个部门各配备2名，其余各1名）。'],
    ['so many in every one', '共张贴公示108张（每个村12张，其余1张）。'],
    [
      'the rest in the next sentence',
      '全年公开信息100条，其中机构类30条，政策类25条，规划类20条，财政类15条。其余10条为通知。',
    ],
    [
      'the rest of something else',
      '全年公开信息100条，其中机构类30条，政策类25条。举办培训8期。其余5期推迟。',
    ],
    [
      'the rest with an approximate part',
      '全年公开信息100条，其中机构类近30条，政策类25条。其余50条为通知。',
    ],
    ['numbered parts of which some are left out', '公开信息97条，其中1.动态41条，2.招生12条，5.其他类8条。'],
    ['numbered parts that need not be all', '公开信息97条，其中：1.教育动态41条；2.招生入学12条。'],
  ])('is silent on %s', (_, text) => {
    expect(totals(text)).toEqual([]);
  });

  it.each([
    ['其中', '其中1条，'],
    ['brackets never closed', '('],
    ['brackets never opened', ')'],
    ['nested lists', '1条('],
    ['one endless list', '1条，'],
    ['one list led by 其中', '其中', '1条，'],
    ['colons', '1条：'],
    ['sums', '共计1条，'],
    ['totals', '共1条，'],
    ['brackets in one clause', '1条(1条)'],
    ['figures in one clause', '1条'],
    ['denials', '未收到申请'],
    ['short sentences', '1条，1条，1条，1条，1条，合计1条。'],
  ])('takes linear time on %s', (_, unit, rest = unit) => {
    const time = (length: number): number => {
      const text = `报告\n\n一、总体情况\n\n2024年${unit}${rest.repeat(length / rest.length)}`;
      return bestWorkingTimeOf(() => analysed(text), 3);
    };
    time(20_000);
    const [short, long] = [time(40_000), time(320_000)];
    expect(long / Math.max(short, 5)).toBeLessThan(30);
  });

  it('offers the sum in the place of the total where the list is complete', () => {
    const fix = (paragraph: string) => fixed(report(paragraph), 'prose/parts-sum');
    expect(fix('全年共受理12件（网上2件，书面9件）。')).toBe(report('全年共受理11件（网上2件，书面9件）。'));
    expect(fix('共公开1,205条（市级1000条，县级208条）。')).toBe(
      report('共公开1208条（市级1000条，县级208条）。'),
    );
    const rounded = '共公开1.2万条（市级7001条，县级4002条）。';
    expect(fix(rounded)).toBe(report(rounded));
  });
});
