/** The preview as a tab. What it shows is looked at in the browser. */
import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import { commands, type Tab, TabInputWebview, window } from 'vscode';
import { closeAll, copyOf, inWorkspace, open, wrongFigure, wrongTotal } from '../support/reports';
import { until } from '../support/until';

// VS Code prefixes the type, and told two versions apart by it.
const isPreview = ({ input }: Tab): boolean =>
  input instanceof TabInputWebview && input.viewType.endsWith('zwgk.preview');

const previews = (): Tab[] => window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(isPreview);

/** A tab gets its title a moment after it opens. */
const tabs = (count: number): Promise<Tab[]> =>
  until(
    [window.tabGroups.onDidChangeTabs],
    () => {
      const titled = previews().filter(({ label }) => label !== '');
      return titled.length === count ? titled : undefined;
    },
    `${count} preview tabs`,
    () =>
      previews()
        .map(({ label }) => label)
        .join('; '),
  );

suite('preview', () => {
  teardown(closeAll);

  test('opens beside the report and leaves the cursor there', async () => {
    const editor = await open(inWorkspace(wrongTotal));
    await wrongFigure(editor.document.uri);
    await commands.executeCommand('zwgk.showPreviewToSide');
    const [tab] = await tabs(1);
    assert(tab, 'a tab');
    assert(tab.label.includes(wrongTotal), tab.label);
    assert.notEqual(tab.group.viewColumn, editor.viewColumn);
    assert.equal(window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
  });

  test('of one report opens once, of two reports twice', async () => {
    await open(inWorkspace(wrongTotal));
    await commands.executeCommand('zwgk.showPreviewToSide');
    await tabs(1);
    await commands.executeCommand('zwgk.showPreviewToSide');
    await open(await copyOf(wrongTotal, 'second.zwgk'));
    await commands.executeCommand('zwgk.showPreviewToSide');
    const found = await tabs(2);
    assert.notEqual(found[0]?.label, found[1]?.label);
  });
});
