/** Page and editor scrolling together. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EditorView } from '../../client/preview/messages';
import { browserProgram, launch, TestPreview } from './page';
import { long } from './reports';

describe.skipIf(browserProgram === undefined).each(['screen', 'page'] as const)(
  'scrolling in mode %s (needs a Chromium)',
  (mode) => {
    let browser: Browser;
    let preview: TestPreview;
    let edge: number;

    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser.close());
    beforeEach(async () => {
      preview = await TestPreview.open(browser, { mode });
      await preview.show(long);
      await preview.said();
      edge = (await preview.page.locator('#toolbar').boundingBox())?.height ?? 0;
    });
    afterEach(async () => {
      expect(preview.complaints).toEqual([]);
      await preview.close();
    });

    const offsetOf = (words: string) => long.indexOf(words);
    /** The editor shows thirty lines from the one with `words` on. */
    const editorAt = (words: string, more: Partial<EditorView> = {}): EditorView => ({
      type: 'editor',
      start: offsetOf(words),
      end: Math.min(long.length, offsetOf(words) + 900),
      version: preview.version,
      token: 0,
      follow: true,
      ...more,
    });
    const scrolled = async () => (await preview.said()).filter(({ type }) => type === 'scroll');
    const bars = '| ';

    it('the page comes along with the editor, to every row of a table', async () => {
      for (const [selector, words] of [
        ['#page p', '前12段'],
        ['#page tr', '（二）部分公开'],
        ['#page tr', '1.本机关不掌握相关政府信息'],
        ['#page tr', '（七）总计'],
        ['#page p', '后4段'],
        ['#page p', '前3段'],
      ] as const) {
        const line = selector.endsWith('tr') ? `${bars}${words}` : words;
        await preview.send(editorAt(line));
        expect(Math.abs((await preview.top(selector, words)) - edge), words).toBeLessThan(3);
      }
      expect(await scrolled()).toEqual([]);
    });

    it('the page never jumps back while the editor scrolls on, line by line', async () => {
      const start = offsetOf('前18段');
      const lines = [...long.slice(start).matchAll(/\n+/g)].map(
        ({ 0: ends, index }) => start + index + ends.length,
      );
      let before = 0;
      for (const line of lines.slice(0, 40)) {
        await preview.send({ ...editorAt('前1段'), start: line, end: line + 900 });
        const now = await preview.scrollY();
        expect(now).toBeGreaterThanOrEqual(before - 1);
        before = now;
      }
    });

    it('both are at their top together', async () => {
      await preview.send(editorAt('前12段'));
      await preview.send({ ...editorAt('前1段'), start: 0 });
      expect(await preview.scrollY()).toBe(0);
    });

    it('a reader who scrolls takes the editor along, and each message counts', async () => {
      await preview.wheel(900);
      const messages = await scrolled();
      const last = messages.at(-1);
      if (last?.type !== 'scroll') throw new Error('nothing said');
      expect(messages.map((message) => message.type === 'scroll' && message.token)).toEqual(
        messages.map((_, index) => index + 1),
      );
      expect(last.version).toBe(preview.version);
      await preview.send(
        editorAt('前1段', { start: last.offset, end: last.offset + 900, token: last.token }),
      );
      expect(await preview.scrollY()).toBeGreaterThan(880);
      expect(await preview.scrollY()).toBeLessThan(920);
      await preview.wheel(-5000);
      expect((await scrolled()).at(-1)).toMatchObject({ offset: 0 });
    });

    it('what the editor answers does not move the page, wherever it stopped', async () => {
      await preview.wheel(900);
      const [message] = await scrolled();
      const token = message?.type === 'scroll' ? message.token : -1;
      const before = await preview.scrollY();
      await preview.send(editorAt('前2段', { follow: false, token: token + 9 }));
      expect(await preview.scrollY()).toBe(before);
      expect(await scrolled()).toEqual([]);
    });

    it('a message that crossed one of the page is not obeyed', async () => {
      await preview.wheel(900);
      const before = await preview.scrollY();
      await preview.send(editorAt('后8段', { token: 0 }));
      expect(await preview.scrollY()).toBe(before);
    });

    it('a scroll in a newer text, which typing causes, is not obeyed', async () => {
      const before = await preview.scrollY();
      await preview.send(editorAt('后8段', { version: preview.version + 1 }));
      expect(await preview.scrollY()).toBe(before);
    });

    it('after the cursor was shown, the page goes on from where it is', async () => {
      await preview.send(editorAt('前1段'));
      await preview.send({
        type: 'reveal',
        offset: offsetOf('前9段'),
        version: preview.version,
        scroll: true,
      });
      const before = await preview.scrollY();
      await preview.send(editorAt('前6段', { follow: false }));
      await preview.send(editorAt('前7段'));
      const moved = (await preview.scrollY()) - before;
      expect(moved).toBeGreaterThan(0);
      expect(moved).toBeLessThan(400);
    });

    it('the cursor scrolls the page only where it is allowed to, and not to what is in sight', async () => {
      const reveal = (words: string, scroll: boolean) =>
        preview.send({ type: 'reveal', offset: offsetOf(words), version: preview.version, scroll });
      await reveal('后5段', false);
      expect(await preview.scrollY()).toBe(0);
      await preview.page.locator('p.cursor', { hasText: '后5段' }).waitFor();
      await reveal('前2段', true);
      expect(await preview.scrollY()).toBe(0);
      await reveal('后5段', true);
      const top = await preview.top('#page p', '后5段');
      expect(top).toBeGreaterThan(edge);
      expect(top).toBeLessThan(600);
    });

    it('a cursor above the printed text scrolls to the top', async () => {
      const text = `// 内部说明\n\n${long}`;
      await preview.show(text);
      const at = (offset: number) =>
        preview.send({ type: 'reveal', offset, version: preview.version, scroll: true });
      await at(text.indexOf('后5段'));
      expect(await preview.scrollY()).toBeGreaterThan(500);
      await at(0);
      expect(await preview.scrollY()).toBe(0);
    });

    it('resizing the window is not scrolling', async () => {
      await preview.send(editorAt('前12段'));
      await preview.page.setViewportSize({ width: 500, height: 500 });
      await preview.painted();
      expect(await scrolled()).toEqual([]);
    });
  },
);
