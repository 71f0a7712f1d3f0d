/** Quick fixes and formatting. */
import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  type TextDocument,
  type TextEdit,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { clean, closeAll, copyOf, diagnosed, open, wrongFigure, wrongTotal } from '../support/reports';

/** What the lightbulb on a finding offers. */
async function fixes({ uri }: TextDocument, { range }: Diagnostic): Promise<CodeAction[]> {
  const { value } = CodeActionKind.QuickFix;
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, value);
}

async function apply(actions: readonly CodeAction[], title: RegExp): Promise<void> {
  const action = actions.find((one) => title.test(one.title));
  assert(action?.edit, `${title} among: ${actions.map((one) => one.title).join('; ')}`);
  assert(await workspace.applyEdit(action.edit), 'applied');
}

suite('actions', () => {
  teardown(closeAll);

  test('a wrong total is changed to the sum, and its finding goes', async () => {
    const { document } = await open(await copyOf(wrongTotal, 'fix.zwgk'));
    const actions = await fixes(document, await wrongFigure(document.uri));
    await apply(actions, /21/);
    assert.match(document.lineAt(14).text, /\| 21 \|$/);
    await clean(document.uri);
  });

  test('a finding is silenced by a directive above its line', async () => {
    const { document } = await open(await copyOf(wrongTotal, 'ignore.zwgk'));
    await apply(await fixes(document, await wrongFigure(document.uri)), /table\/row-total/);
    assert.match(document.getText(), /^\/\/ zwgk-ignore table\/row-total/m);
    await clean(document.uri);
  });

  test('formatting aligns the columns of a table', async () => {
    const { document } = await open(await copyOf(wrongTotal, 'format.zwgk'));
    await wrongFigure(document.uri);
    const edits = await commands.executeCommand<TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 4, insertSpaces: true },
    );
    const edit = new WorkspaceEdit();
    edit.set(document.uri, edits);
    assert(await workspace.applyEdit(edit), 'applied');
    assert.match(document.getText(), /^\| 一、本年新收政府信息公开申请数量 \| +20 \| +1 \| +0 \|/m);
    await diagnosed(
      document.uri,
      ([found]) => found !== undefined && document.getText(found.range) === '29',
      'the finding where the figure now stands',
    );
  });
});
