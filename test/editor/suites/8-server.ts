/** The server comes and goes. */
import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { suite, suiteSetup, teardown, test } from 'mocha';
import { commands, type TextDocument } from 'vscode';
import { answered } from '../support/dialogs';
import { heldBack, serverProcess, serverProcesses } from '../support/processes';
import {
  clean,
  closeAll,
  copyOf,
  inWorkspace,
  open,
  openNew,
  read,
  replace,
  wrongFigure,
  wrongTotal,
} from '../support/reports';

suite('server', () => {
  suiteSetup(function () {
    if (process.platform === 'win32') this.skip();
  });
  teardown(closeAll);

  const openSome = async (name: string) => {
    const file = await copyOf(wrongTotal, name);
    const editors = [
      await open(file),
      await open(await copyOf(wrongTotal, `second-${name}`)),
      await openNew(await read(file)),
    ];
    await Promise.all(editors.map(({ document }) => wrongFigure(document.uri)));
    return editors.map(({ document }) => document);
  };

  const typeInSteps = async (document: TextDocument) => {
    for (const [before, after] of [
      ['| 29 |', '| 2 |'],
      ['| 2 |', '| 27 |'],
      ['| 27 |', '| 28 |'],
    ] as const)
      await replace(document, before, after);
  };

  const theOne = (): number => {
    const [pid, ...others] = serverProcesses();
    assert(pid !== undefined && others.length === 0, `one server runs, not ${others.length + 1}`);
    return pid;
  };

  /** The number of the next server: the system tells of no new process. */
  const another = async (first: number): Promise<number> => {
    for (;;) {
      const pid = serverProcesses().find((running) => running !== first);
      if (pid !== undefined) return pid;
      await setImmediate();
    }
  };

  test('killed: it is started again and every open report is diagnosed again', async () => {
    const documents = await openSome('killed.zwgk');
    const killed = theOne();
    // With the server go its findings: both changes are events.
    const gone = documents.map(({ uri }) => clean(uri));
    process.kill(killed, 'SIGKILL');
    await Promise.all(gone);
    await Promise.all(documents.map(({ uri }) => wrongFigure(uri)));
    assert.notEqual(theOne(), killed);
    for (const document of documents) await replace(document, '| 29 |', '| 28 |');
    await Promise.all(documents.map(({ uri }) => wrongFigure(uri, '总计 28')));
  });

  test('killed while someone types: what is typed meanwhile is checked', async () => {
    const [document] = await openSome('typed.zwgk');
    assert(document);
    process.kill(theOne(), 'SIGKILL');
    await typeInSteps(document);
    await wrongFigure(document.uri, '总计 28');
  });

  test('killed, and the news is late: what is typed before it is checked after it', async () => {
    const [document] = await openSome('late.zwgk');
    assert(document);
    const killed = theOne();
    const process = serverProcess(killed);
    const tell = heldBack(process, 'close');
    const hungUp = once(process, 'disconnect');
    process.kill('SIGKILL');
    await hungUp;
    await typeInSteps(document);
    tell();
    await wrongFigure(document.uri, '总计 28');
    assert.notEqual(theOne(), killed);
  });

  test('restarted by command: the same', async () => {
    const documents = await openSome('restarted.zwgk');
    const first = theOne();
    const gone = documents.map(({ uri }) => clean(uri));
    await commands.executeCommand('zwgk.restartServer');
    await Promise.all(gone);
    await Promise.all(documents.map(({ uri }) => wrongFigure(uri)));
    assert.notEqual(theOne(), first);
  });

  test('hung: the command starts another', async () => {
    const documents = await openSome('hung.zwgk');
    const hung = theOne();
    process.kill(hung, 'SIGSTOP');
    await commands.executeCommand('zwgk.restartServer');
    for (const document of documents) await replace(document, '| 29 |', '| 28 |');
    await Promise.all(documents.map(({ uri }) => wrongFigure(uri, '总计 28')));
    assert.notEqual(theOne(), hung);
  });

  test('hung while it starts: the command starts another', async () => {
    const [document] = await openSome('starting.zwgk');
    assert(document);
    const first = theOne();
    const restarted = commands.executeCommand('zwgk.restartServer');
    const hung = await another(first);
    process.kill(hung, 'SIGSTOP');
    await commands.executeCommand('zwgk.restartServer');
    await restarted;
    await replace(document, '| 29 |', '| 28 |');
    await wrongFigure(document.uri, '总计 28');
    assert(![first, hung].includes(theOne()));
  });

  test('killed again and again: it is told once, and who needs it is told why it is not there', async () => {
    const [document] = await openSome('down.zwgk');
    assert(document);
    await commands.executeCommand('zwgk.restartServer');
    await wrongFigure(document.uri);
    const { errors } = await answered({ saveTo: inWorkspace('down.docx') }, async () => {
      for (let left = 4; left >= 0; left--) {
        const gone = clean(document.uri);
        process.kill(theOne(), 'SIGKILL');
        await gone;
        if (left > 0) await wrongFigure(document.uri);
      }
      await commands.executeCommand('zwgk.exportWord');
    });
    assert.deepEqual(errors, [
      'The zwgk language server has stopped several times. Reports are not checked any more.',
      'down.docx was not written: The zwgk language server is not running.',
    ]);
    assert.deepEqual(serverProcesses(), []);
    await commands.executeCommand('zwgk.restartServer');
    await wrongFigure(document.uri);
  });
});
