import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';
import { tables, withRow } from '../tables';

const code = 'prose/contradiction';
/** 467 new, 28 carried in, 461 done, 34 carried over. */
const withTables = (text: string) => report(`　　${text}`, tables('pipe'));
const plain = (text: string) => report(`　　${text.replaceAll('|', '\n\n　　')}`);

describe('prose/contradiction', () => {
  it('holds 全部办结 against those carried over', () => {
    expect(expectMarked(withTables('全年收到政府信息公开申请467件，«全部按期办结»。'), code)).toEqual([
      {
        code,
        severity: 'warning',
        underlined: '全部按期办结',
        zh: '正文称“全部按期办结”，表中“四、结转下年度继续办理”为 34',
        en: 'The text says “全部按期办结”, but “四、结转下年度继续办理” in the table is 34',
        related: ['34'],
        relatedZh: ['表中“四、结转下年度继续办理”为 34'],
        expected: undefined,
        actual: undefined,
      },
    ]);
  });

  it.each([
    ['均已办结', '全年收到申请467件，«均已办结»。'],
    ['办理完毕', '全年共收到申请495件，«均已依法办理完毕»。'],
    ['without a figure', '全年收到的政府信息公开申请«全部办结»。'],
  ])('reports %s', (_, text) => {
    expectMarked(withTables(text), code);
    expect(
      seenIn(
        report(
          `　　${text.replaceAll(/[«»]/g, '')}`,
          tables('pipe', withRow('四、结转下年度继续办理', '0 0 0 0 0 0 0')),
        ),
        code,
      ),
    ).toEqual([]);
  });

  it.each([
    ['applications', '全年«未收到政府信息公开申请»。|2024年共收到申请3件，均已答复。'],
    ['applications in other words', '2024年受理政府信息公开申请3件。|全年«没有收到政府信息公开申请»。'],
    ['reviews', '全年«无行政复议案件»。|全年办理行政复议2件。'],
    ['lawsuits', '«未发生行政诉讼»。|全年行政诉讼案件1件。'],
    ['fees', '全年«未收取任何费用»。|全年收取信息处理费500元。'],
    ['fees of applications', '依申请提供政府信息«未收费»。|全年收费共计1,260元。'],
    ['a fee of zero', '«信息处理费为0元»。|涉及3件，收取信息处理费2230元。'],
  ])('reports a denial of what the text counts: %s', (_, text) => {
    expectMarked(plain(text), code);
  });

  it.each([
    ['those carried in', '上年结转的申请28件全部办结。'],
    ['those answered', '答复申请461件，全部按期办结。'],
    ['all but some', '收到申请467件，除结转34件外全部办结。'],
    ['proposals', '办理人大建议申请56件，全部办结。'],
    ['answers in time', '收到申请467件，均在法定期限内答复。'],
    ['another year', '2023年收到申请402件，全部办结。'],
    ['complaints', '受理12345热线工单2万件，全部办结。'],
    ['lower units', '各乡镇收到申请3件，全部办结。'],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(withTables(text), code)).toEqual([]);
  });

  it.each([
    ['a denial alone', '全年未收到政府信息公开申请。'],
    ['a count alone', '全年收到申请3件。'],
    ['two years', '2023年收到申请3件。|2024年未收到政府信息公开申请。'],
    ['zero', '全年未收到政府信息公开申请，收到申请0件。'],
    ['other papers', '未收到政府信息公开申请。|收到信访来信3件。'],
    ['lower units', '我局未收到政府信息公开申请。|各乡镇收到申请3件。'],
    ['review and litigation', '全年无行政诉讼案件。|全年行政复议2件。'],
    ['outcomes', '全年无行政复议被纠错案件，行政复议2件。'],
    ['other fees', '全年未收取信息处理费。|行政事业性收费金额500元。'],
    ['fees of former years', '全年未收取信息处理费。|2023年收取信息处理费500元。'],
    ['fees taken off', '全年未收取信息处理费。|减免收费500元。'],
    ['a tariff', '全年未收取信息处理费。|按每件收取信息处理费10元的标准执行。'],
    ['fee notices', '逾期未缴纳费用的申请4件。|收取信息处理费500元。'],
    ['amounts of the budget', '未收取费用。|预算公开经费500元。'],
  ])('is silent without a table on %s', (_, text) => {
    expect(seenIn(plain(text), code)).toEqual([]);
  });
});
