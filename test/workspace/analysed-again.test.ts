/**
 * A report analysed after edits, with what was known before them, against a fresh analysis of the same text. Longer:
 * `ZWGK_FUZZ_SECONDS=60 npx vitest run test/workspace/analysed-again.test.ts`, from another seed with `ZWGK_FUZZ_SEED`.
 */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { unmoved } from '../../server/forms/kept';
import { builtinLibrary } from '../../server/forms/library';
import { proseOf } from '../../server/report/prose';
import { type Analysis, analyse } from '../../server/workspace/analysis';
import { edited, type Random, randomFrom, sources, textFrom } from '../report/edits';

const seconds = Number(process.env['ZWGK_FUZZ_SECONDS'] ?? 12);
const seed = Number(process.env['ZWGK_FUZZ_SEED'] ?? 20250101);
const editsOfOne = 16;

const rules = {};

function analysed(text: string, previous?: Analysis): Analysis {
  return analyse(text, { forms: builtinLibrary, rules, ...(previous && { previous }) });
}

/** What anybody may see of it; ranges, related figures and fixes are part of the findings. */
function seenIn({ form, tables, findings }: Analysis): unknown {
  return { form: form.id, tables, findings };
}

/** What is typed at one place, key by key: behind a sentence, or in a cell. */
function keysAt(text: string, random: Random): readonly string[] {
  const isCell = random() < 0.4;
  const from = Math.floor(random() * text.length);
  const at = isCell ? text.slice(from).search(/\d/) + from : text.indexOf('。', from);
  if (at < from) return [];
  const typed = isCell ? '12' : '共收到申请12件，未收到行政复议';
  return [...typed].map((_, count) => text.slice(0, at) + typed.slice(0, count + 1) + text.slice(at));
}

/** The text as it is after each of a few edits: many anywhere, or keys at one place. */
function versionsOf(text: string, texts: readonly string[], random: Random): readonly string[] {
  if (random() < 0.5) return [...keysAt(text, random), ...keysAt(text, random)];
  const versions: string[] = [];
  for (let count = 0; count < editsOfOne; count++)
    versions.push(edited(versions.at(-1) ?? text, texts, random));
  return versions;
}

describe('a report analysed again after edits', () => {
  it(
    'has the tables and the findings of a fresh analysis, after any edits',
    () => {
      const random = randomFrom(seed);
      const texts = sources();
      const until = performance.now() + seconds * 1000;
      let edits = 0;
      while (edits < editsOfOne * 4 || performance.now() < until) {
        const text = textFrom(texts, random);
        let analysis = analysed(text);
        for (const next of versionsOf(text, texts, random)) {
          const before = analysis.report.text;
          const fresh = analysed(next);
          analysis = analysed(next, analysis);
          edits++;
          // Only when they differ: a comparison that can tell what differs takes a hundred times as long.
          if (!isDeepStrictEqual(seenIn(analysis), seenIn(fresh)))
            expect({ before, text: next, ...Object(seenIn(analysis)) }).toEqual({
              before,
              text: next,
              ...Object(seenIn(fresh)),
            });
        }
      }
      process.stdout.write(`${edits} edits from seed ${seed}\n`);
    },
    (seconds + 100) * 1000,
  );
});

/** The sections of a report with all its tables, again and again. */
function longText(copies: number): string {
  const sample = sources().find((text) => text.includes('|  185 |')) ?? '';
  // One wrong total in each table of applications.
  const text = sample.replace('|  185 |', '|  186 |');
  return text + text.slice(text.search(/^一、/m)).repeat(copies);
}

/** How many of its tables and paragraphs were bound, read and checked anew, and how many findings made. */
function workFor(analysis: Analysis, before: Analysis) {
  const tables = new Set(before.tables.map((table) => unmoved(table).table));
  const made = new Set(proseOf(before.report).map((prose) => prose.made));
  const messages = new Set(before.findings.map(({ message }) => message));
  return {
    tables: analysis.tables.filter((table) => !tables.has(unmoved(table).table)).length,
    paragraphs: proseOf(analysis.report).filter((prose) => !made.has(prose.made)).length,
    findingsInTables: analysis.findings.filter(
      ({ code, message }) => code.startsWith('table/') && !messages.has(message),
    ).length,
  };
}

describe('the work for a key', () => {
  const text = longText(40);
  const first = analysed(text);

  it('is done in a report with enough to do', () => {
    expect(first.tables.length).toBeGreaterThan(100);
    expect(first.findings.filter(({ code }) => code.startsWith('table/')).length).toBeGreaterThan(30);
    expect(proseOf(first.report).length).toBeGreaterThan(500);
  });

  it.each([
    ['in prose', '。', '办'],
    ['in a cell', ' 412 ', '1'],
  ])('is that of the tables and paragraphs around it, %s', (_, sign, key) => {
    const at = text.indexOf(sign, text.length / 2) + sign.length - 1;
    let before = first;
    for (let count = 1; count <= 5; count++) {
      const analysis = analysed(text.slice(0, at) + key.repeat(count) + text.slice(at), before);
      const work = workFor(analysis, before);
      expect(work.tables).toBeLessThan(10);
      expect(work.paragraphs).toBeLessThan(40);
      expect(work.findingsInTables).toBeLessThan(20);
      before = analysis;
    }
  });
});
