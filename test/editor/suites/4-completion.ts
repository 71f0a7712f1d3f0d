/** Completion as the suggest widget asks for it. */
import { strict as assert } from 'node:assert';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { type CompletionList, commands, type Position, SnippetString, type TextDocument } from 'vscode';
import { append, closeAll, copyOf, open, replace, wrongFigure, wrongTotal } from '../support/reports';

const table = `

三、收到和处理政府信息公开申请情况

| 申请情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
`;

suite('completion', () => {
  let document: TextDocument;

  suiteSetup(async () => {
    ({ document } = await open(await copyOf(wrongTotal, 'completion.zwgk')));
    await wrongFigure(document.uri);
  });
  suiteTeardown(closeAll);

  const itemsAt = async (position: Position) => {
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    return items;
  };

  const typed = async (text: string): Promise<CompletionList['items']> => {
    await replace(document, document.getText(), `松岭县2024年政府信息公开工作年度报告${table}`);
    return itemsAt(await append(document, text));
  };

  const labels = (items: CompletionList['items']): string[] =>
    items.map(({ label }) => (typeof label === 'string' ? label : label.label));

  test('offers the first row of an empty table, with a tab stop in each cell', async () => {
    const [first] = await typed('| ');
    assert(first, 'an item');
    assert.deepEqual(labels([first]), ['一、本年新收政府信息公开申请数量']);
    assert(first.insertText instanceof SnippetString, 'is a snippet');
    assert.match(first.insertText.value, /^(\| )?一、本年新收政府信息公开申请数量 +\| .*\$\{7:0\} \|$/);
  });

  test('finds an indicator by the initials of its pinyin', async () => {
    const [first] = await typed('| bnxs');
    assert(first, 'an item');
    assert.deepEqual(labels([first]), ['一、本年新收政府信息公开申请数量']);
    assert(String(first.filterText ?? '').includes('bnxs'), `the editor keeps it: ${first.filterText}`);
  });

  test('offers rows at the start of the line below a table', async () => {
    const offered = labels(await typed('| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n'));
    assert.equal(offered[0], '二、上年结转政府信息公开申请数量');
  });

  test('offers the missing sections at the start of a line', async () => {
    await replace(document, document.getText(), '松岭县2024年政府信息公开工作年度报告\n\n');
    const offered = labels(await itemsAt(await append(document, '一、总体情况\n\n正文。\n\n')));
    assert(offered.includes('二、主动公开政府信息情况'), offered.join());
    assert(!offered.includes('一、总体情况'), offered.join());
  });

  test('offers directives in a comment', async () => {
    await replace(document, document.getText(), '// 注释');
    const offered = labels(await itemsAt(await append(document, '\n// zwgk-')));
    assert(offered.includes('zwgk-ignore'), offered.join());
  });
});
