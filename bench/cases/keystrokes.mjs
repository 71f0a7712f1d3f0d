/** A character typed in the middle of an open report → its fresh diagnostics, over real stdio. */
import { setTimeout } from 'node:timers/promises';
import { factsOf, formats } from '../inputs/facts.mjs';
import { serverFile } from '../lib/build.mjs';
import { ms, size, table } from '../lib/markdown.mjs';
import { built, root } from '../lib/place.mjs';
import { summarize } from '../lib/statistics.mjs';
import { initialize, peakMB, start, stop } from '../lib/stdio.mjs';

export const title = 'Keystroke → diagnostics';

const KB = 1024;
const warmUp = 10;
/** Between two keys: a fast writer leaves more. What a server does later than its answer, it does now. */
const pause = 30;
const uri = 'file:///bench/report.zwgk';
/** Where the keys are pressed: the place and the character. */
const places = [
  { place: 'prose', character: '办', after: '。' },
  { place: 'a cell', character: '1', after: '| 412 ' },
];

export async function run({ quick }) {
  const keys = quick ? 20 : 100;
  const results = [];
  for (const bytes of [64 * KB, 1024 * KB]) {
    const text = formats.zwgk(factsOf(root, bytes));
    for (const { place, character, after } of places) {
      const at = text.indexOf(after, text.length / 2) + after.length - 1;
      const servers = { zwgk: built('server.js'), floor: serverFile('floor') };
      for (const [server, file] of Object.entries(servers))
        results.push({ bytes, place, server, ...(await session(file, text, { at, character, keys })) });
    }
  }
  return results;
}

async function session(server, text, { at, character, keys }) {
  const running = start(server);
  const { connection } = running;
  await initialize(running);
  await connection.sendNotification('initialized', {});
  const pull = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const opened = performance.now();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'zwgk', version: 1, text },
  });
  const { items } = await pull();
  const first = performance.now() - opened;

  const before = text.slice(0, at).split('\n');
  const position = { line: before.length - 1, character: before.at(-1).length };
  const end = { ...position, character: position.character + 1 };
  const times = [];
  const empty = [];
  for (let key = -warmUp; key < keys; key++) {
    await setTimeout(pause);
    // A key and the deletion of it in turn: the text stays as long as it was.
    const isTyped = key % 2 === 0;
    const change = isTyped
      ? { range: { start: position, end: position }, text: character }
      : { range: { start: position, end }, text: '' };
    const pressed = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: key + warmUp + 2 },
      contentChanges: [change],
    });
    const { kind } = await pull();
    if (key >= 0) times.push(performance.now() - pressed);
    if (kind !== 'full') throw new Error(`a full report was expected, not ${kind}`);
    await setTimeout(pause / 2);
    const asked = performance.now();
    // Nobody answers it: what is left is the protocol.
    await connection.sendRequest('bench/nothing').catch(() => {});
    if (key >= 0) empty.push(performance.now() - asked);
  }
  const peak = await peakMB(running);
  await stop(running);
  return { diagnostics: items.length, first, key: summarize(times), nothing: summarize(empty), peakMB: peak };
}

export const print = (results) =>
  table(
    [
      'report, place',
      'server',
      'keys',
      'diagnostics',
      'open → first ms',
      'median ms',
      'p95 ms',
      'min ms',
      'a request for nothing ms',
      'peak MB',
    ],
    results.map(({ bytes, place, server, diagnostics, first, key, nothing, peakMB: peak }) => [
      `${size(bytes)}, ${place}`,
      server,
      key.runs,
      diagnostics,
      ms(first),
      ms(key.median),
      ms(key.p95),
      ms(key.min),
      ms(nothing.median),
      peak?.toFixed(0) ?? '',
    ]),
  );

export function targets(results) {
  const of = (wantedBytes, wantedPlace, wantedServer) =>
    results.find(
      ({ bytes, place, server }) => bytes === wantedBytes && place === wantedPlace && server === wantedServer,
    );
  return places.flatMap(({ place }) => {
    const [large, floor, small] = [
      of(1024 * KB, place, 'zwgk'),
      of(1024 * KB, place, 'floor'),
      of(64 * KB, place, 'zwgk'),
    ];
    return [
      {
        name: `keystroke in ${place} of 1 MB, median, × the server that only splits and sums`,
        limit: 2,
        measured: large.key.median / floor.key.median,
        unit: '×',
      },
      { name: `keystroke in ${place} of 1 MB, p95`, limit: 16, measured: large.key.p95, unit: 'ms' },
      {
        name: `keystroke in ${place} of 64 KB, median, against p95 of a request for nothing in the same session`,
        limit: small.nothing.p95,
        measured: small.key.median,
        unit: 'ms',
      },
    ];
  });
}
