/** Opening a report: what is wrong in it, where, and why. */
import { announced, underlined, wrong } from '../samples.mjs';
import { outline } from '../screen.mjs';

/** An editor draws nothing but what is on the screen: here a whole report is. */
const tall = { width: 2000, height: 2200 };

export async function reading({ step, workbench, page }) {
  await step('open a sample from the explorer', async () => {
    await workbench.openFromExplorer(wrong);
    await page.locator('.statusbar-item', { hasText: '政务公开年报' }).first().waitFor();
  });

  const ordinary = page.viewportSize();
  await page.setViewportSize(tall);
  for (const [severity, figures] of Object.entries(underlined))
    await step(`underlined as ${severity}: the wrong figures and nothing else`, () =>
      workbench.untilUnderlined(severity, figures),
    );
  await page.setViewportSize(ordinary);

  await step('the Problems panel lists them with their codes', async () => {
    await workbench.listProblems((await announced()).sort(), 'Collapse All');
  });

  await step('hovering says what is wrong and links to the rule', async () => {
    await workbench.goTo(57);
    const message = workbench.hover.filter({ hasText: '总计 11 ≠ 9+1+0+0+0+0=10，相差 1' }).first();
    await workbench.pointAt('error', 57, '11', message);
    await message.locator('a.code-link[href$="docs/rules/table-row-total.md"]').waitFor();
  });

  await step('the status item counts the findings', async () => {
    await page.locator('[id="status.languageStatus"]').first().hover();
    const counts = `${underlined.error.length} error(s), ${underlined.warning.length} warning(s), 1 notice(s)`;
    await workbench.hover
      .filter({ hasText: counts })
      .filter({ hasText: 'report for 2023' })
      .first()
      .waitFor();
  });

  await step('the outline shows the sections', async () => {
    await page.keyboard.press('Control+J');
    await workbench.command('Explorer: Focus on Outline View');
    await page.locator('[aria-label^="Outline Section"] [aria-label^="Collapse All"]').click();
    await workbench.untilEqual(outline, [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });
}
