/** Sentences that reports are made of, with figures that may or may not fit together. */
import fc from 'fast-check';

const han = fc.constantFrom(...'零一二两三五九十百千万亿〇');
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.nat(300).map(String) },
  { weight: 2, arbitrary: fc.nat(2_000_000).map(String) },
  fc.nat(999_999).map((value) => value.toLocaleString('en')),
  fc.tuple(fc.nat(999), fc.nat(99)).map((parts) => parts.join('.')),
  fc.array(han, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  fc
    .nat(9999)
    .map((value) => String(value).replaceAll(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)))),
  fc.constantFrom('0', '-1', '1e9', '９９', '3.1.4', '12，345', '1 2', '〇', '数', 'X', '__', ''),
);
const measure = fc.constantFrom(
  ...'件|条|次|份|个|篇|人次|万元|元|%|个百分点|期|场|起|宗|项|余条|多件|家|人|部|万字|个工作日|％|‰|'.split(
    '|',
  ),
);
const what = fc.constantFrom(
  ...(
    '主动公开政府信息|收到政府信息公开申请|新收申请|办结申请|予以公开|部分公开|不予公开|其中网上申请|当面申请|信函申请|通过门户网站公开|微信公众号发布信息|' +
    '行政复议|行政诉讼|结果维持|结果纠正|尚未审结|召开新闻发布会|收取信息处理费|制发规范性文件|废止规章|行政许可|行政处罚|自然人申请|上年结转|结转下年度继续办理|' +
    '举办培训班|接受社会公众咨询|政务微博发布|公开栏|梳理公开事项|共计|合计|其余|另有'
  ).split('|'),
);
const joint = fc.constantFrom('', '', '共', '共计', '达', '约', '为', '累计', '：', '增加', '减少到', '均为');
const clause = fc.tuple(what, joint, figure, measure).map((parts) => parts.join(''));
const year = fc.oneof(fc.integer({ min: 2006, max: 2027 }), fc.nat(3000)).map((value) => `${value}年`);
const date = fc
  .tuple(year, fc.nat(14), fc.nat(33))
  .map(([first, month, day]) => `${first}${month}月${day}日`);
const separator = fc.constantFrom(
  '，',
  '、',
  '；',
  '；其中，',
  '，其中：',
  '（其中',
  '），',
  '。',
  ',',
  '\n',
);
const list = fc
  .tuple(clause, fc.array(fc.tuple(separator, clause), { maxLength: 7 }))
  .map(([first, rest]) => `${first}${rest.flat().join('')}。`);
const change = fc
  .tuple(
    clause,
    fc.constantFrom('比上年', '同比', '较去年', '与2023年相比'),
    fc.constantFrom('增长', '增加', '下降', '减少', '持平', '翻一番'),
    figure,
    measure,
  )
  .map(([first, than, how, value, unit]) => `${first}，${than}${how}${value}${unit}。`);
const rate = fc
  .tuple(clause, fc.constantFrom('办结率', '占比', '占总数的', '按时答复率', '公开率'), figure)
  .map(([first, name, value]) => `${first}，${name}${value}%。`);
const period = fc.tuple(date, date).map(([from, to]) => `本报告所列数据的统计期限从${from}起至${to}止。`);
const law = fc
  .tuple(
    fc.constantFrom(
      '条例',
      '信息公开条例',
      '中华人民共和国政府信息公开条例',
      '档案法',
      '行政复议法',
      '〈办法〉',
    ),
    fc.constantFrom(
      '',
      '（国务院令第711号）',
      '（以下简称《条例》）',
      '（以下简称“条例”）',
      '（中华人民共和国国务院令第492号）',
    ),
    figure,
  )
  .map(
    ([name, note, article]) =>
      `根据《${name}》${note}第${article}条和国办公开办函〔2021〕30号要求，特编制本报告。`,
  );
const fixed = fc.constantFrom(
  '全年未收到政府信息公开申请。',
  '本年度无行政复议、行政诉讼案件。',
  '本机关没有收取信息处理费。',
  '详见附件1和第三部分表格。',
  '联系电话：0597-1234567，邮编：364000，地址：云岭市中山路1号。',
  '报告由总体情况、主动公开、存在问题等六个部分组成。',
  '存在的主要问题：一是公开不及时；二是队伍不稳；四是平台老化。',
  '如有疑问，请与XX局办公室联系（网址：www.yunling.gov.cn）。',
  '此处填写数据。',
  '的的工作取得了了成效，，公开工作',
  '部门（含街道）、“五公开”、《公报》',
  '云嶺市依法公開政府信息，辦理申請１２件。',
  '無',
);

export const sentence: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: list },
  { weight: 2, arbitrary: change },
  { weight: 2, arbitrary: rate },
  period,
  law,
  fixed,
  date,
);

/** What nobody writes, and files hold all the same. */
export const hostile: fc.Arbitrary<string> = fc.constantFrom(
  '\0',
  '\ufeff',
  '\u200b',
  '\u2028',
  '\u0085',
  '\f',
  '\u00a0',
  '\ud842',
  '\udfb7',
  '𠮷',
  'e\u0301',
  '\u202e',
  '锟斤拷',
  'ÔÆÁëÊÐ',
  '\ufffd\ufffd',
  '二�一�年一月六日',
  '|'.repeat(40),
  '（'.repeat(40),
  '《'.repeat(40),
  '“',
  '」',
  '// zwgk-ignore-file\n',
  '// zwgk-ignore table/balance, prose/parts-sum, nothing/known：因',
  '// zwgk-form form-2014',
  '// zwgk-form __proto__',
  '// zwgk-year 20２4',
  '// zwgk-organisation ',
  '<!--',
  '---',
  '\t\t',
  '\u3000\u3000',
  '| --- |',
  '1'.repeat(400),
  `0.${'0'.repeat(60)}1`,
  '9'.repeat(25),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '=1+1',
  '<script>alert(1)</script>',
  '&nbsp;',
  '$&$1',
  '\\',
);
