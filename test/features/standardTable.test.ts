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
