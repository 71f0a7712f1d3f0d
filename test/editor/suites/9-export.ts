/** A report becomes a file, whole or not at all. */
import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import { commands, type Uri, workspace } from 'vscode';
import { answering } from '../support/dialogs';
import { closeAll, copyOf, inWorkspace, open, read, wrongTotal } from '../support/reports';

suite('export', () => {
  let restore = (): void => undefined;
  teardown(async () => {
    restore();
    await closeAll();
  });

  /** Exports to a file; what was said of it. */
  const exportTo = async (file: Uri): Promise<readonly string[]> => {
    const said: string[] = [];
    const note = (message: unknown): undefined => {
      said.push(String(message));
      return undefined;
    };
    const answers = { showSaveDialog: () => file, showInformationMessage: note, showErrorMessage: note };
    restore = answering(answers);
    await open(await copyOf(wrongTotal, 'exported.zwgk'));
    await commands.executeCommand('zwgk.exportHtml');
    return said;
  };
  const halves = async (): Promise<readonly string[]> =>
    (await workspace.fs.readDirectory(inWorkspace()))
      .map(([name]) => name)
      .filter((name) => name.endsWith('.tmp'));

  test('a web page is written beside the report', async () => {
    const file = inWorkspace('exported.html');
    const said = await exportTo(file);
    assert.equal(said.length, 1);
    assert.match(await read(file), /^<!DOCTYPE html>/i);
    assert.deepEqual(await halves(), []);
  });

  test('a file that cannot be written is told, and nothing is left behind', async () => {
    // Longer than a name may be: it is found when the whole file is put into its place.
    const said = await exportTo(inWorkspace(`${'长'.repeat(100)}.html`));
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /长\.html (?:was not written|未能写出)/);
    assert.deepEqual(await halves(), []);
  });
});
