/** Documents and pages become reports. What is pasted, only a page can say: see test/workbench. */
import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import { commands, window } from 'vscode';
import { closeAll, inWorkspace, write } from '../support/reports';

const title = '松岭县2024年政府信息公开工作年度报告';

suite('import', () => {
  teardown(closeAll);

  test('a page becomes an unsaved report beside it', async () => {
    const page = inWorkspace('网页.html');
    await write(page, `<a href=/>首页</a><h1>${title}</h1><p>全年平稳，公开政府信息12条。</p>`);
    await commands.executeCommand('zwgk.import', page);
    const document = window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'zwgk');
    assert.equal(document?.getText(), `${title}\n\n全年平稳，公开政府信息12条。\n`);
    assert.equal(document?.uri.scheme, 'untitled');
    assert.match(document?.uri.path ?? '', /网页\.zwgk$/);
  });
});
