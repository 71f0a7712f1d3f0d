/** The preview page as it is shipped, in a browser, with the test in the place of the extension. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { FromPage, PageState, PreviewMode, ToPage } from '../../client/preview/messages';
import { SentReport } from '../../client/preview/sentReport';
import { shellHtml } from '../../client/preview/shell';
import { words } from '../../client/preview/words';
import { preview } from '../../server/features/preview';
import type { PreviewResult } from '../../server/protocol';
import { viewOf } from '../features/view';
import { styleOf, type Theme, themes } from './themes';

const origin = 'http://preview.test';
const dist = path.resolve(import.meta.dirname, '../../dist');

/** The program `ZWGK_CHROMIUM`, or one on the PATH; undefined where there is none. */
export const browserProgram =
  process.env.ZWGK_CHROMIUM ??
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) =>
      ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) =>
        path.join(folder, name),
      ),
    )
    .find(existsSync);

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserProgram ?? 'chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
}

export interface PreviewOptions {
  readonly theme?: Theme;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly state?: PageState;
  readonly mode?: PreviewMode;
  readonly showVerified?: boolean;
}

/** One preview. What the page says is kept until it is asked for. */
export class TestPreview {
  readonly page: Page;
  /** Addresses that the page asked for in vain, and errors of its script. */
  readonly complaints: string[] = [];
  readonly #sent = new SentReport();
  #version = 0;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser, options: PreviewOptions = {}): Promise<TestPreview> {
    const page = await browser.newPage({ viewport: options.viewport ?? { width: 800, height: 600 } });
    const opened = new TestPreview(page);
    await opened.#load(options);
    return opened;
  }

  async #load({
    theme = themes[0],
    state,
    mode = 'page',
    showVerified = false,
  }: PreviewOptions): Promise<void> {
    if (theme === undefined) throw new Error('a theme is needed');
    const shell = shellHtml({
      nonce: 'test',
      source: origin,
      script: `${origin}/preview.js`,
      stylesheet: `${origin}/preview.css`,
      uri: 'file:///年报.zwgk',
      title: '预览',
      language: 'zh-cn',
      words: words(),
      mode,
      showVerified,
    }).replace('<body ', `<body class="${theme.classes}" `);
    const files: Readonly<Record<string, { readonly type: string; readonly body: string }>> = {
      '/': { type: 'text/html', body: shell },
      '/preview.js': { type: 'text/javascript', body: await readFile(path.join(dist, 'preview.js'), 'utf8') },
      '/preview.css': {
        type: 'text/css',
        body: styleOf(theme) + (await readFile(path.join(dist, 'preview.css'), 'utf8')),
      },
    };
    await this.page.route('**', (route) => {
      const url = new URL(route.request().url());
      const file = url.origin === origin ? files[url.pathname] : undefined;
      if (file !== undefined)
        return route.fulfill({ body: file.body, contentType: `${file.type}; charset=utf-8` });
      if (url.pathname !== '/favicon.ico') this.complaints.push(url.href);
      return route.abort();
    });
    this.page.on('pageerror', (error) => this.complaints.push(String(error)));
    this.page.on('console', (message) => {
      const { text } = { text: message.text() };
      if (message.type() === 'error' && !text.includes('favicon')) this.complaints.push(text);
    });
    await this.page.addInitScript((restored) => {
      let state = restored;
      const messages: unknown[] = [];
      Object.assign(globalThis, {
        messages,
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) => messages.push(message),
          getState: () => state,
          setState: (next: typeof state) => {
            state = next;
          },
        }),
        keptState: () => state,
      });
    }, state);
    await this.page.goto(`${origin}/`);
  }

  /** Shows a text as the server sees it; resolves when it is painted. */
  async show(text: string): Promise<PreviewResult> {
    const result = { ...preview(viewOf(text)), version: ++this.#version };
    await this.send(this.#sent.update(result));
    return result;
  }

  /** What the extension would send for an answer of the server; to be sent. */
  messageFor(result: PreviewResult): ToPage {
    return this.#sent.update(result);
  }

  /** A page that shows a document forgets nothing of what was sent; the next text is sent whole. */
  forget(): void {
    this.#sent.forget();
  }

  get version(): number {
    return this.#version;
  }

  /** Resolves when the page has answered and is painted. */
  async send(...messages: readonly ToPage[]): Promise<void> {
    await this.page.evaluate((sent) => {
      for (const data of sent) window.dispatchEvent(new MessageEvent('message', { data }));
    }, messages);
    await this.painted();
  }

  /** Two frames: what a scroll event sets off comes in the frame behind it. */
  async painted(): Promise<void> {
    for (let frame = 0; frame < 3; frame++)
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }

  /** What the page has said since it was asked last. */
  said(): Promise<readonly FromPage[]> {
    return this.page.evaluate(() => (globalThis as unknown as { messages: FromPage[] }).messages.splice(0));
  }

  state(): Promise<PageState | undefined> {
    return this.page.evaluate(() =>
      (globalThis as unknown as { keptState: () => PageState | undefined }).keptState(),
    );
  }

  /** Pixels below the top of the window of the first element that has exactly this text. */
  async top(selector: string, text: string): Promise<number> {
    const box = await this.page.locator(selector).filter({ hasText: text }).first().boundingBox();
    if (box === null) throw new Error(`no ${selector} with ${text}`);
    return box.y;
  }

  scrollY(): Promise<number> {
    return this.page.evaluate(() => window.scrollY);
  }

  /** As a reader does with the wheel; resolves when the page stands still. */
  async wheel(pixels: number): Promise<void> {
    const before = await this.scrollY();
    await this.page.mouse.move(400, 400);
    await this.page.mouse.wheel(0, pixels);
    // A busy machine spreads one turn of the wheel over several frames.
    let last = before;
    for (let frame = 0; frame < 120; frame++) {
      await this.painted();
      const now = await this.scrollY();
      if (now !== before && now === last) return;
      last = now;
    }
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
