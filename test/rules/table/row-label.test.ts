import { describe, expect, it } from 'vitest';
import { builtinForms } from '../../../server/forms/builtin';
import { rowsOf } from '../../../server/forms/rows';
import { hasCorpus, published, publishedNames, withoutCorpus } from '../../corpus/reports';
import { seenIn } from '../fixture';
import { applications, type Rendering, tables } from '../tables';

const title = '云岭市2024年政府信息公开工作年度报告\n\n';

function labelled(label: string, written: string, rendering: Rendering = 'pipe') {
  if (!applications.some((row) => row.label === label)) throw new Error(`no row ${label}`);
  const rows = applications.map((row) => (row.label === label ? { ...row, label: written } : row));
  return seenIn(title + tables(rendering, rows), 'table/row-label');
}

describe.each(['pipe', 'tab', 'aligned'] as const)('%s', (rendering) => {
  it.each([
    ['二、上年结转政府信息公开申请数量', '二、上年转结政府信息公开申请数量'],
    ['6.属于四类过程性信息', '6.属于四类过程性性信息'],
    ['2.没有现成信息需要另行制作', '2.没有现成信息须要另行制作'],
    ['四、结转下年度继续办理', '四、转结下年度继续办理'],
    ['四、结转下年度继续办理', '转结'],
  ])('%s: fires on %s', (label, written) => {
    expect(labelled(label, written, rendering)).toMatchObject([
      { underlined: written, expected: label, severity: 'warning' },
    ]);
  });

  it('is silent on the official labels', () => {
    expect(seenIn(title + tables(rendering), 'table/row-label')).toEqual([]);
  });
});

it.each([
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'],
  [
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '2、部分公开(区分处理的,只计这一情形,不计其他情形)',
  ],
  ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '逾期不补正'],
  ['（一）予以公开', '三、本年度办理结果 （一）予以公开'],
  ['1.属于国家秘密', '（三）不予公开 1.属于国家秘密'],
  ['二、上年结转政府信息公开申请数量', '上年结转'],
  ['3.危及“三安全一稳定”', '其中：3．危及"三安全一稳定"'],
  ['（一）予以公开', '(一)予以公開'],
  ['四、结转下年度继续办理', '结转下一年度继续办理'],
  ['2.重复申请', '2.重复申请数'],
])('%s: is silent on %s', (label, written) => {
  expect(labelled(label, written)).toEqual([]);
});

it('no misspelling is also an accepted label', () => {
  for (const row of builtinForms.flatMap((form) => form.tables.flatMap(rowsOf)))
    for (const wrong of row.misspellings) expect([row.label, ...row.aliases]).not.toContain(wrong);
});

it.skipIf(!hasCorpus)(`published reports have no others than these${withoutCorpus}`, () => {
  const found = publishedNames.flatMap((name) =>
    seenIn(published(name), 'table/row-label').map(
      ({ underlined, expected }) => `${name} ${underlined} → ${expected}`,
    ),
  );
  expect(found).toEqual([]);
});
