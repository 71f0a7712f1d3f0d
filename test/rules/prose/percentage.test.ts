import { describe, expect, it } from 'vitest';
import { analysed, expectMarked, fixed, report, seenIn } from '../fixture';
import { tables } from '../tables';

const code = 'prose/percentage';
const paragraph = (text: string) => report(`　　${text}`);

describe('prose/percentage', () => {
  it('says what the share is of, and writes the right one', () => {
    const text = paragraph('全年收到申请467件，其中网上申请390件，占85.3%。');
    expect(seenIn(text, code)).toEqual([
      {
        code,
        severity: 'warning',
        underlined: '85.3%',
        zh: '占比 85.3% ≠ 390件÷467件=83.5%，相差 1.8 个百分点',
        en: 'Share 85.3% ≠ 390件÷467件=83.5%, difference 1.8 points',
        related: ['390件', '467件'],
        relatedZh: ['部分 390件', '总数 467件'],
        expected: '83.5',
        actual: '85.3',
      },
    ]);
    expect(fixed(text, code)).toContain('390件，占83.5%');
    expect(analysed(fixed(text, code)).findings).toEqual([]);
  });

  it.each([
    ['a share in Han', '收到申请88件，其中网上12件，占«五%»。'],
    ['one of three', '收到申请467件，其中网上390件，占83.5%，信函61件，占13.1%，当面16件，占«3.9%»。'],
    [
      'a list in brackets',
      '办结1191件，其中予以公开208件（17.46%），不予公开20件（«1.86%»），无法提供564件（47.36%）。',
    ],
    ['sentences of one paragraph', '主动公开2543条。其中，区直部门1687条，占66%。各乡镇856条，占«43%»。'],
    ['分别占', '收到申请467件。网上390件、信函61件、当面16件，分别占83.5%、13.1%和«4.4%»。'],
    ['a total behind', '网上390件，占83.5%，信函61件，占13.1%，当面16件，占«4.4%»，共467件。'],
    ['a list that ends with nothing', '答复申请805件。公开258件，占«33.9%»；不公开35件，占4.35%；其他0件。'],
    ['占比', '公开信息200条，其中民生类50条，占比«35%»。'],
    ['占总数的', '公开信息200条，其中民生类50条，占信息总数的«35%»。'],
    ['both of two that make up the total', '收到申请100件，其中自然人97件，占«93%»，法人3件，占«5%»。'],
    ['full-width digits', '收到申请１００件，其中自然人９７件，占«９３％»。'],
    ['traditional text', '收到申請100件，其中自然人97件，佔«93%»。'],
    ['over a line end', '收到申请100件，其中自然人97\n件，占«93%»。'],
    ['thousands separators', '公开信息1,200条，其中民生类300条，占«35%»。'],
    ['rounded figures', '公开信息1.2万条，其中民生类3000条，占«35%»。'],
    ['the whole in brackets', '主动公开文件56件，占全年应公开文件（60件）的«96.3%»。'],
    ['the whole right before it', '受理咨询30人次，占总数61人次的«59.2%»。'],
    ['the whole named again', '全年办结1203件；两项公开共786件，占办结总数的«75.3%»。'],
  ])('reports %s', (_, text) => {
    expectMarked(paragraph(text), code);
  });

  it('only remarks on a last digit that was cut off', () => {
    expect(
      seenIn(paragraph('收到申请467件，其中网上390件，占83.5%，信函61件，占13.0%，当面5件，占1.1%。'), code),
    ).toMatchObject([
      {
        severity: 'information',
        zh: '占比 13.0% ≠ 61件÷467件=13.1%，相差 0.1 个百分点（末位应四舍五入）',
      },
    ]);
  });

  it.each([
    ['shares that fit', '收到申请467件，其中网上390件，占83.5%，信函61件，占13.1%，当面16件，占3.4%。'],
    ['half up', '公开信息800条，其中民生类100条，占13%。'],
    [
      'a last digit adjusted to 100',
      '收到申请3件，其中网上1件，占33.4%，信函1件，占33.3%，当面1件，占33.3%。',
    ],
    ['the whole in the table', '予以公开185件，占40.13%；部分公开48件，占10.41%。'],
    ['the whole is another one', '收到申请467件，其中网上申请390件，占网上受理事项的98%。'],
    ['a whole named elsewhere', '全年办件2000件。|收到申请467件，其中网上390件，占19.5%。'],
    ['a part of a part', '收到467件，其中网上390件，占83.5%，其中门户网站300件，占76.9%。'],
    ['no figure for the whole', '网上申请390件，占83.5%。'],
    ['no figure for the part', '全年收到申请467件，网上申请占八成，占83.5%。'],
    ['a rate', '收到申请467件，办结461件，办结率100%。'],
    ['a growth', '公开信息5310条，增长8.9%；微信200条（同比增长5%）。'],
    ['a growing share', '公开信息100条，其中民生类20条，占比同比提高5%。'],
    ['vague shares', '收到申请467件，其中网上390件，约占80%。'],
    [
      'a share of about so much',
      '收到申请467件，其中网上390件，占总体的比例约为80%，信函77件，占比约为16.40%。',
    ],
    ['vague wholes', '收到申请近500件，其中网上390件，占83.5%。'],
    ['rounded wholes', '公开信息1.2万条，其中民生类3000条，占25%。'],
    ['other units', '参会300人次，发布信息50条，占25%。'],
    ['two wholes together', '新收467件，上年结转28件，其中自然人433件，占87.5%。'],
    ['all shares of something else', '收到申请467件，其中征地类50件，占25%，规划类20件，占10%。'],
    ['the whole in brackets', '主动公开文件56件，占全年应公开文件（60件）的93.3%。'],
    ['the whole right before it', '受理咨询30人次，占总数61人次的49.2%。'],
    ['a whole that was not named last', '收到1500件，办结1203件；公开的786件占收到总数的52.4%。'],
    ['satisfaction', '发放问卷300份，收回280份，满意率98.5%。'],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(report(`　　${text.replaceAll('|', '\n\n　　')}`, tables('pipe')), code)).toEqual([]);
  });
});
