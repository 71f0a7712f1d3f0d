/** The commands that write a report as a file of another format. */
import { strict as assert } from 'node:assert';
import { strFromU8, unzipSync } from 'fflate';
import { suite, suiteTeardown, teardown, test } from 'mocha';
import { ConfigurationTarget, commands, type Uri, workspace } from 'vscode';
import { answered } from '../support/dialogs';
import { closeAll, copyOf, inWorkspace, open, read, replace, write, wrongTotal } from '../support/reports';

const title = '松岭县2024年政府信息公开工作年度报告';

/** `word/document.xml` of the file. */
async function wordIn(file: Uri): Promise<string> {
  const parts = unzipSync(await workspace.fs.readFile(file));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array());
}

/** Names in the folder of the workspace that a writer may have left behind. */
async function unfinished(): Promise<readonly string[]> {
  const entries = await workspace.fs.readDirectory(inWorkspace());
  return entries.map(([name]) => name).filter((name) => name.endsWith('.tmp'));
}

suite('export', () => {
  teardown(closeAll);
  suiteTeardown(() =>
    workspace.getConfiguration('zwgk').update('export.figures', undefined, ConfigurationTarget.Workspace),
  );

  test('to Word asks where, shows progress, writes the whole file and offers to open it', async () => {
    const report = inWorkspace(wrongTotal);
    const file = inWorkspace('年报.docx');
    await write(file, 'old');
    await open(report);
    const exchange = await answered({ saveTo: file, press: 'Open File' }, () =>
      commands.executeCommand('zwgk.exportWord'),
    );
    assert.equal(exchange.asked?.defaultUri?.path, inWorkspace(`${title}.docx`).path);
    assert.deepEqual(exchange.asked?.filters, { 'Word document': ['docx'] });
    assert.deepEqual(exchange.progress, ['Exporting 年报.docx…']);
    assert.deepEqual(exchange.errors, []);
    assert.deepEqual(exchange.information, [
      { text: 'Exported 年报.docx', buttons: ['Open File', 'Show in Folder'] },
    ]);
    assert.deepEqual(exchange.opened, [file.toString()]);
    const word = await wordIn(file);
    assert(word.includes(title) && word.includes('<w:tbl>'), 'title and tables');
    assert(!word.includes('数据图'), 'no figures unless asked for');
    assert.deepEqual(await unfinished(), []);
  });

  test('is of the text in the editor, saved or not, and with the figures when the setting says so', async () => {
    const { document } = await open(await copyOf(wrongTotal, '未保存.zwgk'));
    await replace(document, title, '松岭县2024年未保存的年度报告');
    // A figure with a wrong number is not exported.
    await replace(document, '29', '21');
    await workspace.getConfiguration('zwgk').update('export.figures', true, ConfigurationTarget.Workspace);
    const file = inWorkspace('未保存.docx');
    const { errors } = await answered({ saveTo: file }, () => commands.executeCommand('zwgk.exportWord'));
    assert.deepEqual(errors, []);
    const word = await wordIn(file);
    assert(word.includes('未保存的年度报告'), 'the unsaved title');
    assert(word.includes('附：数据图'), 'the figures');
  });

  test('of a file in the Explorer that is not open, as a web page', async () => {
    const file = inWorkspace('年报.html');
    const { errors, information } = await answered({ saveTo: file }, () =>
      commands.executeCommand('zwgk.exportHtml', inWorkspace(wrongTotal)),
    );
    assert.deepEqual([errors, information.length], [[], 1]);
    const page = await read(file);
    assert(page.startsWith('<!DOCTYPE html>') && page.includes(`<h1>${title}</h1>`), page.slice(0, 200));
  });

  test('as PDF writes one, or says in words why not and leaves the old file', async () => {
    const file = inWorkspace('年报.pdf');
    await write(file, 'old');
    await open(inWorkspace(wrongTotal));
    const { errors } = await answered({ saveTo: file }, () => commands.executeCommand('zwgk.exportPdf'));
    const written = await read(file);
    if (errors.length === 0) assert(written.startsWith('%PDF-'), written.slice(0, 20));
    else
      assert.deepEqual(
        [written, /^年报\.pdf was not written: .*(Chrome|Edge)/.test(errors.join())],
        ['old', true],
      );
  });

  test('that fails says so, and leaves nothing behind', async () => {
    await open(inWorkspace(wrongTotal));
    await write(inWorkspace('文件.txt'), 'a file, no folder');
    // The second name is longer than a name may be: that is found when the whole file is put into its place.
    for (const file of [inWorkspace('文件.txt', '年报.docx'), inWorkspace(`${'长'.repeat(100)}报.docx`)]) {
      const { errors, information } = await answered({ saveTo: file }, () =>
        commands.executeCommand('zwgk.exportWord'),
      );
      assert.match(errors.join(), /报\.docx was not written: /);
      assert.deepEqual(information, []);
    }
    assert.deepEqual(await unfinished(), []);
    assert.equal(await read(inWorkspace('文件.txt')), 'a file, no folder');
  });

  test('that is cancelled or whose dialog is left changes nothing and says nothing', async () => {
    const file = inWorkspace('旧.docx');
    await write(file, 'old');
    await open(inWorkspace(wrongTotal));
    for (const answers of [{ saveTo: file, cancels: true }, { saveTo: undefined }]) {
      const exchange = await answered(answers, () => commands.executeCommand('zwgk.exportWord'));
      assert.deepEqual([exchange.errors, exchange.information], [[], []]);
    }
    assert.equal(await read(file), 'old');
    assert.deepEqual(await unfinished(), []);
  });
});
