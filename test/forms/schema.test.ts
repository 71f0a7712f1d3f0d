import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../server/forms/check-form';
import { completeForm } from '../../server/forms/defaults';
import type { FormFile } from '../../server/forms/form';

/** The smallest form that uses every kind of reference. */
function sampleForm() {
  return {
    id: 'form-office',
    name: '某局统计表',
    nameEnglish: 'Form of an office',
    source: '某办〔2020〕1号',
    years: { from: 2020 },
    sections: [{ ordinal: '一', title: '统计情况', kind: 'table', tables: ['T1'], requires: '填写统计表。' }],
    tables: [
      {
        id: 'T1',
        title: '统计表',
        columns: [
          { id: 'person', label: '个人' },
          { id: 'company', label: '企业' },
          { id: 'total', label: '总计', sumOf: ['person', 'company'] },
          { id: 'allYears', label: '历年累计', accumulates: 'total' },
        ],
        rows: [
          { id: 'in', label: '收到', children: [{ id: 'in.web', label: '网上', columns: ['person'] }] },
          { id: 'out', label: '办结' },
        ],
        identities: [
          { code: 'table/part-exceeds-whole', relation: '<=', left: ['out'], right: ['in'], source: '含义' },
        ],
      },
    ],
  };
}

/** The sample with the value at `keys` replaced. */
function sampleWith(value: unknown, ...keys: readonly (string | number)[]): unknown {
  const form = sampleForm();
  let parent: Record<string | number, unknown> = form;
  for (const key of keys.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  parent[keys.at(-1) ?? ''] = value;
  return form;
}

describe('checkForm', () => {
  it('accepts a form and fills in what it leaves out', () => {
    const form = checkForm(sampleForm(), 'office.json');
    expect(form.tables[0]?.layout).toBe('down');
    expect(form.tables[0]?.rows[0]?.children[0]).toMatchObject({ kind: 'data', relation: 'part', prose: [] });
  });

  it('fills in the same as completeForm, which a server uses for the built-in forms', () => {
    expect(completeForm(sampleForm() as FormFile)).toEqual(checkForm(sampleForm(), 'office.json'));
  });

  it.each([
    ['an unknown key', sampleWith(1, 'tables', 0, 'rows', 0, 'lable'), 'tables[0].rows[0]', '"lable"'],
    [
      'an unknown key deep in the tree',
      sampleWith('x', 'tables', 0, 'rows', 0, 'children', 0, 'note'),
      'tables[0].rows[0].children[0]',
      '"note"',
    ],
    ['a wrong type', sampleWith('2020', 'years', 'from'), 'years.from', 'expected number'],
    ['a missing key', sampleWith(undefined, 'name'), 'name', 'expected string'],
    [
      'an unknown kind of row',
      sampleWith('sum', 'tables', 0, 'rows', 1, 'kind'),
      'tables[0].rows[1].kind',
      '"group"',
    ],
    [
      'a duplicate row id',
      sampleWith('in.web', 'tables', 0, 'rows', 1, 'id'),
      'tables[0].rows[1].id',
      'duplicate id in.web',
    ],
    [
      'a duplicate column id',
      sampleWith('person', 'tables', 0, 'columns', 1, 'id'),
      'tables[0].columns[1].id',
      'duplicate id person',
    ],
    [
      'an identity that names a missing row',
      sampleWith(['gone'], 'tables', 0, 'identities', 0, 'right'),
      'tables[0].identities[0].right[0]',
      'nothing has the id gone',
    ],
    [
      'a sum of a missing column',
      sampleWith(['person', 'gone'], 'tables', 0, 'columns', 2, 'sumOf'),
      'tables[0].columns[2].sumOf[1]',
      'nothing has the id gone',
    ],
    [
      'a sum of a column with itself',
      sampleWith(['person', 'total'], 'tables', 0, 'columns', 2, 'sumOf'),
      'tables[0].columns[2].sumOf[1]',
      'a total cannot be its own part',
    ],
    [
      'a stock that a missing column adds to',
      sampleWith({ added: ['gone'], removed: [] }, 'tables', 0, 'columns', 3, 'stock'),
      'tables[0].columns[3].stock.added[0]',
      'nothing has the id gone',
    ],
    [
      'an accumulation of a missing column',
      sampleWith('gone', 'tables', 0, 'columns', 3, 'accumulates'),
      'tables[0].columns[3].accumulates',
      'nothing has the id gone',
    ],
    [
      'a row with a missing column',
      sampleWith(['gone'], 'tables', 0, 'rows', 0, 'children', 0, 'columns'),
      'tables[0].rows[0].children[0].columns[0]',
      'nothing has the id gone',
    ],
    [
      'a section with a missing table',
      sampleWith(['T9'], 'sections', 0, 'tables'),
      'sections[0].tables[0]',
      'nothing has the id T9',
    ],
  ])('rejects %s and names its path', (_, json, place, english) => {
    expect(() => checkForm(json, 'office.json')).toThrow(`office.json: ${place}: `);
    expect(() => checkForm(json, 'office.json')).toThrow(english);
  });

  it('says it in Chinese and in English, one line a problem', () => {
    const broken = { ...sampleForm(), name: 5, source: '' };
    expect(() => checkForm(broken, 'office.json')).toThrow(
      /^office\.json: name: 无效输入.+ \(Invalid input.+\)\noffice\.json: source: .*[\u4e00-\u9fff].* \(Too small.+\)$/,
    );
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a text', 'form'],
  ])('rejects %s', (_, json) => {
    expect(() => checkForm(json, 'office.json')).toThrow(/^office\.json: 无效输入/);
  });
});

describe('scripts/check-forms.mjs', () => {
  it('exits with status 1 and names the file and the key', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zwgk-forms-'));
    try {
      writeFileSync(path.join(folder, 'good.json'), JSON.stringify(sampleForm()));
      writeFileSync(path.join(folder, 'bad.json'), JSON.stringify(sampleWith('x', 'tables', 0, 'layout')));
      const run = () =>
        execFileSync(process.execPath, ['scripts/check-forms.mjs', folder], { stdio: 'pipe' });
      expect(run).toThrow(/bad\.json: tables\[0\]\.layout: 无效选项/);
      expect(run).not.toThrow('good.json');
      expect(run).toThrow(expect.objectContaining({ status: 1 }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
