/** The workbench as a person sees and uses it. Everything waits for what it needs; nothing waits for time. */
import { lineText, problems, underlinedFigures } from './screen.mjs';

/** In ms, for what the editor or the server has to do before something is seen. */
const patience = 20_000;

export class Workbench {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(patience);
    this.explorer = page.locator('.explorer-folders-view');
    this.outline = page.locator('.outline-tree .monaco-list-row');
    this.suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
    this.hover = page.locator('.monaco-hover:visible');
    this.lightbulb = page.locator('.lightBulbWidget:visible, [class*="gutter-lightbulb"]:visible').first();
    this.fixes = page.locator('.action-widget .monaco-list-row.action');
    this.quickInput = page.locator('.quick-input-widget');
    this.input = this.quickInput.locator('.quick-input-box input.input');
    /** The extension's own document inside the workbench's frame. */
    this.preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  async load(url) {
    await this.page.goto(url);
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    await this.explorer.locator('.monaco-list-row').first().waitFor();
  }

  /**
   * Waits until `read`, run in the page with `argument`, gives something that `fits`; says what it gave last otherwise.
   * Looks once a frame. Not `waitForFunction`: that is `eval` in the page, which the preview's policy forbids.
   */
  async until(read, fits, argument, page = this.page) {
    const deadline = performance.now() + patience;
    for (;;) {
      const found = await page.evaluate(read, argument);
      if (fits(found)) return found;
      if (performance.now() > deadline) throw new Error(`not in time; last seen: ${JSON.stringify(found)}`);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }

  /** The same for one certain value. */
  async untilEqual(read, expected, argument, page) {
    const wanted = JSON.stringify(expected);
    try {
      await this.until(read, (found) => JSON.stringify(found) === wanted, argument, page);
    } catch (error) {
      throw new Error(`expected ${wanted}\n     ${error.message}`);
    }
  }

  /** A file at the top of the workspace, opened as by a double click. */
  async openFromExplorer(name) {
    await this.explorer.locator('.monaco-list-row', { hasText: name }).dblclick();
    await this.activeTab(name);
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  activeTab(name) {
    return this.page.locator('.tab.active', { hasText: name }).first().waitFor();
  }

  /**
   * Does again what fails, while there is patience: a dialog that goes or a preview that comes takes the focus late, and
   * with it a key or the palette. `attempt` gets the time to wait for anything; with less of it, a second key could undo
   * what the first one brings late.
   */
  async insist(attempt) {
    const deadline = performance.now() + 2 * patience;
    for (;;) {
      try {
        return await attempt({ timeout: 5_000 });
      } catch (error) {
        if (performance.now() > deadline) throw new Error(`${error.message}\n     ${await this.focused()}`);
      }
    }
  }

  /** Presses a key until what it brings is there. */
  pressUntil(key, shown) {
    return this.insist(async (patient) => {
      await this.page.keyboard.press(key);
      await shown.waitFor(patient);
    });
  }

  /** What has the focus, and what stands in front of it. */
  async focused() {
    const dialogs = await this.page.locator('.monaco-dialog-box').allTextContents();
    const element = await this.page.evaluate(() => {
      const { tagName, className } = document.activeElement ?? {};
      return `${tagName}.${className}, page ${document.hasFocus() ? 'with' : 'without'} focus`;
    });
    return JSON.stringify({ element, dialogs });
  }

  /** A command by its title, through the palette. */
  command(title) {
    return this.insist(async (patient) => {
      await this.page.keyboard.press('F1');
      await this.input.waitFor(patient);
      await this.pick(`>${title}`, title, patient);
    });
  }

  /** Types into the box on top and takes the first entry that has `entry` in it. */
  async pick(text, entry = text, patient = {}) {
    await this.input.fill(text, patient);
    await this.quickInput.locator('.monaco-list-row').filter({ hasText: entry }).first().click(patient);
  }

  /** The same in a list that says what is to be chosen. */
  async choose(placeholder, text, entry = text) {
    await this.quickInput.locator(`input[placeholder*="${placeholder}"]`).waitFor();
    await this.pick(text, entry);
  }

  /** Answers a box with this title; without a text, by what stands in it. */
  async answer(title, text) {
    await this.quickInput.locator('.quick-input-title', { hasText: title }).waitFor();
    if (text !== undefined) await this.input.fill(text);
    await this.input.press('Enter');
  }

  /** The editor that is leftmost. */
  async focusEditor() {
    await this.pressUntil('Control+1', this.page.locator('.editor-instance .monaco-editor.focused').first());
  }

  /** Puts the cursor to the beginning of a line. */
  async goTo(line) {
    await this.goToPlace({ line, character: 1, column: 1 });
  }

  /** Puts the cursor in front of a character: see `placeOf`. */
  async goToPlace({ line, character, column }) {
    await this.focusEditor();
    await this.insist(async (patient) => {
      await this.page.keyboard.press('Control+G');
      await this.input.fill(`:${line}:${column}`, patient);
      await this.input.press('Enter', patient);
      await this.quickInput.waitFor({ state: 'hidden', ...patient });
      await this.cursorAt(line, character).waitFor(patient);
    });
  }

  cursorAt(line, character) {
    const place = new RegExp(`(?:Ln|行) ?${line}[,，] ?(?:Col|列) ?${character}$`);
    return this.page.locator('.statusbar-item', { hasText: place }).first();
  }

  /** Waits until a line of the editor, which must be on the screen, reads so. */
  untilLine(line, text) {
    return this.untilEqual(lineText, text, line);
  }

  /** Waits until exactly these are underlined in what is on the screen: line and text, in order. */
  async untilUnderlined(severity, figures) {
    const wanted = JSON.stringify(figures);
    const fits = (found) => JSON.stringify(found.map(({ line, text }) => [line, text])) === wanted;
    try {
      await this.until(underlinedFigures, fits, severity);
    } catch (error) {
      throw new Error(`expected ${wanted}\n     ${error.message}`);
    }
  }

  /** Waits until a line on the screen has nothing underlined. */
  async untilNotUnderlined(line) {
    await this.until(underlinedFigures, (found) => found.every((one) => one.line !== line), '');
  }

  /** Where a figure is underlined, once it is on the screen. */
  async underlinedAt(severity, line, text) {
    const isIt = (one) => one.line === line && one.text === text;
    const found = await this.until(underlinedFigures, (all) => all.some(isIt), severity);
    return found.find(isIt);
  }

  /** Rests the mouse on an underlined figure until `answer` is there. Hints that appear meanwhile move the figure. */
  async pointAt(severity, line, text, answer) {
    const shown = answer.waitFor().then(() => true);
    let done = false;
    shown.then(
      () => {
        done = true;
      },
      () => {
        done = true;
      },
    );
    while (!done) {
      const { x, y } = await this.underlinedAt(severity, line, text);
      await this.page.mouse.move(x, y);
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    await shown;
  }

  /**
   * Clicks the lightbulb and takes this entry of its menu. A lightbulb that is still there for another place is left.
   * One time in twenty VS Code shows none behind Ctrl+G, although the server has answered both its requests with fixes; it
   * asks again when the cursor moves.
   */
  takeFix(title) {
    const wanted = this.fixes.filter({ hasText: title }).first();
    return this.insist(async (patient) => {
      try {
        await this.lightbulb.click(patient);
      } catch (error) {
        await this.page.keyboard.press('ArrowRight');
        await this.page.keyboard.press('ArrowLeft');
        throw error;
      }
      await this.fixes.first().waitFor(patient);
      if ((await wanted.count()) > 0) return wanted.click(patient);
      await this.page.keyboard.press('Escape');
      await this.fixes.first().waitFor({ state: 'hidden', ...patient });
      throw new Error(`the lightbulb does not offer ${title}`);
    });
  }

  /** Shows these findings in the Problems panel, one row each: `LINE CODE`, sorted. `collapse`: the button's title. */
  async listProblems(expected, collapse) {
    await this.page.keyboard.press('Control+Shift+M');
    // A list that grows later is opened up again by the panel.
    await this.page
      .locator('.markers-panel .monaco-count-badge', { hasText: `${expected.length}` })
      .waitFor();
    await this.page.locator(`.panel [aria-label^="${collapse}"]`).first().click();
    await this.page.locator('.markers-panel .monaco-tl-twistie.collapsed').first().click();
    await this.untilEqual(problems, expected);
  }

  /** The frame of the preview, to be asked for what is not an element. */
  async previewFrame() {
    await this.preview.locator('article').waitFor();
    const outer = await (await this.page.locator('iframe.webview.ready').elementHandle()).contentFrame();
    return (await (await outer.waitForSelector('iframe#active-frame')).contentFrame()) ?? outer;
  }
}
