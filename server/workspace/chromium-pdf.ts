/** HTML → PDF by a browser of the Chromium family that is on this machine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, constants, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserPaths, type Machine } from './browsers';
import type { PdfResult, PrintPdf } from './pdf';

/** ms; a cold start of a browser on a slow disk takes ten seconds. */
const patience = 60_000;
/** ms for a browser that was told to stop before it is killed. */
const grace = 2_000;
/** The last words of the browser that are shown. */
const longestWords = 300;

const noBrowser: PdfResult = {
  ok: false,
  reason: {
    zh: '没有找到可用的浏览器：导出 PDF 需要 Edge、Chrome 或 Chromium；装在别处的请用环境变量 ZWGK_BROWSER 指明程序路径',
    en: 'no browser found: a PDF needs Edge, Chrome or Chromium; name the program in the environment variable ZWGK_BROWSER where it is installed elsewhere',
  },
};
const stopped: PdfResult = { ok: false, reason: { zh: '已取消', en: 'cancelled' } };
const tooSlow: PdfResult = {
  ok: false,
  reason: { zh: '浏览器一分钟内没有完成打印', en: 'the browser did not finish within a minute' },
};
const failed = (words: string): PdfResult => ({
  ok: false,
  reason: { zh: `浏览器没有生成 PDF：${words}`, en: `the browser made no PDF: ${words}` },
});

/** Writes into a folder of its own below the system's temporary one, which is gone afterwards. */
export const chromiumPdf: PrintPdf = (html, signal) => printWith(html, signal, process);

export async function printWith(
  html: string,
  signal: AbortSignal | undefined,
  machine: Machine,
): Promise<PdfResult> {
  const browser = await findBrowser(machine);
  if (typeof browser !== 'string') return browser;
  if (signal?.aborted) return stopped;
  const folder = await mkdtemp(path.join(tmpdir(), 'zwgk-pdf-'));
  try {
    const page = path.join(folder, 'report.html');
    const output = path.join(folder, 'report.pdf');
    await writeFile(page, html);
    const problem = await run(browser, argumentsFor(folder, page, output), signal);
    if (signal?.aborted) return stopped;
    // Some builds end with an error though the file is whole, others the other way round.
    const bytes = await readPdf(output);
    if (bytes !== undefined) return { ok: true, bytes };
    return problem ?? failed('没有输出 no output');
  } catch (error) {
    return failed(String(error));
  } finally {
    // Helper processes of the browser may still write into their profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => {});
  }
}

async function findBrowser(machine: Machine): Promise<string | PdfResult> {
  const chosen = machine.env.ZWGK_BROWSER;
  if (chosen !== undefined && chosen !== '') {
    if (await isProgram(chosen)) return chosen;
    return {
      ok: false,
      reason: {
        zh: `环境变量 ZWGK_BROWSER 所指的程序不存在：${chosen}`,
        en: `ZWGK_BROWSER names no program: ${chosen}`,
      },
    };
  }
  for (const candidate of browserPaths(machine)) if (await isProgram(candidate)) return candidate;
  return noBrowser;
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

function argumentsFor(folder: string, page: string, output: string): readonly string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // The page asks for nothing; the browser shall not either.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // Chromium refuses to run as root with its sandbox, as in a container.
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${path.join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${output}`,
    pathToFileURL(page).href,
  ];
}

/** Undefined when it ended well. */
async function run(
  browser: string,
  args: readonly string[],
  signal: AbortSignal | undefined,
): Promise<PdfResult | undefined> {
  const child = spawn(browser, args, { stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-longestWords);
  });
  let outcome: PdfResult | undefined;
  let killing: ReturnType<typeof setTimeout> | undefined;
  const stop = (reason: PdfResult): void => {
    outcome ??= reason;
    child.kill();
    killing ??= setTimeout(() => child.kill('SIGKILL'), grace);
  };
  const onAbort = (): void => stop(stopped);
  const deadline = setTimeout(() => stop(tooSlow), patience);
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted) onAbort();
  try {
    const [status, signalName]: readonly unknown[] = await once(child, 'close');
    if (outcome !== undefined || status === 0) return outcome;
    return failed(lastLine(words) || `exit ${status ?? signalName}`);
  } catch (error) {
    return failed(String(error));
  } finally {
    clearTimeout(deadline);
    clearTimeout(killing);
    signal?.removeEventListener('abort', onAbort);
  }
}

function lastLine(words: string): string {
  return (
    words
      .trim()
      .split(/[\r\n]+/)
      .at(-1) ?? ''
  );
}

/** Undefined where there is no whole PDF. */
async function readPdf(file: string): Promise<Uint8Array | undefined> {
  try {
    const bytes = await readFile(file);
    const isWhole = bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.includes('%%EOF');
    return isWhole ? bytes : undefined;
  } catch {
    return undefined;
  }
}
