import { describe, expect, it } from 'vitest';
import { at, marked } from '../render/fixture';
import { headingNames, headingsOf, kindsOf, outlineOf, read, slice } from './read';
import { expectWhole } from './whole';

const body = '全年按照要求推进各项工作，情况良好。';

describe('ordinals', () => {
  it.each([
    ['一、工作概况', 1, 1],
    ['一、 工作概况', 1, 1],
    ['　　一、工作概况', 1, 1],
    ['十二、工作概况', 1, 12],
    ['(一、工作概况', 1, 1],
    ['一.工作概况', 1, 1],
    ['一．工作概况', 1, 1],
    ['第一部分 工作概况', 1, 1],
    ['第一部分、工作概况', 1, 1],
    ['第三章 工作概况', 1, 3],
    ['# 一、工作概况', 1, 1],
    ['## 一、工作概况', 1, 1],
    ['（一）工作概况', 2, 1],
    ['(一)工作概况', 2, 1],
    ['（一)工作概况', 2, 1],
    ['(二）工作概况', 2, 2],
    ['（ 一 ）工作概况', 2, 1],
    ['（一）、工作概况', 2, 1],
    ['一)工作概况', 2, 1],
    ['三）工作概况', 2, 3],
    ['㈠工作概况', 2, 1],
    ['㈡ 工作概况', 2, 2],
    ['() 工作概况', 2, undefined],
    ['（ ）工作概况', 2, undefined],
    ['### （二）工作概况', 2, 2],
    ['1.工作概况', 3, 1],
    ['1．工作概况', 3, 1],
    ['１．工作概况', 3, 1],
    ['1、工作概况', 3, 1],
    ['2、  工作概况', 3, 2],
    ['12. 工作概况', 3, 12],
    ['（1）工作概况', 4, 1],
    ['(3)工作概况', 4, 3],
    ['1)工作概况', 4, 1],
    ['⑴工作概况', 4, 1],
    ['①工作概况', 4, 1],
    ['③ 工作概况', 4, 3],
  ])('%s', (line, level, number) => {
    const [heading] = headingsOf(`${line}\n${body}\n`);
    expect([heading?.level, heading?.ordinal?.number, heading?.name.text]).toEqual([
      level,
      number,
      '工作概况',
    ]);
  });

  it('stand where they are written, without the spaces behind them', () => {
    const { text, ranges } = marked('## «（一)»  «工作概况»。\n全年无事项。\n');
    const [heading] = headingsOf(text);
    expect(heading?.ordinal?.range).toEqual(at(ranges, 0));
    expect(heading?.ordinal?.text).toBe('（一)');
    expect(heading?.name.range).toEqual(at(ranges, 1));
    expect(heading?.range.start).toBe(0);
  });

  it('count on in Arabic digits without a mark', () => {
    const text = `一、工作概况\n\n1 加强组织领导\n${body}\n2 拓宽公开渠道\n${body}\n5 件申请已经答复\n`;
    expect(headingNames(text)).toEqual(['1 一、工作概况', '3 1加强组织领导', '3 2拓宽公开渠道']);
  });

  it('may lack their mark before a known title', () => {
    expect(headingNames(`一 总体情况\n${body}\n二　主动公开政府信息情况\n${body}\n`)).toEqual([
      '1 一总体情况',
      '1 二主动公开政府信息情况',
    ]);
    expect(headingNames('一 年来，各单位配合良好\n')).toEqual([]);
  });
});

describe('no heading', () => {
  it.each([
    '第二十条第（一）项',
    '（一）项规定的信息已经公开',
    '（三）款所列情形',
    '一、二、三产业信息均已公开',
    '一、二和三产业信息均已公开',
    '1.05%的申请延期答复',
    '3.5万人次浏览',
    '1.2.3版',
    '（2019年度）',
    '（2024）',
    '12月31日前完成',
    '22 件均已答复',
    '2 月完成',
    '一是加强领导',
    '一',
    '（一）',
    '一、',
    '1.',
    '<!-- 一、总体情况 -->',
    '<!--EndFragment-->',
    '-->',
    '— 5 —',
    '首页 > 政府信息公开 > 年度报告',
    '打印　关闭　分享到微信',
    '上一篇：没有了',
    '# 略',
  ])('%s', (line) => {
    expect(headingNames(`${line}\n`)).toEqual([]);
    expect(headingNames(`云岭市2024年政府信息公开工作年度报告\n\n${line}\n\n${body}\n`)).toEqual([]);
  });

  it('where a sentence goes on, unless the ordinal counts on', () => {
    const wrapped = `一、总体情况\n本单位依照条例第二十条第\n（一）至（三）项公开信息，共印发了\n12、13号文件，涉及第\n三、四产业。\n`;
    expect(headingNames(wrapped)).toEqual(['1 一、总体情况']);
    expect(headingNames('一、总体情况\n全年工作完成情况良好\n二、主动公开政府信息情况\n')).toHaveLength(2);
  });

  it('for the items of a sentence', () => {
    const items = `主要做法：（一）健全工作制度，明确责任分工，按时更新栏目；（二）开展专题培训，提升业务能力，做好政策解读；（三）完善考核办法，定期通报各单位工作情况。`;
    expect(kindsOf(`${items}\n`)).toEqual(['paragraph']);
    expect(kindsOf(`一、总体情况\n\n${items}\n`)).toEqual(['heading', 'paragraph']);
    const sentences = `存在的不足主要有：一、个别单位更新栏目不够及时，公开的内容还不够全面；二、业务培训的次数不够多，工作人员流动比较频繁；三、政策解读的形式比较单一。`;
    expect(kindsOf(`${sentences}\n`)).toEqual(['paragraph']);
  });

  it('in a preface that lists the parts', () => {
    const preface =
      '本报告由一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项六个部分组成，所列数据的统计期限自2024年1月1日起至2024年12月31日止。';
    expect(kindsOf(`${preface}\n`)).toEqual(['paragraph']);
    expect(kindsOf(`${preface.replaceAll('；', '、')}\n`)).toEqual(['paragraph']);
    expect(kindsOf(`${preface.replaceAll('；', ' ')}\n`)).toEqual(['paragraph']);
  });

  it('for list items of a page before the first section', () => {
    expect(headingNames(`1. 使用说明\n2. 下载文件\n\n一、总体情况\n${body}\n`)).toEqual(['1 一、总体情况']);
  });
});

