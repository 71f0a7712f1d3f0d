/** After a fix its finding is gone, and no other is new. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding, FindingFix } from '../../../server/rules/finding';
import { analysed } from '../fixture';
import { examplesIn } from './examples';

const examples = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.txt'))
  .flatMap(examplesIn)
  .flatMap(({ code, fires }) =>
    fires.flatMap(({ line, source }) => {
      const text = source.replaceAll(/[«»]/g, '');
      const { findings } = analysed(text);
      return findings
        .filter((finding) => finding.code === code)
        .flatMap((finding) =>
          (finding.fixes ?? []).map((fix) => ({
            code,
            line,
            text,
            findings,
            finding,
            fix,
            does: fix.title.zh,
          })),
        );
    }),
  );

/** Words, not places: those behind the fix have moved. */
const said = ({ code, message }: Finding): string => `${code} ${message.zh}`;

function fixedBy(text: string, { edits }: FindingFix): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce(
      (result, { range, text: by }) => result.slice(0, range.start) + by + result.slice(range.end),
      text,
    );
}

describe('a fix', () => {
  it('is offered by the rules that can tell what is right', () => {
    expect([...new Set(examples.map(({ code }) => code))]).toEqual(
      expect.arrayContaining([
        'prose/parts-sum',
        'prose/percentage',
        'prose/growth',
        'date/invalid',
        'cite/regulation',
        'cite/regulation-name',
        'cite/format-notice',
        'cite/document-number',
        'structure/numbering',
        'structure/numbering-style',
        'text/brackets',
        'text/doubled',
        'text/wrong-character',
      ]),
    );
  });

  it.each(examples)('$code, $does: $line', ({ text, findings, finding, fix }) => {
    const expected = findings.filter((other) => other !== finding).map(said);
    expect(analysed(fixedBy(text, fix)).findings.map(said).sort()).toEqual(expected.sort());
  });
});
