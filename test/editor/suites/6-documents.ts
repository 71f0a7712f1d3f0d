/** Documents that are split, renamed, deleted, closed. */
import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import { commands, languages, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import {
  clean,
  closeAll,
  codeOf,
  copyOf,
  diagnosed,
  inWorkspace,
  open,
  replace,
  wrongFigure,
  wrongTotal,
} from '../support/reports';
import { until } from '../support/until';

suite('documents', () => {
  teardown(closeAll);

  test('in two editors: findings are there once, and stay when one editor is closed', async () => {
    const uri = await copyOf(wrongTotal, 'split.zwgk');
    const left = await open(uri, ViewColumn.One);
    const right = await open(uri, ViewColumn.Two);
    assert.notEqual(left.viewColumn, right.viewColumn);
    await wrongFigure(uri);
    await replace(left.document, '| 29 |', '| 28 |');
    await wrongFigure(uri, '总计 28');
    assert(right.document.getText().includes('| 28 |'), 'both show one text');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await replace(left.document, '| 28 |', '| 27 |');
    await wrongFigure(uri, '总计 27');
  });

  test('renamed while open: findings go with it', async () => {
    const before = await copyOf(wrongTotal, 'before.zwgk');
    const after = inWorkspace('after.zwgk');
    await open(before);
    await wrongFigure(before);
    const edit = new WorkspaceEdit();
    edit.renameFile(before, after, { overwrite: true });
    assert(await workspace.applyEdit(edit), 'renamed');
    await wrongFigure(after);
    await clean(before);
    const document = await workspace.openTextDocument(after);
    await replace(document, '| 29 |', '| 21 |');
    await clean(after);
  });

  test('deleted while open: its findings go', async () => {
    const uri = await copyOf(wrongTotal, 'deleted.zwgk');
    await open(uri);
    await wrongFigure(uri);
    const edit = new WorkspaceEdit();
    edit.deleteFile(uri);
    assert(await workspace.applyEdit(edit), 'deleted');
    await until(
      [window.tabGroups.onDidChangeTabs],
      () => (window.tabGroups.activeTabGroup.tabs.length === 0 ? true : undefined),
      'its tab to close',
    );
    await clean(uri);
  });

  test('a report in another language mode is not checked, and is again in its own', async () => {
    const uri = await copyOf(wrongTotal, 'mode.zwgk');
    const { document } = await open(uri);
    await wrongFigure(uri);
    await commands.executeCommand('workbench.action.files.save');
    await languages.setTextDocumentLanguage(document, 'plaintext');
    await clean(uri);
    await languages.setTextDocumentLanguage(document, 'zwgk');
    await wrongFigure(uri);
  });

  test('broken and empty texts are checked as well as they can be', async () => {
    const { document } = await open(await copyOf(wrongTotal, 'broken.zwgk'));
    await wrongFigure(document.uri);
    await replace(document, document.getText(), '');
    await clean(document.uri);
    await replace(document, '', '| 一、本年新收 | 1 |\n| --- |\n三、\u0000\ud800（一');
    await diagnosed(document.uri, (found) => found.every((one) => codeOf(one) !== undefined), 'an answer');
  });
});
