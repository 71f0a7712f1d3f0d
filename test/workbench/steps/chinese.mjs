/** The display language Chinese: our words and the workbench's. */
import { wrong } from '../samples.mjs';

export async function inChinese({ step, workbench, page }) {
  const { preview } = workbench;

  await step('the workbench speaks Chinese', async () => {
    await page.locator('.pane-header', { hasText: '大纲' }).waitFor();
    await workbench.openFromExplorer(wrong);
  });

  await step('the status item counts in Chinese', async () => {
    await page.locator('[id="status.languageStatus"]').first().hover();
    await workbench.hover
      .filter({ hasText: '7 个错误，3 个警告，1 条提示' })
      .filter({ hasText: '2023 年度' })
      .first()
      .waitFor();
  });

  await step('commands have Chinese titles', async () => {
    await workbench.focusEditor();
    await workbench.command('在侧边打开预览');
    await page.locator('.tab', { hasText: '预览 柏川县' }).waitFor();
    await preview.locator('h1', { hasText: '柏川县2023年' }).waitFor();
  });

  await step('a new report asks in Chinese', async () => {
    await workbench.command('新建年度报告');
    await workbench.answer('新建年度报告（1/2）', '1066');
    await workbench.quickInput.locator('.quick-input-message', { hasText: '请填 2008 至' }).waitFor();
    await page.keyboard.press('Escape');
    await workbench.quickInput.waitFor({ state: 'hidden' });
  });

  await step('the walkthrough is in Chinese', async () => {
    await workbench.pressUntil('F1', workbench.input);
    await workbench.input.fill('>Open Walkthrough');
    await workbench.quickInput.locator('.monaco-list-row', { hasText: 'Open Walkthrough' }).first().click();
    await workbench.quickInput
      .locator('.monaco-list-row', { hasText: '写一份数字对得上的年度报告' })
      .first()
      .click();
    await page.locator('.getting-started-step.expanded', { hasText: '从官方格式开始' }).waitFor();
    await page.locator('.getting-started-step', { hasText: '直到未发现问题' }).waitFor();
    await page
      .locator('.getting-started-step.expanded .monaco-button', { hasText: '新建年度报告' })
      .waitFor();
  });
}
