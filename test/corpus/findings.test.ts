/**
 * All rules over the published reports, last year's report at hand: everything that a careful reader marks, and nothing
 * else. The table stands in docs/accuracy.md; `ZWGK_WRITE_ACCURACY=1` writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtinLibrary } from '../../server/forms/library';
import { analyse } from '../../server/workspace/analysis';
import { KnownReport, siblingsIn } from '../../server/workspace/report-set';
import { hasCorpus, published, publishedNames, withoutCorpus } from './reports';
import { readings } from './violations';

const page = path.resolve(import.meta.dirname, '../../docs/accuracy.md');
const reports = new Map(publishedNames.map((name) => [name, new KnownReport(published(name))]));

const siblings = siblingsIn(({ organisation, year }) =>
  [...reports.values()]
    .filter((report) => {
      const identity = report.identity(builtinLibrary);
      return identity?.organisation === organisation && identity.year === year;
    })
    .map((report) => ({ bound: () => report.bound(builtinLibrary) })),
);

function foundIn(name: string): readonly string[] {
  const text = reports.get(name)?.text ?? '';
  return analyse(text, { forms: builtinLibrary, rules: {}, siblings }).findings.map(
    ({ code, range }) => `${code} ${text.slice(range.start, range.end)}`,
  );
}

/** The second list without what is in the first, each as often as it is there. */
function without(taken: readonly string[], from: readonly string[]): readonly string[] {
  const rest = [...from];
  for (const one of taken) {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
  }
  return rest;
}

const rows: string[] = [];

describe.skipIf(!hasCorpus)(`all findings in published reports${withoutCorpus}`, () => {
  it('all reports have been read', () => {
    expect(publishedNames).toEqual(Object.keys(readings).sort());
  });

  it.each(publishedNames)('%s', (name) => {
    const { facts = [], also = [] } = readings[name] ?? {};
    const [expected, agreed] = [facts, also].map((list) => list.map((violation) => violation.join(' ')));
    const found = foundIn(name);
    const missed = without(found, expected ?? []);
    const beyond = without(expected ?? [], found);
    const wrong = without(agreed ?? [], beyond);
    rows.push(
      `| ${name} | ${facts.length} | ${facts.length - missed.length} | ${missed.length} | ${beyond.length - wrong.length} | ${wrong.length} |`,
    );
    expect({ missed, wrong, agreed: without(beyond, agreed ?? []) }).toEqual({
      missed: [],
      wrong: [],
      agreed: [],
    });
  });

  it('stand in docs/accuracy.md', () => {
    const table = rows.join('\n');
    const written = readFileSync(page, 'utf8');
    if (process.env['ZWGK_WRITE_ACCURACY'] === undefined) expect(written).toContain(table);
    else
      writeFileSync(
        page,
        written.replace(/(\| report \|.*\n\|.*\n)(?:\|.*\n)*/, (_, head: string) => `${head}${table}\n`),
      );
  });
});