describe('titles of headings', () => {
  it.each([
    ['（一）«主动公开»。全年公开信息若干条，其中政策解读信息占多数。', true],
    ['1、«认真学习»。我局先后派员参加培训班，并组织全体人员学习条例。', true],
    ['1、«主动公开»：', false],
    ['（一）«完善制度，明确责任»。', false],
    ['（一）«主动公开情况»2024年我局通过门户网站和公示栏公开了各类政府信息，群众反映良好。', true],
    ['（二）«健全工作机制»一是明确责任，二是定期检查，三是及时通报各单位的更新情况。', true],
    ['一、«总体情况» 根据条例的规定，我局编制了本报告，全文由六个部分组成。', true],
    ['六、«需要说明和改进的情况» 云岫街道的组织领导和制度框架基本完备。宣传不够，将加强宣传。', true],
    ['3.«拓宽公开渠道»：依托网站、公示栏和政务新媒体，及时发布群众关心的信息。', true],
    ['二、«做好《条例》的宣传和“云上”公开工作»', false],
  ])('%s', (line, runIn) => {
    const { text, ranges } = marked(`${line}\n`);
    const [heading] = headingsOf(text);
    expect(heading?.name.text).toBe(slice(text, at(ranges, 0)));
    expect(heading?.name.range).toEqual(at(ranges, 0));
    expect(heading?.runIn).toBe(runIn);
  });

  it('stand right above their paragraph', () => {
    expect(kindsOf(`一、总体情况\n${body}\n（一）主动公开\n${body}\n`)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });
});

describe('headings without ordinal', () => {
  it('known titles stand alone on a line, in traditional characters, too', () => {
    const text = `總體情況\n全年工作平穩。\n\n主動公開政府信息情況\n全年公開信息若干條。\n\n存在的主要問題和改進措施\n培訓不足。\n`;
    expect(outlineOf(text)).toEqual(['1 總體情況', '1 主動公開政府信息情況', '1 存在的主要問題和改進措施']);
  });

  it('a long paragraph makes the line above it a title inside such a section', () => {
    const long =
      '本單位按照年度工作要點推進政務公開，完善制度，拓寬渠道，加強解讀，回應關切，各項任務均按時完成。';
    const text = `概述\n\n健全機制，落實責任\n\n${long}\n\n拓寬渠道，方便群眾\n\n${long}\n`;
    expect(outlineOf(text)).toEqual(['1 概述', '  2 健全機制，落實責任', '  2 拓寬渠道，方便群眾']);
    expect(outlineOf(text.replace('概述', '一、概述'))).toEqual(['1 一、概述']);
  });

  it('Markdown marks give the level', () => {
    const text = `# 云岭市2024年政府信息公开工作年度报告\n\n## 工作亮点\n${body}\n### 政策直播\n${body}\n# 附则\n${body}\n#### 一是强化考核。\n${body}\n`;
    expect(read(text).title?.text).toBe('云岭市2024年政府信息公开工作年度报告');
    expect(outlineOf(text)).toEqual(['1 工作亮点', '  2 政策直播', '1 附则', '  3 一是强化考核']);
  });

  it.each(['### ', '###', '###  \n', '## \n第一季度公开信息30条。\n'])(
    '%j is no heading: it has no name',
    (marks) => {
      expect(outlineOf(`一、总体情况\n\n${marks}`)).toEqual(['1 一、总体情况']);
      expectWhole(read(marks));
    },
  );

  it('Markdown marks alone on a line take nothing of the next one', () => {
    expect(outlineOf(`# \n一、工作亮点\n${body}\n`)).toEqual(['1 一、工作亮点']);
    expect(headingsOf(`## \n一、工作亮点\n${body}\n`)[0]?.range.start).toBe(4);
  });
});

describe('flattened pages', () => {
  const flat =
    '云岭市2015年政府信息公开工作年度报告 根据条例规定，编制本报告。本报告由概述、主动公开政府信息情况等部分组成。一、概述2015年，我市认真贯彻条例，完善工作机制，取得了一定成效。二、主动公开政府信息情况（一）主动公开政府信息的数量各部门、各乡镇对政府信息进行了梳理，2015年公开信息120条。（二）主动公开政府信息的主要类别2015年，各部门公开信息的类别有：机构职能类20条，其他100条。（三）主动公开政府信息的主要形式1.门户网站在“云岭市政府网站”首页开辟了专栏。2.公众查阅点指定市档案馆为查阅场所。三、政府信息依申请公开工作情况 2015年全市未收到申请。四、主要问题和改进措施(一)存在问题部分单位更新不及时。(二)改进措施加强培训和考核，完善制度建设。';

  it('have their sections inside one line', () => {
    expect(outlineOf(`${flat}\n`)).toEqual([
      '1 一、概述',
      '1 二、主动公开政府信息情况',
      '  2 （一）主动公开政府信息的数量',
      '  2 （二）主动公开政府信息的主要类别',
      '  2 （三）主动公开政府信息的主要形式',
      '    3 1.门户网站',
      '    3 2.公众查阅点',
      '1 三、政府信息依申请公开工作情况',
      '1 四、主要问题和改进措施',
      '  2 (一)存在问题部分单位更新不及时',
      '  2 (二)改进措施加强培训和考核，完善制度建设',
    ]);
  });

  it('end a title that is known before the sentence that leads to 一是', () => {
    const text = `一、总体情况 ${body.repeat(3)}二、存在的主要问题及改进情况 2024年，我局工作有以下不足：一是更新不够及时；二是解读形式单一。三、其他需要报告的事项 没有其他需要报告的事项，特此说明。\n`;
    expect(headingNames(text)).toEqual([
      '1 一、总体情况',
      '1 二、存在的主要问题及改进情况',
      '1 三、其他需要报告的事项',
    ]);
  });

  it('have their title inside the line', () => {
    const text = `首页 机构概况 政务公开 办事服务 互动交流 云岭市民政局2024年政府信息公开工作年度报告 2025-01-20 来源：市民政局 根据规定，编制本报告。一、总体情况 ${body.repeat(40)}二、其他需要报告的事项 没有其他需要报告的事项，特此说明，请予以监督。\n`;
    const { title, organisation, year } = read(text);
    expect([title?.text, organisation, year]).toEqual([
      '云岭市民政局2024年政府信息公开工作年度报告',
      '云岭市民政局',
      2024,
    ]);
    expect(kindsOf(text).slice(0, 4)).toEqual(['chrome', 'title', 'paragraph', 'heading']);
  });

  it('may have sections whose titles no form knows', () => {
    const text =
      '总结报告如下： 一、加强组织领导。我局成立了领导小组，明确了责任分工，落实了工作人员。二、完善相关制度。修订了公开指南和目录，规范了工作程序。三、强化业务培训。举办了两期培训班，参训人员达到一百余人次。';
    expect(outlineOf(`${text}\n`)).toEqual([
      '1 一、加强组织领导',
      '1 二、完善相关制度',
      '1 三、强化业务培训',
    ]);
  });

  it('may begin in the middle of the count', () => {
    const text = `二、主动公开政府信息情况（一）主动公开政府信息的数量全县公开信息425条。（二）主动公开政府信息的主要类别2011年公开的信息分为九类。三、政府信息依申请公开工作情况 2011年未收到申请。\n`;
    expect(headingNames(text)).toEqual([
      '1 二、主动公开政府信息情况',
      '2 （一）主动公开政府信息的数量',
      '2 （二）主动公开政府信息的主要类别',
      '1 三、政府信息依申请公开工作情况',
    ]);
  });

  it('may have a table of contents before the sections', () => {
    const contents = '目录 一、总体情况 二、主动公开政府信息情况 三、其他需要报告的事项 ';
    const sections = `一、总体情况 ${body.repeat(3)} 二、主动公开政府信息情况 ${body.repeat(3)} 三、其他需要报告的事项 本年度没有其他需要报告的事项。`;
    expect(headingNames(`${contents}${sections}\n`)).toEqual([
      '1 一、总体情况',
      '1 二、主动公开政府信息情况',
      '1 三、其他需要报告的事项',
    ]);
  });

  it('keep references to articles and labels in the text', () => {
    const text = `一、总体情况${body}依照第二十条第（一）项和第（二）项，一、二、三产业信息均已公开。二、收到和处理政府信息公开申请情况一、本年新收政府信息公开申请数量12三、本年度办理结果（一）予以公开10（二）部分公开2四、结转下年度继续办理0三、其他需要报告的事项 没有其他事项需要报告，特此说明，请予以监督。\n`;
    expect(headingNames(text)).toEqual([
      '1 一、总体情况',
      '1 二、收到和处理政府信息公开申请情况',
      '1 三、其他需要报告的事项',
    ]);
  });
});
