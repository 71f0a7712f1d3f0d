/** Text and preview scrolling together, and what stands around the report. */
import { placeOf, wrong } from '../samples.mjs';

export async function scrolling({ step, workbench, page }) {
  const { preview } = workbench;
  const summary = () => preview.locator('#findings > summary');
  const rest = async (selector) => {
    const box = await page.locator(selector).first().boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  };
  const onText = () => rest('.editor-instance .monaco-editor');
  const onPage = () => rest('iframe.webview.ready');

  await step('the preview scrolls along with the text, and stays where it came to', async () => {
    await workbench.openFromExplorer(wrong);
    await workbench.goTo(1);
    const frame = await workbench.previewFrame();
    await workbench.untilEqual(scrollY, 0, undefined, frame);
    await onText();
    for (let line = 1; line < 30; line = await page.evaluate(firstLine)) await page.mouse.wheel(0, 400);
    await workbench.until(scrollY, (y) => y > 400, undefined, frame);
    await standsStill(workbench, frame);
    const [line, y] = [await page.evaluate(firstLine), await frame.evaluate(scrollY)];
    await page.mouse.wheel(0, 400);
    await workbench.until(firstLine, (now) => now > line);
    await standsStill(workbench, frame);
    const moved = (await frame.evaluate(scrollY)) - y;
    if (moved < 0 || moved > 400) throw new Error(`the page moved by ${moved}`);
  });

  await step('the text scrolls along with the preview, and stays where it came to', async () => {
    const frame = await workbench.previewFrame();
    await onPage();
    await page.mouse.wheel(0, -20_000);
    await workbench.until(firstLine, (line) => line === 1);
    await page.mouse.wheel(0, 2000);
    await workbench.until(firstLine, (line) => line > 10);
    await standsStill(workbench, frame);
    await page.mouse.wheel(0, 300);
    await standsStill(workbench, frame);
  });

  await step('a finding of the list leads to its figure', async () => {
    await summary().click();
    await preview.locator('#findings li button', { hasText: '9+1+0+0+0+0=10，相差 1' }).click();
    const { line, character } = await placeOf(wrong, 57, '11');
    await workbench.cursorAt(line, character).waitFor();
    await preview.locator('.figure.finding.cursor', { hasText: /^11$/ }).waitFor();
    await summary().click();
    await preview.locator('#findings:not([open])').waitFor({ state: 'attached' });
  });

  await step('figures that hold are marked on demand, and the setting remembers it', async () => {
    await preview.getByRole('switch').click();
    await preview.locator('body.show-verified .figure.verified').first().waitFor();
    await preview.locator('#legend').waitFor();
    await page.locator('.tab', { hasText: 'Preview 柏川县' }).click();
    await workbench.command('View: Close Editor');
    await page.locator('.tab', { hasText: 'Preview 柏川县' }).waitFor({ state: 'detached' });
    await workbench.focusEditor();
    await page.keyboard.press('Control+K');
    await page.keyboard.press('v');
    await preview.locator('body.show-verified .figure.verified').first().waitFor();
    await preview.getByRole('switch').click();
    await preview.locator('#legend').waitFor({ state: 'hidden' });
  });

  await step('an address is opened only after VS Code has asked', async () => {
    await workbench.goTo(98);
    await page.keyboard.press('End');
    await page.keyboard.insertText('详见https://www.example.cn/zwgk。');
    await preview.locator('.link', { hasText: 'https://www.example.cn/zwgk' }).click();
    const dialog = page.locator('.monaco-dialog-box', { hasText: 'www.example.cn/zwgk' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await workbench.focusEditor();
    await workbench.command('File: Revert File');
    await preview.locator('.link').waitFor({ state: 'detached' });
  });
}

const scrollY = () => window.scrollY;

/** The number of the first line of the text on the screen; runs in the page of the workbench. */
function firstLine() {
  const editor = document.querySelector('.editor-instance .monaco-editor');
  const top = editor.getBoundingClientRect().top;
  const numbers = [...editor.querySelectorAll('.margin-view-overlays .line-numbers')]
    .filter((element) => element.textContent !== '' && element.getBoundingClientRect().bottom > top + 1)
    .map((element) => Number(element.textContent));
  return Math.min(...numbers);
}

/** Neither side answers the other for ever: both are where they were for half a second of frames. */
async function standsStill(workbench, frame) {
  const quiet = 30;
  let same = 0;
  let last = '';
  for (let looked = 0; looked < 300 && same < quiet; looked++) {
    const now = JSON.stringify([await frame.evaluate(scrollY), await workbench.page.evaluate(firstLine)]);
    same = now === last ? same + 1 : 0;
    last = now;
    await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  if (same < quiet) throw new Error(`still moving: ${last}`);
}
