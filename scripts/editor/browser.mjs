/** A headless Chromium that reaches this machine only. */
import { chromium } from 'playwright-core';
import { onPath, run } from './command.mjs';
import { aptInstall, mayInstall } from './debian.mjs';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost , EXCLUDE *.localhost',
];

/**
 * The program `ZWGK_CHROMIUM`, or one on the PATH. Chromium and Chinese fonts are installed where they are missing and
 * may be; rejects with one line that says how to get them otherwise.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const missing = [
    ...(browser() === undefined ? ['chromium'] : []),
    ...((await hasChineseFonts()) ? [] : ['fonts-noto-cjk']),
  ];
  if (missing.length > 0) {
    if (!mayInstall())
      throw new Error(
        `Missing: sudo apt-get install ${missing.join(' ')} (or set ZWGK_CHROMIUM to a Chromium or Chrome).`,
      );
    await aptInstall(missing);
  }
  return browser();
}

const browser = () => process.env.ZWGK_CHROMIUM ?? onPath(programs);

async function hasChineseFonts() {
  if (onPath(['fc-list']) === undefined) return false;
  return (await run('fc-list', [':lang=zh-cn', 'family'])).trim() !== '';
}

/**
 * @param {{ locale?: string, viewport?: { width: number, height: number }, deviceScaleFactor?: number, colorScheme?: 'light' | 'dark' }} [options]
 * @returns {Promise<{ browser: import('playwright-core').Browser, context: import('playwright-core').BrowserContext, refused: Set<string> }>}
 *   `refused`: every other origin that a page asked for in vain
 */
export async function openBrowser(options = {}) {
  const browser = await chromium.launch({ executablePath: await findBrowser(), headless: true, args: flags });
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    locale: 'en-US',
    ...options,
  });
  const refused = new Set();
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => {
      refused.add(new URL(route.request().url()).origin);
      return route.abort();
    },
  );
  return { browser, context, refused };
}
