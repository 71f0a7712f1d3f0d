/** Findings as the Problems panel gets them. */
import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import { commands, DiagnosticSeverity, Uri } from 'vscode';
import {
  clean,
  closeAll,
  copyOf,
  diagnosed,
  inWorkspace,
  linesAndCodes,
  open,
  openNew,
  read,
  replace,
  wrongFigure,
  wrongTotal,
} from '../support/reports';

const samples = [
  '云岭市2024年政府信息公开工作年度报告.zwgk',
  '柏川县2023年政府信息公开工作年度报告（含错误）.zwgk',
  '望河区住房保障局2016年度政府信息公开工作年度报告.zwgk',
  '云岫镇2022年政府信息公开工作年度报告（网页粘贴）.zwgk',
  '青溪市粮食储备局2010年度政务公开工作总结.zwgk',
];

/** What the README of the samples announces for one of them, in the form of `linesAndCodes`. */
async function announced(name: string): Promise<string[]> {
  const readme = await read(inWorkspace('samples', 'README.md'));
  const section = readme.split(/^## /m).find((part) => part.startsWith(name)) ?? '';
  return [...section.matchAll(/(\d+) `([a-z-]+\/[a-z-]+)`/g)]
    .map(([, line, code]) => `${line} ${code}`)
    .sort();
}

suite('diagnostics', () => {
  teardown(closeAll);

  test('name the figure, the rule and its page, and the figures that take part', async () => {
    const { document } = await open(inWorkspace(wrongTotal));
    const found = await wrongFigure(document.uri);
    assert.equal(document.getText(found.range), '29');
    assert.equal(found.range.start.line, 14);
    assert.equal(found.message, '一、本年新收政府信息公开申请数量：总计 29 ≠ 20+1+0+0+0+0=21，相差 8');
    assert.equal(found.severity, DiagnosticSeverity.Error);
    assert.equal(found.source, 'zwgk');
    assert(typeof found.code === 'object', 'the code is a link');
    assert.equal(found.code.value, 'table/row-total');
    assert.match(found.code.target.toString(true), /\/docs\/rules\/table-row-total\.md$/);
    const related = found.relatedInformation ?? [];
    assert.deepEqual(
      related.map(({ location, message }) => [document.getText(location.range), message]),
      [
        ['20', '自然人 20'],
        ['1', '商业企业 1'],
        ['0', '科研机构 0'],
        ['0', '社会公益组织 0'],
        ['0', '法律服务机构 0'],
        ['0', '其他 0'],
      ],
    );
    assert(related.every(({ location }) => location.uri.toString() === document.uri.toString()));
  });

  for (const name of samples)
    test(`${name}: those that its README announces`, async () => {
      const expected = await announced(name);
      const { document } = await open(inWorkspace('samples', name));
      // Of a report opened later: when its finding is there, those of the sample are not still to come.
      const later = await open(await copyOf(wrongTotal, `behind-${name}`));
      await wrongFigure(later.document.uri);
      const found = await diagnosed(
        document.uri,
        (all) => all.length >= expected.length,
        `${expected.length} findings`,
      );
      assert.deepEqual(linesAndCodes(found), expected);
    });

  test('follow an edit and its undoing', async () => {
    const { document } = await open(await copyOf(wrongTotal, 'undo.zwgk'));
    await wrongFigure(document.uri);
    await replace(document, '| 29 |', '| 21 |');
    await clean(document.uri);
    await commands.executeCommand('undo');
    await wrongFigure(document.uri);
    await commands.executeCommand('redo');
    await clean(document.uri);
  });

  test('are those of the last text after a burst of edits', async () => {
    const { document } = await open(await copyOf(wrongTotal, 'burst.zwgk'));
    await wrongFigure(document.uri);
    for (let figure = 29; figure < 60; figure++)
      await replace(document, `| ${figure} |`, `| ${figure + 1} |`);
    const found = await wrongFigure(document.uri, '总计 60');
    assert.equal(document.getText(found.range), '60');
  });

  test('are given for an untitled document', async () => {
    const text = await read(inWorkspace(wrongTotal));
    const { document } = await openNew(text);
    assert.equal(document.uri.scheme, 'untitled');
    await wrongFigure(document.uri);
    await replace(document, '| 29 |', '| 21 |');
    await clean(document.uri);
  });

  test('are given for a report in a .txt file', async () => {
    const { document } = await open(await copyOf(wrongTotal, '松岭县2024年政府信息公开年度报告.txt'));
    await wrongFigure(document.uri);
  });

  test('are not given for another language', async () => {
    const { document } = await open(await copyOf(wrongTotal, '草稿.txt'));
    assert.equal(document.languageId, 'plaintext');
    const behind = await open(await copyOf(wrongTotal, '草稿之后.zwgk'));
    await wrongFigure(behind.document.uri);
    await clean(Uri.parse(document.uri.toString()));
  });
});
