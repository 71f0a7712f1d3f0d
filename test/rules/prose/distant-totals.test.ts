import { describe, expect, it } from 'vitest';
import { expectMarked, report, seenIn } from '../fixture';

const code = 'prose/parts-sum';

describe('prose/parts-sum of a list whose total stands in another sentence', () => {
  it('finds the total of a list by kind in a heading', () => {
    const text = (total: string) =>
      report(
        `（一）主动公开政府信息的数量共${total}。\n\n（二）主动公开政府信息的主要类别情况：政务动态类147条，文件类47条，制度类4条。`,
      );
    expectMarked(text('«192条»'), code);
    expect(
      seenIn(text('192条').replace('主动公开政府信息的主要', '历年主动公开政府信息的主要'), code),
    ).toEqual([]);
    expect(seenIn(text('192条').replace('主动公开政府信息的数量', '累计主动公开政府信息'), code)).toEqual([]);
    expect(seenIn(text('198条'), code)).toEqual([]);
    expect(seenIn(text('212条'), code)).toEqual([]);
  });

  it('finds the total of a list by kind in another sentence of the section', () => {
    const kinds = '机构职能类594条，政策、规范性文件类281条，规划计划类29条，其他应主动公开的信息946条';
    const text = (total: string, lead = '主动公开政府信息的主要类别有') =>
      report(
        `　　2024年，我区主动公开政府信息${total}。其中，区直部门900条，乡镇643条。\n\n　　2024年，我区各部门${lead}：${kinds}。`,
      );
    expectMarked(text('«1543条»'), code);
    expect(seenIn(text('1543条'), code)).toMatchObject([
      { zh: '1543条 ≠ 594+281+29+946=1850，相差 307', related: ['594条', '281条', '29条', '946条'] },
    ]);
    expect(seenIn(text('1543条', '信息的主要类别有'), code)).toEqual([]);
    expect(seenIn(text('1543条，转载1850条'), code)).toEqual([]);
    expect(seenIn(text('1543条').replace('其他应主动公开的信息9', '城乡建设类'), code)).toEqual([]);
    expect(seenIn(text('1543条').replace('其他应主动公开的信息', '城乡建设类'), code)).toMatchObject([
      { severity: 'information', zh: '若所列分项不重复，则 1543条 ≠ 594+281+29+946=1850，相差 307' },
    ]);
    expect(
      seenIn(text('1543条').replace('　　2024年，我区各部门', '二、主动公开\n\n　　2024年，'), code),
    ).toEqual([]);
  });
});
