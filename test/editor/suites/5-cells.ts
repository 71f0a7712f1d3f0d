/** Tab and Shift+Tab in a table. */
import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import { commands, Selection, type TextEditor, window } from 'vscode';
import { closeAll, openNew } from '../support/reports';
import { until } from '../support/until';

const head = '云岭市2024年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n';
const table = `${head}| 规章 | 22 | 0 |\n| 行政规范性文件 | 5 | 189 |\n`;

function place(editor: TextEditor, line: number, character: number): void {
  editor.selection = new Selection(line, character, line, character);
}

const selected = ({ document, selection }: TextEditor): string => document.getText(selection);

suite('cells', () => {
  teardown(closeAll);

  test('Tab selects the next cell and puts the columns in order, in one step of undo', async () => {
    const editor = await openNew(table);
    place(editor, 4, 3);
    await commands.executeCommand('zwgk.nextCell');
    assert.equal(selected(editor), '22');
    assert.equal(editor.document.lineAt(4).text, '| 规章           |  22 |   0 |');
    await commands.executeCommand('zwgk.previousCell');
    assert.equal(selected(editor), '规章');
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), table);
  });

  test('Tab behind the last cell adds a row, and what is typed stands in it', async () => {
    const editor = await openNew(table);
    place(editor, 5, 12);
    // Pressed twice before the first answer is there.
    await Promise.all([commands.executeCommand('zwgk.nextCell'), commands.executeCommand('zwgk.nextCell')]);
    assert.deepEqual(editor.selection.active.line, 6);
    await commands.executeCommand('type', { text: '行政许可' });
    await commands.executeCommand('zwgk.nextCell');
    await commands.executeCommand('type', { text: '7' });
    await commands.executeCommand('zwgk.nextCell');
    assert.match(editor.document.lineAt(6).text, /^\| 行政许可 +\| +7 \| +\|$/);
  });

  test('in prose Tab does what it always did', async () => {
    const editor = await openNew(`${head}全年工作有序。\n`);
    place(editor, 4, 0);
    const changed = until(
      [window.onDidChangeTextEditorSelection],
      () => (editor.selection.active.character > 0 ? true : undefined),
      'the cursor to move',
    );
    await commands.executeCommand('zwgk.nextCell');
    await changed;
    assert.match(editor.document.lineAt(4).text, /^\s+全年工作有序。$/);
  });
});
