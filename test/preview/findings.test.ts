/** The list of findings, the messages on the marks, the figures that hold, and links. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reportWithTable } from '../features/view';
import { browserProgram, launch, TestPreview } from './page';
import { wrong } from './reports';

describe.skipIf(browserProgram === undefined)('around the report (needs a Chromium)', () => {
  let browser: Browser;
  let preview: TestPreview;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    preview = await TestPreview.open(browser, { mode: 'screen' });
  });
  afterEach(async () => {
    expect(preview.complaints).toEqual([]);
    await preview.close();
  });

  const clean = reportWithTable;
  const summary = () => preview.page.locator('#findings > summary');
  const entries = () => preview.page.locator('#findings li');
  const mark = () => preview.page.locator('.figure.finding:not(.related)');
  const wrongPlace = wrong.indexOf('| 7 |') + 2;
  const selections = async () => (await preview.said()).filter(({ type }) => type === 'select');

  describe('findings', () => {
    it('are listed with severity, line and message, folded at first', async () => {
      const { findings } = await preview.show(wrong);
      expect(await summary().textContent()).toMatch(/^\d+ 个错误/);
      expect(await entries().first().isVisible()).toBe(false);
      await summary().click();
      expect(await entries().count()).toBe(findings.length);
      const line = wrong.slice(0, wrongPlace).split('\n').length;
      await entries()
        .filter({ hasText: `错误 第 ${line} 行 二、上年结转` })
        .waitFor();
    });

    it('a list that is unfolded stays so over updates and a reload', async () => {
      await preview.show(wrong);
      await summary().click();
      await preview.show(wrong.replace('| 0 | 7 |', '| 0 | 8 |'));
      expect(await entries().first().isVisible()).toBe(true);
      const state = await preview.state();
      expect(state).toMatchObject({ showFindings: true });
      const again = await TestPreview.open(browser, state === undefined ? {} : { state });
      await again.show(wrong);
      expect(await again.page.locator('#findings li').first().isVisible()).toBe(true);
      await again.close();
    });

    it('a click on one leads to the figure in the page and in the text', async () => {
      await preview.show(wrong);
      await summary().click();
      await entries().filter({ hasText: '二、上年结转' }).getByRole('button').click();
      expect(await selections()).toEqual([
        { type: 'select', offset: expect.closeTo(wrongPlace, -1), version: preview.version },
      ]);
      await preview.page.locator('.figure.finding.cursor', { hasText: /^7$/ }).waitFor();
      const top = await preview.top('.figure.finding.cursor', '7');
      expect(top).toBeGreaterThan((await preview.page.locator('#toolbar').boundingBox())?.height ?? 0);
      expect(top).toBeLessThan(600);
    });

    it('are none: the page says so', async () => {
      await preview.show(wrong);
      expect(await preview.page.locator('#no-findings').isVisible()).toBe(false);
      const { counts } = await preview.show(clean);
      expect(counts).toEqual({ error: 0, warning: 0, information: 0, hint: 0 });
      expect(await preview.page.locator('#no-findings').textContent()).toBe('没有发现问题');
      expect(await preview.page.locator('#no-findings').isVisible()).toBe(true);
      expect(await preview.page.locator('#findings').isVisible()).toBe(false);
    });
  });

  describe('a mark', () => {
    it('is reached by Tab, says its message, and Enter puts the cursor there', async () => {
      await preview.show(wrong);
      await summary().focus();
      await preview.page.keyboard.press('Tab');
      const focused = preview.page.locator(':focus');
      const description = await focused.getAttribute('aria-describedby');
      expect(await focused.textContent()).toBe('7');
      const message = preview.page.locator(`#${description}`);
      expect(await message.isVisible()).toBe(true);
      expect(await message.textContent()).toContain('总计 7 ≠ 6');
      await preview.page.keyboard.press('Enter');
      expect(await selections()).toHaveLength(1);
      await preview.page.keyboard.press('Escape');
      expect(await message.isVisible()).toBe(false);
    });

    it('of a figure that only takes part is no stop for Tab', async () => {
      await preview.show(wrong);
      expect(await preview.page.locator('.related').count()).toBeGreaterThan(3);
      expect(await preview.page.locator('.related[tabindex]').count()).toBe(0);
    });

    it('on a blank cell has a name', async () => {
      await preview.show(wrong.replace('| 0 | 7 |', '| 0 |  |'));
      expect(await mark().first().getAttribute('aria-label')).toBe('空白单元格');
    });
  });

  describe('figures that hold', () => {
    const marks = () =>
      preview.page
        .locator('.figure.verified')
        .evaluateAll(
          (all) => all.filter((one) => getComputedStyle(one, '::after').content.includes('✓')).length,
        );

    it('are marked when the switch is on, which tells the extension', async () => {
      const { figures } = await preview.show(wrong);
      const toggle = preview.page.getByRole('switch');
      expect(await marks()).toBe(0);
      expect(await preview.page.locator('#legend').isVisible()).toBe(false);
      await toggle.click();
      expect(await marks()).toBe(figures.verified);
      expect(await toggle.getAttribute('aria-checked')).toBe('true');
      const legend = await preview.page.locator('#legend').textContent();
      expect(legend).toContain(`共 ${figures.verified} 个，表中数字共 ${figures.total} 个`);
      expect(await preview.said()).toContainEqual({ type: 'showVerified', value: true });
      await preview.send({ type: 'settings', mode: 'screen', showVerified: false });
      expect(await marks()).toBe(0);
    });

    it('are marked in words for a reader who does not see the mark', async () => {
      await preview.send({ type: 'settings', mode: 'screen', showVerified: true });
      await preview.show(clean);
      const cell = preview.page.getByRole('cell', { name: '64 已核对' });
      expect(await cell.count()).toBeGreaterThan(0);
    });

    it('do not make a column wider', async () => {
      await preview.show(clean);
      const widths = () =>
        preview.page.locator('#page th, #page td').evaluateAll((all) => all.map((one) => one.clientWidth));
      const before = await widths();
      await preview.send({ type: 'settings', mode: 'screen', showVerified: true });
      expect(await widths()).toEqual(before);
    });
  });

  describe('what the report says', () => {
    const hostile = `<script>alert(1)</script>云岭市2024年政府信息公开工作年度报告"><img src=x onerror=alert(1)>

// zwgk-organisation "><script>alert(2)</script>

一、<b onclick=alert(3)>总体情况</b>

javascript:alert(4) 见 <a href="javascript:alert(5)">这里</a> 或 data:text/html,<script>alert(6)</script>。
<iframe src="https://evil.example"></iframe><style>*{display:none}</style>{{constructor.constructor('alert(7)')()}}

三、收到和处理政府信息公开申请情况

| 指标"><svg onload=alert(8)> | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | <img src=x onerror=alert(9)> | 0 | 0 | 0 | 0 | 0 | '" onfocus=alert(10) autofocus x="3 |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 5 |
`;

    it('never becomes markup or script', async () => {
      await preview.show(hostile);
      const found = await preview.page.evaluate(() => {
        const parts = document.querySelectorAll('#toolbar *, #page *, #message');
        const handlers = [...parts].flatMap((part) =>
          part.getAttributeNames().filter((name) => /^on|^href$|^src$|autofocus/.test(name)),
        );
        const made = document.querySelectorAll(
          '#page :is(script, img, iframe, style, svg, a, b, object, embed, form, input, link, meta)',
        );
        return { handlers, made: made.length, scripts: document.scripts.length };
      });
      expect(found).toEqual({ handlers: [], made: 0, scripts: 1 });
      expect(await preview.page.locator('#page').textContent()).toContain('javascript:alert(4)');
      expect(await preview.page.locator('#page .link').count()).toBe(1);
      expect(await preview.page.locator('#page .link').textContent()).toBe('https://evil.example');
    });

    it('is opened where it is an address, by the extension', async () => {
      await preview.show(
        '云岭市2024年政府信息公开工作年度报告\n\n一、总体情况\n\n网站http://www.example.gov.cn/zwgk/，信箱zwgk@example.gov.cn。详见www.example.cn。\n',
      );
      const links = preview.page.getByRole('link');
      expect(await links.allTextContents()).toEqual([
        'http://www.example.gov.cn/zwgk/',
        'zwgk@example.gov.cn',
        'www.example.cn',
      ]);
      await preview.said();
      await links.nth(0).click();
      await links.nth(1).focus();
      await preview.page.keyboard.press('Enter');
      await links.nth(2).click();
      expect(await preview.said()).toEqual([
        { type: 'open', href: 'http://www.example.gov.cn/zwgk/' },
        { type: 'open', href: 'mailto:zwgk@example.gov.cn' },
        { type: 'open', href: 'http://www.example.cn' },
      ]);
    });

    it('may be long runs of what begins like an address', async () => {
      const started = performance.now();
      await preview.show(
        `一、总体情况\n\n${'a@'.repeat(50_000)}${'http://'.repeat(20_000)}${'1.'.repeat(50_000)}\n`,
      );
      expect(performance.now() - started).toBeLessThan(10_000);
    });
  });

  it('a click in prose puts the cursor on the character', async () => {
    await preview.show('云岭市2024年政府信息公开工作年度报告\n\n一、总体情况\n\n甲乙丙丁戊己庚辛。\n');
    const box = await preview.page.locator('#page p').first().boundingBox();
    if (box === null) throw new Error('no paragraph');
    const size = await preview.page
      .locator('#page p')
      .first()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    await preview.said();
    // Two characters of indent, then 甲乙丙: at the left edge of 丁.
    await preview.page.mouse.click(box.x + size * 5.1, box.y + box.height / 2);
    const text = '云岭市2024年政府信息公开工作年度报告\n\n一、总体情况\n\n甲乙丙';
    expect(await selections()).toEqual([{ type: 'select', offset: text.length, version: 1 }]);
  });
});
