import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../server/features/codeActions';
import type { BoundTable } from '../../server/forms/bound';
import { hasCorpus, published, publishedNames, withoutCorpus } from '../corpus/reports';
import { applications2021, disputes2021, publications2021 } from '../renderings/clean';
import { renderIn, shapes } from '../renderings/render';
import { tables } from '../rules/tables';
import { reportWithTable, viewOf } from './view';

/** The rewrites offered for the table that is the n-th in the text, asked for at its first character. */
function offered(text: string, at = 0) {
  const view = viewOf(text);
  const position = view.document.positionAt(view.analysis.tables[at]?.nodes[0]?.range.start ?? 0);
  const actions = codeActions(view, {
    range: { start: position, end: position },
    context: { diagnostics: [], only: ['refactor'] },
  });
  return actions.filter(({ kind }) => kind === 'refactor.rewrite');
}

function converted(text: string, at = 0): string | undefined {
  const [action, second] = offered(text, at);
  expect(second).toBeUndefined();
  const edits = Object.values(action?.edit?.changes ?? {}).flat();
  if (edits.length === 0) return undefined;
  return TextDocument.applyEdits(TextDocument.create('', 'zwgk', 1, text), edits);
}

const tablesIn = (text: string): readonly BoundTable[] => viewOf(text).analysis.tables;

function cellsOf(table: BoundTable | undefined): readonly string[] {
  return (table?.rows ?? [])
    .filter(({ form }) => form.kind !== 'group')
    .flatMap(({ form, cells }) => cells.map(({ column, cell }) => `${form.id}.${column.id} ${cell.text}`));
}

describe.each(shapes)('%s', (shape) => {
  it.each([
    ['表二', publications2021],
    ['表三', applications2021],
    ['表四', disputes2021],
  ])('%s becomes one table with borders that binds the same cells, once', (_, table) => {
    const { text } = renderIn(shape, table);
    const [before] = tablesIn(text);
    const once = converted(text);
    const isStandard = shape === 'pipe' || (shape === 'shattered' && table !== applications2021);
    if (once === undefined) {
      // Digits that can be read in several ways are nobody's to rewrite, and a table with borders has them already.
      expect(isStandard || before?.runOn?.outcome === 'ambiguous').toBe(true);
      return;
    }
    const [after, second] = tablesIn(once);
    expect(second).toBeUndefined();
    expect(after?.nodes.map(({ rendering }) => rendering)).toEqual(['pipe']);
    expect(cellsOf(after)).toEqual(cellsOf(before));
    expect(converted(once)).toBeUndefined();
  });
});

it.skipIf(!hasCorpus)(`published tables convert without a change of a cell${withoutCorpus}`, () => {
  let count = 0;
  for (const name of publishedNames) {
    const text = published(name);
    for (const [at, before] of tablesIn(text).entries()) {
      const once = converted(text, at);
      if (once === undefined) continue;
      count += 1;
      const after = tablesIn(once);
      expect(
        after.map(({ form }) => form.id),
        name,
      ).toEqual(tablesIn(text).map(({ form }) => form.id));
      expect(cellsOf(after[at]), name).toEqual(cellsOf(before));
    }
  }
  expect(count).toBeGreaterThan(10);
});

describe('nothing is lost', () => {
  const text = `云岭市2024年政府信息公开工作年度报告\n\n${tables('tab')}`;
  const line = /^2\.重复申请.*\n/m;

  it.each([
    ['a row that the form does not have', '4.本部门自设项目\t3\t0\t0\t0\t0\t0\t3\n'],
    ['a comment', '// 待核实\n'],
    ['a row without figures', '2.重复申请\n'],
  ])('%s keeps the table as it is', (_, added) => {
    expect(converted(text)).toBeDefined();
    const withMore = text.replace(line, (row) => (added.startsWith('2.') ? added : row + added));
    expect(converted(withMore)).toBeUndefined();
  });
});

it('stands on lines of its own in a page of one line', () => {
  const { text } = renderIn('flattened', applications2021);
  const flat = `${text.trim().replace('情况\n', '情况 ')} 四、其他 全年平稳。`;
  const once = converted(flat) ?? '';
  expect(once.split('\n').slice(2, 5)).toEqual([
    '三、收到和处理政府信息公开申请情况',
    '',
    expect.stringMatching(/^\| （本列.* \|$/),
  ]);
  expect(once.split('\n').slice(-3)).toEqual([
    expect.stringMatching(/^\| 四、结转下年度继续办理 /),
    '',
    '四、其他 全年平稳。',
  ]);
  expect(cellsOf(tablesIn(once)[0])).toEqual(cellsOf(tablesIn(flat)[0]));
});

it('is offered in the table only, and not among quick fixes', () => {
  const text = `云岭市2024年政府信息公开工作年度报告\n\n${tables('tab')}`;
  const at = (line: number, only?: string[]) =>
    codeActions(viewOf(text), {
      range: { start: { line, character: 0 }, end: { line, character: 0 } },
      context: { diagnostics: [], ...(only && { only }) },
    });
  expect(at(6)).toMatchObject([{ kind: 'refactor.rewrite', title: /^转为标准表格/ }]);
  expect(at(0)).toEqual([]);
  expect(at(6, ['quickfix'])).toEqual([]);
  expect(offered(reportWithTable)).toEqual([]);
});

describe('what stands beside the cells of a table', () => {
  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const rows = [
    ['一、本年新收政府信息公开申请数量', '9', '1', '0', '0', '0', '0', '10'],
    ['二、上年结转政府信息公开申请数量', '2', '0', '0', '0', '0', '0', '2'],
    ['（一）予以公开', '8', '1', '0', '0', '0', '0', '9'],
    ['四、结转下年度继续办理', '3', '0', '0', '0', '0', '0', '3'],
  ];
  const title = '云岭市2024年政府信息公开工作年度报告';
  const around = (lines: readonly string[]): string =>
    `${title}\n\n三、收到和处理政府信息公开申请情况\n\n${lines.join('\n')}\n\n四、政府信息公开行政复议、行政诉讼情况\n`;

  it.each(['\t', ' | ', ' ', '\n'])('serial numbers go, parted by %j', (separator) => {
    const text = around([
      ['序号', '指标', ...columns].join(separator),
      ...rows.map((row, index) => [index + 1, ...row].join(separator)),
    ]);
    const standard = converted(text);
    expect(cellsOf(tablesIn(standard ?? '')[0])).toEqual(cellsOf(tablesIn(text)[0]));
    expect(standard).not.toContain('序号');
    expect(standard).toMatch(/^\| 一、本年新收/m);
  });

  it('the number of a page goes, and the title that is printed on each', () => {
    const lines = [['指标', ...columns], ...rows].map((row) => row.join('\t'));
    const text = around([...lines.slice(0, 3), '— 2 —', title, ...lines.slice(3)]);
    const standard = converted(text);
    expect(cellsOf(tablesIn(standard ?? '')[0])).toEqual(cellsOf(tablesIn(text)[0]));
    expect(standard).not.toContain('— 2 —');
  });

  it.each([
    ['a number that counts no rows', (index: number) => String(index + 5)],
    ['a figure of its own', (index: number) => ['1', '2', '7', '4'][index] ?? ''],
  ])('%s stays', (_, numberOf) => {
    const text = around([
      ['', '指标', ...columns].join('\t'),
      ...rows.map((row, index) => [numberOf(index), ...row].join('\t')),
    ]);
    expect(converted(text)).toBeUndefined();
  });
});
