/** The page while the text changes. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserProgram, launch, TestPreview } from './page';
import { long } from './reports';

describe.skipIf(browserProgram === undefined).each(['screen', 'page'] as const)(
  'an update in mode %s (needs a Chromium)',
  (mode) => {
    let browser: Browser;
    let preview: TestPreview;

    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser.close());
    beforeEach(async () => {
      preview = await TestPreview.open(browser, { mode });
      await preview.show(long);
    });
    afterEach(async () => {
      expect(preview.complaints).toEqual([]);
      await preview.close();
    });

    /** Puts a paragraph or row to the top of the window. */
    const scrollTo = (selector: string, text: string) =>
      preview.page
        .locator(selector)
        .filter({ hasText: text })
        .first()
        .evaluate((element) => element.scrollIntoView())
        .then(() => preview.painted());

    const paragraph = '#page p';
    const row = '#page tr';

    it.runIf(mode === 'screen')('touches no block but the one that has changed', async () => {
      const blocks = () => preview.page.locator('#page [data-block]');
      await blocks().evaluateAll((all) => {
        const watched = globalThis as unknown as { changed: Set<Element> };
        watched.changed = new Set();
        const observer = new MutationObserver((records) => {
          for (const { target } of records) {
            const element = target instanceof Element ? target : target.parentElement;
            const block = element?.closest('[data-block]') ?? element;
            if (block !== null && block !== undefined) watched.changed.add(block);
          }
        });
        for (const block of all)
          observer.observe(block, { subtree: true, childList: true, characterData: true, attributes: true });
      });
      await preview.show(long.replace('前3段：', '前3段，改：'));
      const changed = await preview.page.evaluate(() =>
        [...(globalThis as unknown as { changed: Set<Element> }).changed].map(({ textContent }) =>
          textContent?.slice(0, 6),
        ),
      );
      expect(changed).toEqual(['前3段，改：']);
      await preview.page.getByText('前3段，改：').waitFor();
    });

    it('below the view does not move the view', async () => {
      await scrollTo(paragraph, '前10段');
      const before = await preview.scrollY();
      await preview.show(long.replace('后9段：', '后9段：添了很多字。\n\n又添了一段。\n\n'));
      expect(await preview.scrollY()).toBe(before);
    });

    it.each([
      [
        'a paragraph typed in',
        (text: string) => text.replace('前2段：', `前2段：${'添了很多字。'.repeat(60)}`),
      ],
      ['paragraphs inserted', (text: string) => text.replace('前2段：', '甲\n\n乙\n\n丙\n\n前2段：')],
      ['paragraphs taken out', (text: string) => text.replace(/前2段：(?:.|\n)*(?=前7段：)/, '')],
      ['a heading typed above', (text: string) => text.replace('前1段：', '（一）概述\n\n前1段：')],
    ])('above the view leaves what is seen where it is: %s', async (_name, edit) => {
      await scrollTo(paragraph, '前15段');
      const before = await preview.top(paragraph, '前15段');
      await preview.show(edit(long));
      expect(Math.abs((await preview.top(paragraph, '前15段')) - before)).toBeLessThan(1);
    });

    it('in the same table, above the view, leaves the rows where they are', async () => {
      await scrollTo(row, '1.信访举报投诉类申请');
      const before = await preview.top(row, '3.要求提供公开出版物');
      const shorter = long.replace(/^\| 1\.属于国家秘密 .*\n/m, '');
      expect(shorter).not.toBe(long);
      await preview.show(shorter);
      expect(Math.abs((await preview.top(row, '3.要求提供公开出版物')) - before)).toBeLessThan(1);
      await preview.show(long);
      expect(Math.abs((await preview.top(row, '3.要求提供公开出版物')) - before)).toBeLessThan(1);
    });

    it('gives the same page as a fresh one, whatever was edited', async () => {
      const texts = [
        long.replace('前4段', '甲\n\n前4段').replace('后1段', '（一）乙\n\n后1段'),
        long.replace('| 60 | 4 | 0 |', '| 61 | 4 | 0 |').replace(/前9段：.*\n/, ''),
        '',
        '一、总体情况\n\n只有一段。\n',
        long,
      ];
      const shown = (of: TestPreview) => of.page.locator('#page article').innerHTML();
      for (const text of texts) {
        await preview.show(text);
        const fresh = await TestPreview.open(browser, { mode });
        await fresh.show(text);
        const both = [await shown(preview), await shown(fresh)];
        expect(await fresh.page.evaluate(areAlike, both), text.slice(0, 200)).toBe(true);
        await fresh.close();
      }
    });

    it('keeps the focus in the figure that is being mended', async () => {
      const wrong = long.replace('| 6 | 0 | 0 | 0 | 0 | 0 | 6 |', '| 6 | 0 | 0 | 0 | 0 | 0 | 7 |');
      await preview.show(wrong);
      await preview.page.locator('.figure.finding:not(.related)').first().focus();
      await preview.show(wrong.replace('前3段：', '前3段，改：').replace('| 0 | 7 |', '| 0 | 8 |'));
      expect(await preview.page.evaluate(() => document.activeElement?.textContent)).toBe('8');
    });

    it('is not shown where the one before it was lost', async () => {
      await preview.send({
        type: 'update',
        version: 9,
        revision: 7,
        blocks: ['<p data-start="0" data-end="1">甲</p>'],
        starts: [0],
        findings: [],
        counts: { error: 0, warning: 0, information: 0, hint: 0 },
        figures: { total: 0, verified: 0 },
      });
      await preview.page.getByText('前1段').first().waitFor();
    });

    it('goes back to where the page stood before a reload', async () => {
      const again = await TestPreview.open(browser, {
        mode,
        state: { uri: 'file:///年报.zwgk', scrollY: 700 },
      });
      await again.show(long);
      expect(await again.scrollY()).toBe(700);
      expect(await again.said()).toEqual([{ type: 'ready', fresh: false }]);
      await again.close();
    });
  },
);

/** Runs in the page: the same elements, whatever the order of their attributes. Heights of gaps differ by fractions of a pixel. */
function areAlike(pages: readonly string[]): boolean {
  const [first, second] = pages.map((html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    for (const block of template.content.querySelectorAll('[data-block]'))
      block.removeAttribute('data-block');
    for (const gap of template.content.querySelectorAll('[style]')) gap.removeAttribute('style');
    template.content.normalize();
    return template.content;
  });
  return second !== undefined && first?.isEqualNode(second) === true;
}
