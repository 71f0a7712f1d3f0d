/** The formatted report beside the text. */
import { placeOf, wrong } from '../samples.mjs';

const heading = (frame) => frame.locator('article h1');

export async function previewing({ step, workbench, page }) {
  const { preview } = workbench;

  await step('the preview opens beside the text', async () => {
    await workbench.openFromExplorer(wrong);
    await workbench.focusEditor();
    await page.keyboard.press('Control+K');
    await page.keyboard.press('v');
    await heading(preview).filter({ hasText: '柏川县2023年政府信息公开工作年度报告' }).waitFor();
    await page.locator('.tab', { hasText: 'Preview 柏川县' }).waitFor();
  });

  await step('it marks the wrong figures and says what is wrong', async () => {
    const total = preview.locator('.figure.finding.error:not(.related)', { hasText: /^11$/ });
    await total.waitFor();
    const title = await total.getAttribute('title');
    if (!title.includes('9+1+0+0+0+0=10，相差 1')) throw new Error(`the mark says ${title}`);
  });

  await step('it prints headings over the columns that they head', async () => {
    await preview.locator('th[colspan="10"]', { hasText: '行政诉讼' }).waitFor();
    await preview.locator('th[colspan="5"][rowspan="2"]', { hasText: '行政复议' }).waitFor();
  });

  await step('it follows an edit', async () => {
    await workbench.goTo(5);
    await page.keyboard.press('End');
    await page.keyboard.insertText('（征求意见稿）');
    await heading(preview).filter({ hasText: '年度报告（征求意见稿）' }).waitFor();
  });

  await step('it shows where the cursor is', async () => {
    await workbench.goTo(82);
    const frame = await workbench.previewFrame();
    await workbench.untilEqual(rowIsVisible, true, '四、结转下年度继续办理', frame);
  });

  await step('a reader who scrolled away is left alone while typing', async () => {
    await workbench.goTo(98);
    await page.keyboard.press('End');
    const frame = await workbench.previewFrame();
    await preview.locator('p.cursor', { hasText: '全县没有收取' }).waitFor();
    const box = await page.locator('iframe.webview.ready').boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, -20_000);
    await workbench.untilEqual(scrollY, 0, undefined, frame);
    await page.keyboard.insertText('特此说明。');
    await preview.locator('p', { hasText: '特此说明。' }).waitFor();
    await workbench.untilEqual(scrollY, 0, undefined, frame);
    await workbench.goTo(81);
    await workbench.untilEqual(rowIsVisible, true, '（七）总计', frame);
  });

  await step('a click on a figure moves the cursor to it', async () => {
    await preview.locator('.figure', { hasText: /^61204$/ }).click();
    const { line, character } = await placeOf(wrong, 34, '61204');
    await workbench.cursorAt(line, character).waitFor();
    await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  });

  await step('mending a figure takes its mark away', async () => {
    await page.keyboard.type('9');
    await preview.locator('.figure', { hasText: /^961204$/ }).waitFor();
    await workbench.command('File: Revert File');
    await preview.locator('.figure', { hasText: /^61204$/ }).waitFor();
  });
}

const scrollY = () => window.scrollY;

/** Runs in the page of the preview. */
function rowIsVisible(label) {
  const row = [...document.querySelectorAll('tr')].find(({ textContent }) => textContent.includes(label));
  const { top, bottom } = row.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
