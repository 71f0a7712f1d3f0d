import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';

const code = 'prose/parts-sum';
const paragraph = (text: string) => report(`　　${text}`);

/** So many are marked in the paragraph, and nothing else is reported for it. */
function expectTotals(text: string, count: number): void {
  expect(expectMarked(paragraph(text), code)).toHaveLength(count);
  expect(seenIn(paragraph(text.replaceAll(/[«»]/g, '')))).toHaveLength(count);
}

describe('prose/parts-sum of what came in and was carried over', () => {
  it('says what came in and what went out', () => {
    const text = '全年共收到申请27件，上年结转5件，办结«31件»，结转下年办理3件。';
    const [seen] = expectMarked(paragraph(text), code);
    expect(seen).toMatchObject({
      zh: '27+5=32 ≠ 31+3=34，相差 2：收到与上年结转之和应等于办结与结转下年之和',
      related: ['27件', '5件', '3件'],
    });
  });

  it.each([
    ['too little done', '全年共收到申请27件，上年结转5件，办结«28件»，结转下年办理3件。'],
    ['more answered than came in', '新收申请27件，上年结转5件。答复«31件»，结转下年3件。'],
    ['another order of words', '新收申请27件，结转上年5件，办结«31件»，结转下年3件。'],
  ])('adds up what came in and what went out: %s', (_, text) => {
    expectTotals(text, 1);
  });

  it.each([
    ['right', '全年共收到申请27件，上年结转5件，办结29件，结转下年3件。'],
    [
      'what was carried over is among what came in',
      '共收到申请32件，其中上年结转5件，办结29件，结转下年3件。',
    ],
    ['only some of the answers', '全年共收到申请27件，上年结转5件，答复28件，结转下年3件。'],
    ['only those in time', '全年共收到申请27件，上年结转5件，按期办结28件，结转下年3件。'],
    ['withdrawn', '全年共收到申请27件，上年结转5件，办结27件，结转下年3件，申请人撤回2件。'],
    ['sent from elsewhere', '全年共收到申请27件，上年结转5件，上级转来2件，办结31件，结转下年3件。'],
    ['about', '全年共收到申请近30件，上年结转5件，办结28件，结转下年3件。'],
    ['suggestions', '全年共收到建议27件，上年结转5件，办结28件，结转下年3件。'],
  ])('is silent about what came in and went out: %s', (_, text) => {
    expect(seenIn(paragraph(text), code)).toEqual([]);
  });

  it.each([
    ['came in and carried over', '全年共收到申请6件，加上上年结转1件，共办理«8件»。'],
    ['with a comparison between', '全年共收到申请6件，较上年增加2件；加上上年结转1件，共计办理«8件»。'],
    [
      'came in, in the sentence before',
      '全年共收到申请60件，同比减少12件。加上上年结转2件，共需办理«64件»。',
    ],
    ['共需办理', '共收到申请60件，上年结转2件，共需办理«64件»。'],
    ['less than all to do', '2023年收到申请96件，加上2022年结转的5件，全年应办理«100件»。'],
    ['what was carried on follows', '新收申请6件，加上年结转1件，共受理«8件»，办结7件，结转下年1件。'],
    ['a closing total, told once', '全年新收申请6件，上年结转1件，共计«8件»。'],
    ['连同', '全年共收到依申请公开96件，连同上年结转5件，共«102件»。'],
  ])('reports %s', (_, text) => {
    expectTotals(text, 1);
  });

  it.each([
    ['came in and carried over', '全年收到申请6件，较上年增加2件，加上上年结转1件，共办理7件。'],
    ['some of it carried on', '全年收到申请6件，上年结转1件，共办理6件，结转下年度1件。'],
    ['carried over among what came in', '全年收到申请6件，其中上年结转1件，共办理6件。'],
    ['contained in what came in', '全年收到申请6件（含上年结转1件），共受理6件。'],
    ['only what was answered', '新收申请96件，上年结转5件，全年答复98件，结转下年3件。'],
    ['what came in with its parts', '共收到申请101件，其中新收96件，上年结转5件，共受理101件。'],
    ['another unit', '收到申请6件，上年结转1件，共办理涉及12人次。'],
    ['reviews beside applications', '收到申请6件，上年结转1件，均已办结，共受理行政复议9件。'],
    ['carried on from the year', '收到申请6件，2023年结转下年度1件，共办理8件。'],
    ['only what is carried on', '新收申请96件，上年未结转，结转下年5件，共办理91件。'],
    ['加上 with what fits', '全年共收到申请60件。加上上年结转2件，共需办理62件。'],
    ['加上 behind something else', '全年共收到申请60件。收到建议5件。加上上年结转2件，共需办理62件。'],
  ])('is silent on %s', (_, text) => {
    expectTotals(text, 0);
  });
});
