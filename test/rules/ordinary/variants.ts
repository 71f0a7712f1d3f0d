/** The report of a township in which one part is written otherwise: all of them as offices write. */
import { full, overview } from '../structure/fixture';
import { hosted } from './hosts';

const aspects = `一、总体情况

2024年，云岫镇坚持以公开促落实。

（一）主动公开。全年公开政府信息128条。

（二）依申请公开。未收到申请。

（三）政府信息管理。明确专人审核。

（四）平台建设。维护好镇、村两级公开栏。

（五）监督保障。列入站所考核。`;

/** What is otherwise, and the report. */
export const variants: readonly (readonly [string, string])[] = [
  ['the form as printed', full()],
  ['aspects under headings', full({ one: aspects })],
  ['a township of one paragraph', full({ one: `一、总体情况\n${overview}` })],
  [
    'Markdown headings',
    full({ one: `## 一、总体情况\n\n${overview}`, six: '## 六、其他需要报告的事项\n\n未收取信息处理费。' }),
  ],
  ['half-width brackets', full({ one: aspects.replaceAll('（', '(').replaceAll('）', ')') })],
  ['headings without run-in text', full({ one: aspects.replaceAll(/(（.）[^。]+)。/g, '$1\n') })],
  [
    'other words in the titles',
    full({
      two: full()
        .split('\n\n')
        .slice(4, 7)
        .join('\n\n')
        .replace('主动公开政府信息情况', '行政机关主动公开政府信息情况'),
      five: '五、存在的问题和下一步改进措施\n\n公开还不够及时，今后按周更新。',
      six: '六、其它需要报告的事项\n\n2024年，未收取信息处理费。',
    }),
  ],
  [
    'the title of 2019 for section 四',
    full().replace(
      '四、政府信息公开行政复议、行政诉讼情况',
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    ),
  ],
  ['第一部分', full().replaceAll(/^([一二三四五六])、(?=[总主收政存其])/gm, '第$1部分 ')],
  [
    '第一部分 with 一、 below',
    full({
      one: '第一部分 总体情况\n\n一、主动公开\n\n公开信息60条。\n\n二、依申请公开\n\n没有收到申请。\n\n三、政府信息管理\n\n专人审核。\n\n四、平台建设\n\n办好公开栏。\n\n五、监督保障\n\n列入考核。',
    }).replaceAll(/^([二三四五六])、(?=主动公开政府|收到|政府信息公开行政|存在的主|其他)/gm, '第$1部分 '),
  ],
  ['spaces behind the ordinals', full().replaceAll(/^([一二三四五六])、/gm, '$1、 ')],
  [
    'problems under two headings',
    full({
      five: '五、存在的主要问题及改进情况\n\n（一）存在的主要问题。一是解读形式单一；二是人员不足。\n\n（二）改进情况。一是丰富解读；二是加强培训。',
    }),
  ],
  [
    'problems numbered twice',
    full({
      five: '五、存在的主要问题及改进情况\n\n存在以下问题：\n\n1.解读形式单一。\n\n2.基层人员不足。\n\n改进措施：\n\n1.丰富解读形式。\n\n2.加强业务培训。\n\n3.按季度通报。',
    }),
  ],
  [
    'problems with two lists of the second level',
    full({
      five: '五、存在的主要问题及改进情况\n\n2024年仍存在不足：\n\n（一）解读形式单一。\n\n（二）基层人员不足。\n\n2025年重点做好：\n\n（一）丰富解读形式。\n\n（二）加强业务培训。',
    }),
  ],
  [
    'three levels',
    full({
      one: '一、总体情况\n\n（一）主动公开\n\n1.公开内容。全年公开60条。\n\n（1）规划计划。全文公开。\n\n（2）财政信息。按时公开。\n\n2.政策解读。发布解读6篇。\n\n（二）依申请公开\n\n1.数量。未收到申请。\n\n（三）政府信息管理\n\n专人审核。\n\n（四）平台建设\n\n办好公开栏。\n\n（五）监督保障\n\n列入考核。',
    }),
  ],
  [
    'circled digits below （1）',
    full({
      one: `一、总体情况\n\n${overview}\n\n（1）公开目录。调整如下：\n\n①机构职能类改为长期公开。\n\n②会议信息类改为即时公开。\n\n（2）公开指南。更新两次。`,
    }),
  ],
  [
    '一是 and 二是 in paragraphs of their own',
    full({
      one: `一、总体情况\n\n${overview}\n\n一是抓制度。修订目录。\n\n二是抓培训。培训信息员。\n\n三是抓督查。按季度通报。`,
    }),
  ],
  [
    'articles of the law quoted in lines',
    full({
      one: `一、总体情况\n\n${overview}\n\n按照《中华人民共和国政府信息公开条例》第二十条，重点公开下列信息：\n\n（一）行政法规、规章和规范性文件；\n\n（五）办理行政许可的依据、条件、程序；\n\n（八）行政事业性收费项目及其依据、标准；`,
    }),
  ],
  [
    'articles of the law quoted in a sentence',
    full({
      one: `一、总体情况\n\n${overview}主动公开《中华人民共和国政府信息公开条例》第二十条第（一）（五）（六）（八）项所列信息，做到应公开尽公开。`,
    }),
  ],
  ['no ordinals at all', full().replaceAll(/^[一二三四五六]、(?=[总主收政存其])/gm, '')],
  ['ordinals on some headings only', full({ one: aspects.replaceAll(/（[一二三四五]）/g, '') })],
  [
    'a contents list',
    full({
      preface:
        '目录\n\n一、总体情况\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、行政诉讼情况\n\n五、存在的主要问题及改进情况\n\n六、其他需要报告的事项',
    }),
  ],
  [
    'six parts announced',
    full({
      preface:
        '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。',
    }),
  ],
  [
    'six parts and an annex announced',
    full({ preface: '全文由总体情况等6个部分组成，另附统计表，大部分数据由各站所提供。' }),
  ],
  [
    'an attachment that follows',
    full({
      end: '附件：云岫镇主动公开目录\n\n云岫镇人民政府\n2025年1月18日\n\n云岫镇主动公开目录\n\n一、机构职能\n\n领导分工、内设机构。\n\n二、政策文件\n\n镇政府文件。\n\n四、财政信息\n\n预算、决算。',
    }),
  ],
  [
    'an attachment to download',
    full({ end: '附件：云岫镇主动公开目录.xlsx\n\n云岫镇人民政府\n2025年1月18日' }),
  ],
  [
    'the page around it',
    full({
      title:
        '首页 > 政务公开 > 年度报告\n\n云岫镇2024年政府信息公开工作年度报告\n\n发布时间：2025-01-18 来源：云岫镇',
      end: '打印 关闭\n上一篇：云岫镇2023年政府信息公开工作年度报告\n下一篇：无',
    }),
  ],
  [
    '无 where the form of 2019 asks for no more',
    hosted({ organisation: '云岫镇', year: 2020, kind: 'office' }, '各项工作按计划完成。').replace(
      /(?<=六、其他需要报告的事项\n\n).+/,
      '无。',
    ),
  ],
  [
    '六 that says of the fees what is to be said',
    full({
      six: '六、其他需要报告的事项\n\n（一）收取信息处理费情况。本年度无收取信息处理费情况。\n\n（二）其他事项。无其他需要报告的事项。',
    }),
  ],
  [
    'a section of the office',
    full({ end: '七、附件\n\n年度统计见政府网站。\n\n云岫镇人民政府\n2025年1月18日' }),
  ],
  ['text left out', full({ one: '一、总体情况\n\n2024年，工作有序。\n\n# 略' })],
  ['a plain remark on the length', full({ one: `一、总体情况\n\n${overview}此处略去各村明细。` })],
  ['two reports in one file', `${full()}\n${full({ title: '云岭镇2024年政府信息公开工作年度报告' })}`],
  ['carriage returns', full({ one: aspects }).replaceAll('\n', '\r\n')],
];
