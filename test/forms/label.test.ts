import { describe, expect, it } from 'vitest';
import { isKeyCharacter, labelKey, labelKeys } from '../../server/forms/label';

describe('label keys', () => {
  it.each([
    ['（一）予以公开', '予以公开'],
    ['(一)予以公开', '予以公开'],
    ['1.属于国家秘密', '属于国家秘密'],
    ['1、属于国家秘密', '属于国家秘密'],
    ['  3.其 他 ', '其他'],
    ['其中：主动公开规范性文件数', '主动公开规范性文件数'],
    ['其中:1、政府网站公开数', '政府网站公开数'],
    ['危及“三安全一稳定”', '危及三安全一稳定'],
    ['危及"三安全一稳定"', '危及三安全一稳定'],
    ['總計', '总计'],
    ['規範性檔案', '规范性文件'],
    ['政府資訊公開', '政府信息公开'],
    ['ＡＰＰ１２', 'app12'],
    ['——', ''],
    ['', ''],
  ])('%s → %s', (label, key) => {
    expect(labelKey(label)).toBe(key);
  });

  it('are known with and without what stands in brackets', () => {
    expect(labelKeys('（二）部分公开（区分处理的，只计这一情形，不计其他情形）')).toEqual([
      '部分公开区分处理的只计这一情形不计其他情形',
      '部分公开',
    ]);
    expect(labelKeys('（一）予以公开')).toEqual(['予以公开']);
    expect(labelKeys('（全部）')).toEqual(['全部']);
  });

  it('are made of Han characters, letters and digits', () => {
    expect([...'公A9〇、（ '].filter(isKeyCharacter).join('')).toBe('公A9〇');
  });
});
