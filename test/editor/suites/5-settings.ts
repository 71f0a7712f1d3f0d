/** Settings of the editor and of `.zwgk.json`, taken up while reports are open. */
import { strict as assert } from 'node:assert';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { ConfigurationTarget, DiagnosticSeverity, type TextDocument, workspace } from 'vscode';
import { watchWarnings } from '../support/messages';
import {
  clean,
  closeAll,
  copyOf,
  diagnosed,
  inWorkspace,
  open,
  replace,
  write,
  wrongFigure,
  wrongTotal,
} from '../support/reports';
import { until } from '../support/until';

const set = (name: string, value: unknown): Thenable<void> =>
  workspace.getConfiguration('zwgk').update(name, value, ConfigurationTarget.Workspace);

const severity = (document: TextDocument, expected: DiagnosticSeverity, figure = '29'): Promise<unknown> =>
  diagnosed(
    document.uri,
    ([found]) => found?.severity === expected && found.message.includes(figure),
    `the finding on ${figure} as ${DiagnosticSeverity[expected]}`,
  );

suite('settings', () => {
  let document: TextDocument;

  suiteSetup(async () => {
    ({ document } = await open(await copyOf(wrongTotal, 'settings', 'settings.zwgk')));
    await wrongFigure(document.uri);
  });
  suiteTeardown(closeAll);

  test('a changed severity shows at once', async () => {
    await set('rules', { 'table/row-total': 'hint' });
    await severity(document, DiagnosticSeverity.Hint);
    await set('rules', { 'table/row-total': 'off' });
    await clean(document.uri);
    await set('rules', undefined);
    await severity(document, DiagnosticSeverity.Error);
  });

  test('the language of the messages changes at once', async () => {
    await set('language', 'en');
    await wrongFigure(document.uri, '29 ≠');
    await diagnosed(
      document.uri,
      ([found]) => found?.message.includes('相差') === false,
      'an English message',
    );
    await set('language', undefined);
    await wrongFigure(document.uri, '相差 8');
  });

  suite('.zwgk.json', () => {
    const config = inWorkspace('settings', '.zwgk.json');
    const warnings = watchWarnings();

    suiteTeardown(async () => {
      warnings.restore();
      await workspace.fs.delete(config).then(undefined, () => undefined);
    });

    const warned = (text: string): Promise<string> =>
      until(
        [warnings.onDidShow],
        () => warnings.shown.find((message) => message.includes(text)),
        `a warning with ${text}`,
        () => warnings.shown.join('\n'),
      );

    test('is picked up when it appears', async () => {
      await write(config, '{ "rules": { "table/row-total": "warning" } }');
      await severity(document, DiagnosticSeverity.Warning);
    });

    test('is reported with its path and the key when it is wrong; the last good one stays', async () => {
      await write(config, '{ "rules": { "table/row-total": "eror" } }');
      const message = await warned('table/row-total');
      assert(message.includes('settings/.zwgk.json'), message);
      await replace(document, '| 29 |', '| 30 |');
      await severity(document, DiagnosticSeverity.Warning, '30');
    });

    test('is reported when it is no JSON', async () => {
      const before = warnings.shown.length;
      await write(config, '{ "rules": ');
      await until(
        [warnings.onDidShow],
        () => warnings.shown.slice(before).find((text) => text.includes('settings/.zwgk.json')),
        'a second warning',
      );
      await replace(document, '| 30 |', '| 31 |');
      await severity(document, DiagnosticSeverity.Warning, '31');
    });

    test('is taken up again when it is mended', async () => {
      await write(config, '{ "rules": { "table/row-total": "information" } }');
      await severity(document, DiagnosticSeverity.Information, '31');
    });

    test('is forgotten when it is deleted', async () => {
      await workspace.fs.delete(config);
      await severity(document, DiagnosticSeverity.Error, '31');
    });
  });
});
