/** An edit with the preview open: the server's answer → the painted page, and how far the page jumps. */
import path from 'node:path';
import { factsOf, formats } from '../inputs/facts.mjs';
import { ms, table } from '../lib/markdown.mjs';
import { built, folder, root } from '../lib/place.mjs';
import { summarize } from '../lib/statistics.mjs';
import { initialize, start, stop } from '../lib/stdio.mjs';

export const title = 'Edit → preview';

const bytes = 64 * 1024;
const warmUp = 6;
const uri = 'file:///bench/report.zwgk';
/** One at 60 a second. */
const frame = 1000 / 60;
const modes = [
  { mode: 'screen', name: 'one column' },
  { mode: 'page', name: 'sheets of A4' },
];
/** Where the text is edited, as a share of it, while the middle is in view; what is typed behind which character. */
const edits = [
  { edit: 'prose below the view', share: 0.75, after: '。', typed: '办' },
  { edit: 'a paragraph below the view', share: 0.75, after: '。\n\n', typed: '另有一段。\n\n' },
  { edit: 'a cell below the view', share: 0.75, after: '| 412 ', typed: '1', back: 1 },
  { edit: 'prose above the view', share: 0.25, after: '。', typed: '办' },
  { edit: 'a paragraph above the view', share: 0.25, after: '。\n\n', typed: '另有一段。\n\n' },
  { edit: 'a cell above the view', share: 0.25, after: '| 412 ', typed: '1', back: 1 },
];

export async function run({ quick }) {
  const { browserProgram, launch, TestPreview } = await import(path.join(folder, 'preview-page.mjs'));
  if (browserProgram === undefined) return [];
  const text = formats.zwgk(factsOf(root, bytes));
  const browser = await launch();
  const results = [];
  for (const { mode } of modes) {
    const preview = await TestPreview.open(browser, { mode, viewport: { width: 900, height: 900 } });
    for (const edit of edits)
      results.push({ mode, edit: edit.edit, ...(await session(preview, text, edit, quick ? 10 : 40)) });
    await preview.close();
  }
  await browser.close();
  return results;
}

async function session(preview, text, { share, after, typed, back = 0 }, runs) {
  const running = start(built('server.js'));
  const { connection } = running;
  await initialize(running);
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'zwgk', version: 1, text },
  });
  const ask = () => connection.sendRequest('zwgk/preview', { uri });
  await show(preview, await ask());
  await preview.page.evaluate(toTheMiddle);
  await preview.painted();

  const at = text.indexOf(after, text.length * share) + after.length - back;
  const position = positionAt(text, at);
  const end = positionAt(text + typed, at + typed.length, typed, position);
  const work = [];
  const painted = [];
  let jump = 0;
  for (let run = -warmUp; run < runs; run++) {
    const isTyped = run % 2 === 0;
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: run + warmUp + 2 },
      contentChanges: [
        isTyped
          ? { range: { start: position, end: position }, text: typed }
          : { range: { start: position, end }, text: '' },
      ],
    });
    const times = await show(preview, await ask());
    if (run < 0) continue;
    work.push(times.work);
    painted.push(times.painted);
    jump = Math.max(jump, times.jump);
  }
  await stop(running);
  return { work: summarize(work), painted: summarize(painted), jump };
}

/** `typed` at `start` ends here. */
function positionAt(text, offset, typed, start) {
  if (typed !== undefined) {
    const lines = typed.split('\n');
    const character = lines.at(-1).length + (lines.length === 1 ? start.character : 0);
    return { line: start.line + lines.length - 1, character };
  }
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}

/** The extension's part and the page's; in the page a message is copied, as it is on its way there. */
async function show(preview, result) {
  const started = performance.now();
  const message = preview.messageFor(result);
  const patching = performance.now() - started;
  const page = await preview.page.evaluate(receive, message);
  return { work: patching + page.work, painted: patching + page.painted, jump: page.jump };
}

/** Runs in the page. `work`: until the page is laid out; `painted`: until the frame after that has been drawn. */
async function receive(message) {
  const seen = [...document.querySelectorAll('[data-block]')].find(
    (block) => block.getBoundingClientRect().top >= 100,
  );
  const before = seen?.getBoundingClientRect().top;
  // A frame of its own, so that none of the last edit's is measured.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const started = performance.now();
  window.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
  document.body.getBoundingClientRect();
  const work = performance.now() - started;
  await new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  });
  const painted = performance.now() - started;
  const jump = seen?.isConnected ? Math.abs(seen.getBoundingClientRect().top - before) : 0;
  return { work, painted, jump };
}

/** Runs in the page. */
function toTheMiddle() {
  const blocks = document.querySelectorAll('[data-block]');
  blocks[Math.floor(blocks.length / 2)].scrollIntoView();
}

export const print = (results) =>
  results.length === 0
    ? 'Not measured: there is no Chromium.\n'
    : `64 KB; laid out: until the page has its new layout; painted: until its next frame is drawn, which it waits for by up to ${frame.toFixed(1)} ms.\n\n${table(
        ['page', 'edit', 'edits', 'laid out, median ms', 'p95 ms', 'painted, median ms', 'p95 ms', 'jump px'],
        results.map(({ mode, edit, work, painted, jump }) => [
          modes.find((one) => one.mode === mode).name,
          edit,
          work.runs,
          ms(work.median),
          ms(work.p95),
          ms(painted.median),
          ms(painted.p95),
          jump.toFixed(1),
        ]),
      )}`;

export function targets(results) {
  return modes.flatMap(({ mode, name }) => {
    const own = results.filter((result) => result.mode === mode);
    const most = (values) => (values.length === 0 ? undefined : Math.max(...values));
    return [
      {
        name: `preview of 64 KB as ${name}, answer → laid out, slowest median of the edits`,
        limit: frame,
        measured: most(own.map(({ work }) => work.median)),
        unit: 'ms',
      },
      {
        name: `preview of 64 KB as ${name}, jump of what is seen`,
        limit: 0,
        measured: most(own.map(({ jump }) => Math.round(jump))),
        unit: 'px',
      },
    ];
  });
}
