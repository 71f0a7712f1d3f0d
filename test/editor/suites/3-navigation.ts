/** Outline, folding, links, hovers. */
import { strict as assert } from 'node:assert';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import {
  commands,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  MarkdownString,
  type TextDocument,
} from 'vscode';
import { closeAll, inWorkspace, open, rangeOf, wrongFigure, wrongTotal } from '../support/reports';

interface Branch {
  readonly name: string;
  readonly children: readonly Branch[];
}

const tree = (symbols: readonly DocumentSymbol[]): Branch[] =>
  symbols.map(({ name, children }) => ({ name, children: tree(children) }));

const leaf = (name: string): Branch => ({ name, children: [] });

suite('navigation', () => {
  let document: TextDocument;

  suiteSetup(async () => {
    ({ document } = await open(inWorkspace(wrongTotal)));
    await wrongFigure(document.uri);
  });
  suiteTeardown(closeAll);

  const hoverAt = async (text: string): Promise<string> => {
    const { start } = rangeOf(document, text);
    const found = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      start.translate(0, 1),
    );
    // A hover on a finding is the editor's own and not among these.
    return found
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof MarkdownString ? content.value : ''))
      .join('\n');
  };

  test('the outline is the tree of sections, tables and rows', async () => {
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(tree(symbols), [
      leaf('一、总体情况'),
      {
        name: '三、收到和处理政府信息公开申请情况',
        children: [
          {
            name: '收到和处理政府信息公开申请情况',
            children: [leaf('一、本年新收政府信息公开申请数量'), leaf('二、上年结转政府信息公开申请数量')],
          },
        ],
      },
      {
        name: '五、存在的主要问题及改进情况',
        children: [leaf('（一）存在的问题'), leaf('（二）改进措施')],
      },
    ]);
  });

  test('an outline entry selects its heading', async () => {
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ selectionRange }) => document.getText(selectionRange)),
      ['一、总体情况', '三、收到和处理政府信息公开申请情况', '五、存在的主要问题及改进情况'],
    );
  });

  test('sections and tables fold', async () => {
    const ranges = await commands.executeCommand<FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const first = ranges.map(({ start }) => document.lineAt(start).text.slice(0, 8));
    for (const line of [
      '发布机构：松岭县',
      '一、总体情况',
      '三、收到和处理政',
      '| 申请情况 |',
      '五、存在的主要问',
    ])
      assert(
        first.some((text) => text.startsWith(line.slice(0, 6))),
        `${line} folds: ${first.join('; ')}`,
      );
  });

  test('web and mail addresses are links', async () => {
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    const targets = new Map(
      links.map(({ range, target }) => [document.getText(range), target?.toString(true)]),
    );
    assert.equal(
      targets.get('https://www.songling.gov.cn/zwgk/2024.html'),
      'https://www.songling.gov.cn/zwgk/2024.html',
    );
    assert.equal(targets.get('zwgk@songling.gov.cn'), 'mailto:zwgk@songling.gov.cn');
  });

  test('an indicator explains itself', async () => {
    const text = await hoverAt('一、本年新收');
    assert.match(text, /\*\*一、本年新收政府信息公开申请数量\*\*/);
    assert.match(text, /单位：件/);
  });

  test('a figure shows the sums it takes part in', async () => {
    const text = await hoverAt('29 |');
    assert.match(text, /总计 29 ≠ 自然人 20 \+ 商业企业 1/);
    assert.match(text, /✗/);
  });

  test('a heading tells what belongs under it', async () => {
    assert.match(await hoverAt('总体情况'), /篇幅原则上不超过一千字/);
  });
});
