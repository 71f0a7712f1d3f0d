/**
 * A report read after an edit, only around it, against the same text read from the beginning. 10,000 edits take about a
 * minute: `ZWGK_FUZZ_SECONDS=60 npx vitest run test/report/reread.test.ts`, from another seed with `ZWGK_FUZZ_SEED`.
 */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bindReport } from '../../server/forms/bind';
import { builtinLibrary } from '../../server/forms/library';
import type { Report } from '../../server/report/model';
import { linesReadFor, parseReport } from '../../server/report/parse';
import { checkReport } from '../../server/rules/check';
import { edited, randomFrom, sources, textFrom } from './edits';
import { read } from './read';

const seconds = Number(process.env['ZWGK_FUZZ_SECONDS'] ?? 15);
const seed = Number(process.env['ZWGK_FUZZ_SEED'] ?? 20241231);
/** So many edits of one text, each of what the last one left. */
const editsOfOne = 40;
/** Rules take longer than reading: of so many texts one is bound and checked after each edit, too. */
const checkedOnce = 6;

const again = (text: string, previous: Report): Report =>
  parseReport(text, builtinLibrary.vocabulary, previous);

function foundIn(report: Report): unknown {
  const bound = bindReport(report, builtinLibrary);
  return { tables: bound.tables, form: bound.form.id, findings: checkReport(bound, {}) };
}

/** The sections of a report again and again, up to `length` UTF-16 units. */
function longText(length: number): string {
  const sample = sources()[0] ?? '';
  const sections = sample.slice(sample.search(/^一、/m));
  return (sample + sections.repeat(Math.ceil(length / sections.length))).slice(0, length);
}

const lineCount = (text: string): number => text.split('\n').length;

describe('a report read again after an edit', () => {
  it(
    'is the report that is read from the beginning, after any edits',
    () => {
      const random = randomFrom(seed);
      const texts = sources();
      const until = performance.now() + seconds * 1000;
      let edits = 0;
      let partly = 0;
      while (edits < editsOfOne * 5 || performance.now() < until) {
        const isChecked = edits % (editsOfOne * checkedOnce) === 0;
        let text = textFrom(texts, random);
        let report = read(text);
        for (let count = 0; count < editsOfOne; count++) {
          const next = edited(text, texts, random);
          const reread = again(next, report);
          const fresh = read(next);
          edits++;
          if (linesReadFor(reread) < linesReadFor(fresh)) partly++;
          const isSame =
            isDeepStrictEqual(reread, fresh) &&
            (!isChecked || isDeepStrictEqual(foundIn(reread), foundIn(fresh)));
          // Only when they differ: a comparison that can tell what differs takes a hundred times as long.
          if (!isSame)
            expect({ reread, before: text, found: foundIn(reread) }).toEqual({
              reread: fresh,
              before: text,
              found: foundIn(fresh),
            });
          text = next;
          report = reread;
        }
      }
      process.stdout.write(`${edits} edits from seed ${seed}, ${partly} of them read in part\n`);
      expect(partly / edits).toBeGreaterThan(0.2);
    },
    (seconds + 100) * 1000,
  );

  it('has less than a twentieth of a megabyte read anew, wherever a sentence is edited', () => {
    const text = longText(350_000);
    const report = read(text);
    const all = lineCount(text);
    for (let place = 1; place < 20; place++) {
      const at = text.indexOf('。', (text.length / 20) * place);
      const reread = again(`${text.slice(0, at)}，并依法答复${text.slice(at)}`, report);
      expect(linesReadFor(reread), `at ${at}`).toBeGreaterThan(0);
      expect(linesReadFor(reread) / all, `at ${at}`).toBeLessThan(0.05);
    }
  });

  it('has no more read anew in a report ten times as long', () => {
    const linesOf = (length: number): number => {
      const text = longText(length);
      const at = text.indexOf('。', length / 2);
      return linesReadFor(again(`${text.slice(0, at)}字${text.slice(at)}`, read(text)));
    };
    expect(linesOf(400_000)).toBeLessThan(linesOf(40_000) * 2);
  });

  it('keeps the very nodes above the edit, and the tables below it but for their place', () => {
    const text = longText(60_000);
    const report = read(text);
    const at = text.indexOf('。', 30_000);
    const reread = again(`${text.slice(0, at)}字${text.slice(at)}`, report);
    expect(reread.nodes[10]).toBe(report.nodes[10]);
    const last = reread.nodes.findLast((node) => node.kind === 'table');
    const before = report.nodes.findLast((node) => node.kind === 'table');
    expect(last?.range.start).toBe((before?.range.start ?? 0) + 1);
    expect(last?.rows[0]?.cells.map((cell) => cell.text)).toEqual(
      before?.rows[0]?.cells.map((cell) => cell.text),
    );
  });

  it('has nothing read when nothing has changed', () => {
    const report = read(longText(20_000));
    expect(linesReadFor(again(report.text, report))).toBe(0);
  });
});
