/** Which files are reports. */
import { strict as assert } from 'node:assert';
import { suite, suiteTeardown, test } from 'mocha';
import { commands, extensions, workspace } from 'vscode';
import { closeAll, inWorkspace, open, write, wrongFigure, wrongTotal } from '../support/reports';

const names: readonly (readonly [string, string])[] = [
  ['任意名称.zwgk', 'zwgk'],
  ['云岭市政府信息公开工作年度报告.txt', 'zwgk'],
  ['2018年政府信息公开年报.txt', 'zwgk'],
  ['政府信息公开2012年工作报告.txt', 'zwgk'],
  ['政务公开情况报告（2010）.txt', 'zwgk'],
  ['政务公开年报.txt', 'zwgk'],
  ['政府工作报告.txt', 'plaintext'],
  ['年报.txt', 'plaintext'],
];

suite('language', () => {
  suiteTeardown(closeAll);

  for (const [name, language] of names)
    test(`${name} is ${language}`, async () => {
      const uri = inWorkspace('names', name);
      await write(uri, '一、总体情况\n');
      assert.equal((await workspace.openTextDocument(uri)).languageId, language);
    });

  test('a report activates the extension, which offers every command of its manifest', async () => {
    const { document } = await open(inWorkspace(wrongTotal));
    await wrongFigure(document.uri);
    const extension = extensions.all.find(({ packageJSON }) => packageJSON.name === 'zwgk-report');
    assert(extension?.isActive, 'active');
    const known = await commands.getCommands(true);
    const promised: readonly { readonly command: string }[] = extension.packageJSON.contributes.commands;
    for (const { command } of promised) assert(known.includes(command), command);
  });
});
