/** From nothing to a saved report. */
const organisation = '云岭市住房和城乡建设局';
const title = `${organisation}2023年政府信息公开工作年度报告`;

const walkthrough = [
  'Start from the official form',
  'Fill in the tables with Tab',
  'See what does not add up',
  'Read it as it will be published',
  'Until nothing is found',
];

export async function beginning({ step, workbench, page, folder }) {
  const { preview } = workbench;
  const named = (name) => page.locator('.getting-started-step', { hasText: name });

  await step('the walkthrough shows its five steps', async () => {
    await workbench.command('View: Close All Editors');
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.choose('walkthrough', 'adds up');
    for (const name of walkthrough) {
      if (name !== walkthrough[0]) await named(name).click();
      await page.locator('.getting-started-step.expanded', { hasText: name }).waitFor();
    }
    await named(walkthrough[0]).click();
    await preview.locator('svg', { hasText: '收到和处理政府信息公开申请情况' }).waitFor();
  });

  await step('its button makes a new report of a year and an organisation', async () => {
    await page
      .locator('.getting-started-step.expanded .monaco-button', { hasText: 'New Annual Report' })
      .click();
    await workbench.answer('New annual report (1/2)', '1066');
    await workbench.quickInput.locator('.quick-input-message', { hasText: 'A year from 2008 to' }).waitFor();
    await workbench.answer('New annual report (1/2)', '2023');
    await workbench.answer('New annual report (2/2)', organisation);
    await workbench.activeTab(organisation);
    await workbench.goTo(1);
    await workbench.untilLine(1, title);
    await workbench.command('View: Close All Editors');
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" }).click();
    await page.locator('.tab').first().waitFor({ state: 'detached' });
  });

  await step('File > New File makes one as well, and Tab fills it in', async () => {
    await workbench.command('Create: New File...');
    await workbench.choose('File Type', 'Annual', 'Annual Report on Information Disclosure');
    await workbench.answer('New annual report (1/2)', '2023');
    await workbench.answer('New annual report (2/2)', organisation);
    await workbench.activeTab(organisation);
    // The first place to fill in is the text of （一）; the last of that section is that of （五）.
    for (const text of ['甲。', '乙。', '丙。', '丁。', '戊。']) {
      await page.keyboard.insertText(text);
      await page.keyboard.press('Tab');
    }
    for (const figure of ['12', '3', '57']) {
      await page.keyboard.type(figure);
      await page.keyboard.press('Tab');
    }
    await workbench.until(
      () => document.querySelector('.editor-instance .view-lines').innerText.replaceAll('\u00a0', ' '),
      (text) => /\| 规章 +\| +12 *\| +3 *\| +57 *\|/.test(text),
    );
  });

  await step('the preview of the unsaved report shows it', async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('v');
    await preview.locator('h1', { hasText: title }).waitFor();
    await preview.locator('td .figure', { hasText: /^57$/ }).waitFor();
  });

  await step('saved, its preview goes over to the file, at the same place', async () => {
    const frame = await workbench.previewFrame();
    const before = await workbench.until(
      () => Math.round(window.scrollY),
      (y) => y > 0,
      undefined,
      frame,
    );
    await workbench.focusEditor();
    await workbench.command('File: Save As...');
    const path = workbench.quickInput.locator('input.input').first();
    await workbench.until(
      () => document.querySelector('.quick-input-widget input.input')?.value ?? '',
      (value) => value.endsWith('.zwgk'),
    );
    await path.fill(`${folder}/新报告.zwgk`);
    await path.press('Enter');
    await page.locator('.tab', { hasText: 'Preview 新报告.zwgk' }).waitFor();
    await preview.locator('h1', { hasText: title }).waitFor();
    const after = await workbench.previewFrame();
    await workbench.until(
      () => Math.round(window.scrollY),
      (y) => Math.abs(y - before) < 4,
      undefined,
      after,
    );
    await workbench.goTo(1);
    await page.keyboard.press('End');
    await page.keyboard.insertText('（送审稿）');
    await preview.locator('h1', { hasText: '年度报告（送审稿）' }).waitFor();
  });
}
