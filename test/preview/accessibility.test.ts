/** The preview by the rules of axe: landmarks, tables, marks, contrast, names. */
import axe, { type AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserProgram, launch, TestPreview } from './page';
import { samples } from './reports';
import { themes } from './themes';

describe.skipIf(browserProgram === undefined)('accessibility (needs a Chromium)', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const cases = samples.flatMap(({ name, text }) =>
    themes.flatMap((theme) => (['page', 'screen'] as const).map((mode) => ({ name, text, theme, mode }))),
  );

  it.each(cases)('$name, $theme.name, $mode', async ({ text, theme, mode }) => {
    const preview = await TestPreview.open(browser, { theme, mode, showVerified: true });
    const { findings } = await preview.show(text);
    const { page } = preview;
    const mark = page.locator('.finding[tabindex]').first();
    if (findings.length > 0) await page.locator('#findings > summary').click();
    if ((await mark.count()) > 0) {
      await page.keyboard.press('Tab');
      await mark.focus();
    }
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    const said = violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
    await preview.close();
    expect(said).toEqual([]);
  });
});
