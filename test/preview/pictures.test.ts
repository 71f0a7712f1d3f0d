/**
 * Pictures of the samples on their sheets, compared with those that were looked at and committed.
 * `ZWGK_PICTURES=write npx vitest run --project preview test/preview/pictures.test.ts` takes them anew: look at them.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserProgram, launch, TestPreview } from './page';
import { samples } from './reports';

const folder = new URL('./pictures/', import.meta.url);
const isWriting = process.env.ZWGK_PICTURES === 'write';
/** The fonts of fonts-noto-cjk in their regular weights, whatever else a machine has. */
const fonts = { serif: 'Noto Serif CJK SC', sans: 'Noto Sans CJK SC' };
/** Part of the pixels that may differ: versions of Chromium draw the edges of characters differently. */
const tolerated = 0.02;

describe.skipIf(browserProgram === undefined)('pictures (needs a Chromium and fonts-noto-cjk)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.for(samples)('$name looks as it did', async ({ name, text }, context) => {
    const preview = await TestPreview.open(browser, { mode: 'page', viewport: { width: 320, height: 420 } });
    await preview.page.evaluate(({ serif, sans }) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`#paper, #paper * { font-family: "${serif}" !important; }
        #paper h2, #paper .head > :only-child { font-family: "${sans}" !important; }
        #toolbar, #sheet-count { visibility: hidden; }`);
      document.adoptedStyleSheets = [sheet];
    }, fonts);
    await preview.show(text);
    const used = await fontOf(preview.page, '#page p');
    if (used !== fonts.serif) {
      await preview.close();
      context.skip(`the text is drawn in ${used}: fonts-noto-cjk is not installed`);
    }
    const taken = await preview.page.locator('#desk').screenshot();
    await preview.close();
    const file = new URL(`${encodeURIComponent(name.replace('.zwgk', '.png'))}`, folder);
    if (isWriting) {
      await mkdir(folder, { recursive: true });
      await writeFile(file, taken);
    }
    expect(existsSync(file), 'take the pictures, see above').toBe(true);
    const difference = await differenceOf(browser, taken, await readFile(file));
    expect(difference).toBeLessThan(tolerated);
  });
});

/** The font that most of the characters of an element are drawn in. */
async function fontOf(page: Page, selector: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts: used } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return used.sort((a, b) => b.glyphCount - a.glyphCount)[0]?.familyName ?? '';
}

/** Part of the pixels whose brightness differs by more than a quarter; 1 where the sizes differ. */
async function differenceOf(browser: Browser, one: Buffer, other: Buffer): Promise<number> {
  const page = await browser.newPage();
  const difference = await page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (data) => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (!a || !b || Math.abs(a.height - b.height) > 2 || a.width !== b.width) return 1;
      let different = 0;
      const length = Math.min(a.data.length, b.data.length);
      for (let at = 0; at < length; at += 4) {
        const [x = 0, y = 0] = [a.data[at + 1], b.data[at + 1]];
        if (Math.abs(x - y) > 64) different++;
      }
      return different / (length / 4);
    },
    [one.toString('base64'), other.toString('base64')],
  );
  await page.close();
  return difference;
}
