/** The figures of the report in the place of the report. */
import axe, { type AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { reportFigures } from '../../server/features/reportFigures';
import { viewOf } from '../features/view';
import { reportOf } from '../render/figures/reports';
import { browserProgram, launch, TestPreview } from './page';
import { themes } from './themes';

describe.skipIf(browserProgram === undefined)('the figures (needs a Chromium)', () => {
  let browser: Browser;
  let preview: TestPreview;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(preview.complaints).toEqual([]);
    await preview.close();
  });

  /** The page shows this text, and the figures as the extension sends them when it is asked. */
  async function showFigures(text: string): Promise<void> {
    await preview.show(text);
    await preview.page.getByRole('button', { name: '数据图' }).click();
    expect(await preview.said()).toContainEqual({ type: 'showFigures', value: true });
    await update(text);
  }

  async function update(text: string): Promise<void> {
    const { html } = await reportFigures(viewOf(text));
    await preview.send({ type: 'figures', html, version: preview.version });
  }

  const scrollTo = (selector: string) =>
    preview.page
      .locator(selector)
      .first()
      .evaluate((element) => element.scrollIntoView());

  it('take the place of the report and give it back as it was', async () => {
    preview = await TestPreview.open(browser);
    await preview.show(reportOf());
    await preview.wheel(300);
    const before = await preview.scrollY();
    expect(before).toBeGreaterThan(0);
    await showFigures(reportOf());
    expect(await preview.page.getByRole('img', { name: '申请从哪里来' }).isVisible()).toBe(true);
    expect(await preview.page.locator('#page h1').isVisible()).toBe(false);
    expect(await preview.scrollY()).toBe(0);
    expect(await preview.state()).toMatchObject({ showFigures: true });
    await preview.page.getByRole('button', { name: '数据图' }).click();
    await preview.painted();
    expect(await preview.page.locator('#page h1').isVisible()).toBe(true);
    expect(await preview.scrollY()).toBe(before);
  });

  it('lead from a bar and from a cell of the table to the figure in the source', async () => {
    preview = await TestPreview.open(browser);
    const text = reportOf();
    await showFigures(text);
    const place = text.indexOf('| 4 | 0 | 0 | 1 |') + 2;
    await preview.page.locator('#figure-sources .bar', { hasText: '商业企业' }).click();
    expect(await preview.said()).toContainEqual({ type: 'select', offset: place, version: preview.version });
    await preview.page.locator('#figure-sources summary').click();
    await preview.page.locator('#figure-sources tr', { hasText: '商业企业' }).getByRole('button').focus();
    await preview.page.keyboard.press('Enter');
    expect(await preview.said()).toContainEqual({ type: 'select', offset: place, version: preview.version });
  });

  it('change with the text; an opened table stays open and nothing scrolls the editor', async () => {
    preview = await TestPreview.open(browser);
    await showFigures(reportOf());
    await preview.page.locator('#figure-decisions summary').click();
    await scrollTo('#figure-decisions');
    await preview.wheel(100);
    const next = reportOf({ licensing: '4321' });
    await preview.show(next);
    await update(next);
    expect(await preview.page.locator('#figure-decisions svg').textContent()).toContain('4,321');
    expect(await preview.page.locator('#figure-decisions table').isVisible()).toBe(true);
    expect((await preview.said()).filter(({ type }) => type === 'scroll')).toEqual([]);
  });

  it('are shown again after a reload, and when a command asks', async () => {
    preview = await TestPreview.open(browser, {
      state: { uri: 'file:///年报.zwgk', scrollY: 0, showFigures: true },
    });
    expect(await preview.said()).toEqual([
      { type: 'showFigures', value: true },
      { type: 'ready', fresh: false },
    ]);
    await preview.close();
    preview = await TestPreview.open(browser);
    await preview.send({ type: 'showFigures' });
    expect(await preview.said()).toContainEqual({ type: 'showFigures', value: true });
  });

  it.each(themes)('can be read in the theme $name: no violation of accessibility', async (theme) => {
    preview = await TestPreview.open(browser, { theme });
    await showFigures(reportOf({ received: ['15', '4', '0', '0', '1', '0', '21'] }));
    for (const summary of await preview.page.locator('#figures summary').all()) await summary.click();
    await preview.page.evaluate(axe.source);
    const { violations } = await preview.page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});
