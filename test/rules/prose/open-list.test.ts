import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';
import { tables } from '../tables';

const code = 'prose/open-list';
const paragraph = (text: string) => report(`　　${text}`);

describe('prose/open-list', () => {
  it('remarks on a list that reads as if it were complete', () => {
    expect(
      seenIn(paragraph('公开信息2907条，其中法律573条，动态1947条，领导173条，机构114条。'), code),
    ).toEqual([
      {
        code,
        severity: 'information',
        underlined: '2907条',
        zh: '若所列分项已全，则 2907条 ≠ 573+1947+173+114=2807，相差 100',
        en: 'If the list is complete: 2907条 ≠ 573+1947+173+114=2807, difference 100',
        related: ['573条', '1947条', '173条', '114条'],
        relatedZh: ['法律573条', '动态1947条', '领导173条', '机构114条'],
        expected: '2807',
        actual: '2907',
      },
    ]);
  });

  it.each([
    ['a bracket without 其中', '发布解读«50篇»（图解20篇，视频5篇）。'],
    [
      'many categories with their shares',
      '在网站主动公开的«425条»政府信息中，机构职能、办事程序148条，占34.8%；政策类21条，占4.9%；规划类21条，占4.9%；许可类8条，占1.9%；项目类49条，占11.5%；社保类103条，占24.2%。',
    ],
    [
      'the name of the total again',
      '城区一级共«2907条»，112个子站点共7023条；城区一级信息中：法律573条，动态1947条，领导173条，机构114条。',
    ],
    ['a missing comma', '公开信息«2907条»，其中法律规章573条，动态1947条，领导动态173条机构职能114条。'],
    [
      'answers without 其中',
      '共答复«30件»，属于主动公开范围3件，同意公开6件，同意部分公开7件，不同意公开1件（为不是政府信息），不属于本机关公开信息1件，信息不存在10件，告知更改补充1件。',
    ],
    ['traditional text', '公開信息«2907條»，其中法律573條，動態1947條，領導173條，機構114條。'],
  ])('reports %s', (_, text) => {
    expectMarked(paragraph(text), code);
  });

  it.each([
    ['two examples', '公开信息100条，其中政策解读20条，民生信息30条。'],
    ['three examples that give nearly all', '公开信息2907条，其中法律573条，动态1947条，机构314条。'],
    ['some domains', '公开信息1000条，其中财政120条、教育90条、医疗80条、社保60条、住房50条、环境40条。'],
    ['等', '举办培训9期，其中市级4期、县级3期、乡镇1期、村1期等。'],
    ['the main ones', '公开信息2907条，其中主要是法律573条，动态1947条，领导173条，机构114条。'],
    ['a list that adds up', '公开信息2807条，其中法律573条，动态1947条，领导173条，机构114条。'],
    ['a closed list', '公开信息2907条，其中法律573条，动态1947条，领导173条，其他214条。'],
    [
      'answers that add up',
      '共答复30件，主动公开3件，同意公开7件，部分同意公开7件，不同意公开1件，不属于本机关公开1件，信息不存在10件，告知补充1件。',
    ],
    ['some answers', '共答复300件，同意公开60件，部分公开7件，不予公开1件，信息不存在10件。'],
    [
      'answers among other figures',
      '共答复30件，同意公开6件，电话告知70件，不予公开1件，信访转办10件，撤回1件。',
    ],
    ['channels', '公开信息2907条，其中网站1573条，微信947条，微博173条，公报114条。'],
    [
      'outcomes of what was received',
      '收到申请495件，其中予以公开185件，部分公开48件，不予公开37件，无法提供100件，不予处理34件，其他处理57件。',
    ],
    [
      'a total that the table has',
      '收到申请495件（予以公开233件，不予公开和无法提供137件，不予处理和其他处理91件）。',
    ],
    ['some outcomes in a bracket', '收到申请467件，办结461件（予以公开185件、部分公开48件），结转34件。'],
    ['vague figures', '公开信息近2907条，其中法律573条，动态1947条，领导173条，机构114条。'],
    ['rounded figures', '公开信息2800余条，其中法律573条，动态1947条，领导173条，机构114条。'],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(report(`　　${text}`, tables('pipe')), code)).toEqual([]);
  });
});
