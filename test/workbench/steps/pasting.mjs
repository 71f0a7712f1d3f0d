/** Cells copied from Excel or a page. */
import { clean } from '../samples.mjs';

const copied = {
  'text/html':
    '<table><tr><td rowspan=2>指标</td><td colspan=2>数量</td></tr><tr><td>本年</td><td>上年</td></tr><tr><td>甲</td><td>12</td><td>9</td></tr></table>',
  'text/plain': '指标\t数量\t\n\t本年\t上年\n甲\t12\t9\n',
};

/** Runs in the page. */
async function copy(contents) {
  const blobs = Object.entries(contents).map(([type, text]) => [type, new Blob([text], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

export async function pasting({ step, workbench, page }) {
  /** Below the title. */
  const line = 2;

  await step('copied cells are pasted as a table, merged ones resolved', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.openFromExplorer(clean);
    await workbench.goTo(line);
    await page.evaluate(copy, copied);
    await page.keyboard.press('Control+V');
    await workbench.untilLine(line, '| 指标 | 数量 |      |');
    await workbench.untilLine(line + 3, '| 甲   |   12 |    9 |');
  });

  await step('a click away from the text as it was copied', async () => {
    await page.locator('.post-edit-widget').first().click();
    await page.locator('.action-widget .monaco-list-row.action', { hasText: 'Plain Text' }).first().click();
    await workbench.untilLine(line + 2, '甲  12  9');
    await workbench.command('File: Revert File');
  });
}
