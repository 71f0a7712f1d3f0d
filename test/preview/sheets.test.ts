/** The sheets of the preview: the measures of GB/T 9704-2012, and the pages of the printed file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportHtml } from '../../server/render/export-html';
import { viewOf } from '../features/view';
import { browserProgram, launch, TestPreview } from './page';
import { samples } from './reports';
import { measured } from './sheets';

const corpus = new URL('../../../shared/corpus/', import.meta.url);
const published = existsSync(corpus)
  ? readdirSync(corpus)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => ({ name, text: readFileSync(new URL(name, corpus), 'utf8') }))
  : [];

const han = '政府信息公开工作年度报告';
const sentence = (length: number): string => han.repeat(Math.ceil(length / han.length)).slice(0, length);
const title = '云岭市2024年政府信息公开工作年度报告';

describe.skipIf(browserProgram === undefined)('sheets (needs a Chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  /** What a report looks like on its sheets; nothing may have gone wrong in the page. */
  async function shown(text: string, width = 900) {
    const preview = await TestPreview.open(browser, { mode: 'page', viewport: { width, height: 700 } });
    await preview.show(text);
    const result = await preview.page.evaluate(measured);
    expect(preview.complaints).toEqual([]);
    await preview.close();
    return result;
  }

  async function printedPages(text: string): Promise<number> {
    const page = await browser.newPage();
    await page.setContent(exportHtml(viewOf(text).analysis));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  }

  it('have 28 characters a line and 22 lines, between the margins', async () => {
    const { lines, sheets } = await shown(`${title}\n\n一、总体情况\n\n${sentence(2000)}\n`);
    expect(sheets).toBe(4);
    const second = lines.filter(({ sheet }) => sheet === 2);
    expect(second).toHaveLength(22);
    for (const { text, left, right } of second) {
      expect(text).toHaveLength(28);
      expect(left).toBeCloseTo(28, 0);
      expect(right).toBeCloseTo(210 - 26, 0);
    }
    // The lines of 4 mm high characters are as far apart as 22 of them fill the text.
    expect(second[0]?.top).toBeGreaterThan(37);
    expect(second[21]?.bottom).toBeLessThan(297 - 35);
    expect((second[21]?.top ?? 0) - (second[0]?.top ?? 0)).toBeCloseTo((21 * 225) / 22, 0);
  });

  it('break lines at any width of the panel where they break in print', async () => {
    const text = samples[0]?.text ?? '';
    const [wide, narrow] = await Promise.all([shown(text, 1400), shown(text, 240)]);
    expect(narrow.lines.map((line) => line.text)).toEqual(wide.lines.map((line) => line.text));
    expect(narrow.width).toBeLessThanOrEqual(240);
  });

  it('have the title in the middle, headings and paragraphs two characters in', async () => {
    const { title: heading, indents } = await shown(
      `${title}\n\n一、总体情况\n\n（一）主动公开。全年平稳。\n\n${sentence(60)}\n`,
    );
    expect((heading.left + heading.right) / 2).toBeCloseTo(28 + 156 / 2, 0);
    // 32 pt less twice 0.21 pt.
    for (const indent of indents) expect(indent).toBeCloseTo(28 + (31.58 / 72) * 25.4, 0);
    expect(indents).toHaveLength(3);
  });

  it('have the signature two characters from the edge, the date two behind its begin', async () => {
    const { signOff } = await shown(`${title}\n\n${sentence(40)}\n\n云岭市人民政府办公室\n2025年2月26日\n`);
    const two = (31.58 / 72) * 25.4;
    expect(signOff.signature.right).toBeCloseTo(210 - 26 - two, 0);
    expect(signOff.date.left - signOff.signature.left).toBeCloseTo(two, 0);
  });

  it('have page numbers, odd ones right and even ones left', async () => {
    const { folios } = await shown(`${title}\n\n${sentence(1500)}\n`);
    expect(folios.map(({ text }) => text)).toEqual(['— 1 —', '— 2 —', '— 3 —']);
    const character = (14 / 72) * 25.4;
    expect(folios[0]?.right).toBeCloseTo(210 - 26 - character, 0);
    expect(folios[1]?.left).toBeCloseTo(28 + character, 0);
    for (const { top, font } of folios) {
      expect(top).toBeCloseTo(37 + 225 + 7, 0);
      expect(font).toMatch(/^SimSun, /);
    }
  });

  it('are counted as they are looked at', async () => {
    const preview = await TestPreview.open(browser, { mode: 'page', viewport: { width: 900, height: 700 } });
    await preview.show(`${title}\n\n${sentence(1500)}\n`);
    const counted = async (sheet: number) => {
      await preview.page.evaluate((number) => {
        const target = document.querySelectorAll('.sheet')[number - 1];
        const told = new Promise((resolve) => window.addEventListener('scroll', resolve, { once: true }));
        target?.scrollIntoView({ block: 'center' });
        return number === 1 ? undefined : told;
      }, sheet);
      await preview.painted();
      return preview.page.locator('#sheet-count').textContent();
    };
    expect([await counted(1), await counted(2), await counted(3)]).toEqual(['1 / 3', '2 / 3', '3 / 3']);
    await preview.close();
  });

  it('begin with an attachment', async () => {
    const { lines } = await shown(
      `${title}\n\n${sentence(40)}\n\n附件：统计表说明\n\n云岭市人民政府\n2025年2月26日\n\n附件\n\n统计表说明\n\n${sentence(30)}\n`,
    );
    expect(lines.find(({ text }) => text === '附件')?.sheet).toBe(2);
    expect(lines.filter(({ sheet }) => sheet === 2)[0]?.text).toBe('附件');
  });

  it.each(samples)('$name: as many as pages in print, and nothing beside the text', async ({ text }) => {
    const { sheets, lines, rows, lonely } = await shown(text);
    expect(sheets).toBe(await printedPages(text));
    expect(sheets).toBeGreaterThan(1);
    for (const { top, bottom, left, right } of [...lines, ...rows]) {
      expect(top).toBeGreaterThan(36.5);
      expect(bottom).toBeLessThan(262.8);
      expect(left).toBeGreaterThan(27.5);
      expect(right).toBeLessThan(184.5);
    }
    expect(lonely).toEqual([]);
  });

  it.skipIf(published.length === 0)(
    'published reports have as many as pages in print (needs ../shared/corpus)',
    async () => {
      for (const { name, text } of published)
        expect(`${name} ${(await shown(text)).sheets}`).toBe(`${name} ${await printedPages(text)}`);
    },
    180_000,
  );
});
