/** Filling in tables and beginning a report. */
import { clean } from '../samples.mjs';

export async function writing({ step, workbench, page }) {
  const row = 56;
  const before = '| 二、上年结转政府信息公开申请数量';

  await step('pinyin initials in a table offer the row', async () => {
    await workbench.openFromExplorer(clean);
    await workbench.goTo(row);
    await page.keyboard.press('Control+Shift+K');
    await page.keyboard.press('Control+Shift+Enter');
    await page.keyboard.type('| snjz');
    await workbench.suggestions.filter({ hasText: '二、上年结转政府信息公开申请数量' }).first().waitFor();
  });

  await step('Tab goes through the cells of the row', async () => {
    await page.keyboard.press('Enter');
    await workbench.untilLine(row, `${before} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`);
    for (const figure of ['5', '1', '0', '0', '0', '0', '6']) {
      await page.keyboard.type(figure);
      await page.keyboard.press('Tab');
    }
    await workbench.untilLine(row, `${before} | 5 | 1 | 0 | 0 | 0 | 0 | 6 |`);
    await workbench.command('File: Revert File');
  });
}
