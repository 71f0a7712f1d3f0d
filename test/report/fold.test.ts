import { describe, expect, it } from 'vitest';
import { fold } from '../../server/report/fold';

describe('folding', () => {
  it.each([
    ['full-width digits and letters', '２０２４年ＡＢＣ', '2024年ABC'],
    ['full-width marks', '（一）：；，．！？％＋', '(一):;,.!?%+'],
    ['brackets of document numbers', '〔2021〕［2021］﹝2021﹞【2021】', '[2021][2021][2021][2021]'],
    ['quotes', '“甲”「乙」『丙』＂丁＂', '"甲""乙""丙""丁"'],
    ['dashes, but not the long one of a blank cell', '−－–‒―﹣—', '------—'],
    ['zeros of years', '二○一○年，二О一О年，二◯一◯年', '二〇一〇年,二〇一〇年,二〇一〇年'],
    ['spaces of any width', '一\u3000二\u00a0三\u2003四\ufeff', '一 二 三 四 '],
    ['page breaks and spaces without width', '\f一\u200b二\u2060', ' 一 二 '],
    ['traditional characters', '政府資訊公開徵收結轉複議範圍', '政府资讯公开征收结转复议范围'],
    ['bars of a drawn table', '│规章┃22║0│', '|规章|22|0|'],
    ['what has no other form', '政府信息公开—《条例》\r\n\t|', '政府信息公开—《条例》\r\n\t|'],
  ])('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps characters of two units and halves of them', () => {
    const text = '𠮷（\ud842）\udfb7（𠮷）\ud800';
    expect(fold(text)).toBe('𠮷(\ud842)\udfb7(𠮷)\ud800');
  });

  it('keeps the length of a text too long for one call', () => {
    const text = '（𠮷）'.repeat(100_000);
    expect(fold(text)).toHaveLength(text.length);
  });
});
