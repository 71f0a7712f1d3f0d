/** Paragraphs of reports without a mistake, each in a clean report: no rule may have a word to say. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allFindings } from './findings';
import { type Host, hosted, hostNamed } from './hosts';

const folder = path.join(import.meta.dirname, 'paragraphs');

/** `## 云岭市 2024` and the paragraphs below it, one a line. */
function groupsOf(file: string): readonly { readonly host: Host; readonly paragraphs: readonly string[] }[] {
  const [, ...groups] = readFileSync(path.join(folder, file), 'utf8').split(/^## /m);
  return groups.map((group) => {
    const [head = '', ...lines] = group.split('\n');
    return { host: hostNamed(head), paragraphs: lines.filter((line) => line !== '') };
  });
}

const groups = readdirSync(folder).flatMap(groupsOf);
const paragraphs = groups.flatMap(({ host, paragraphs: lines }) =>
  lines.map((paragraph) => ({ host, paragraph, name: `${host.organisation} ${host.year}: ${paragraph}` })),
);

describe('ordinary paragraphs', () => {
  it('are 400 at least, of every kind of year', () => {
    expect(new Set(paragraphs.map(({ paragraph }) => paragraph)).size).toBeGreaterThanOrEqual(400);
    const years = new Set(groups.map(({ host }) => host.year));
    for (let year = 2008; year <= 2025; year += 1) expect(years).toContain(year);
  });

  it('stand in reports that are clean without them', () => {
    for (const { host } of groups)
      expect(allFindings(hosted(host, '各项工作按计划完成。')), JSON.stringify(host)).toEqual([]);
  });

  it.each(paragraphs)('$name', ({ host, paragraph }) => {
    expect(allFindings(hosted(host, `　　${paragraph}`))).toEqual([]);
  });

  it.each(paragraphs)('hard-wrapped: $name', ({ host, paragraph }) => {
    const wrapped = `　　${paragraph}`.replaceAll(/.{32}(?=.)/gu, '$&\n');
    expect(allFindings(hosted(host, wrapped))).toEqual([]);
  });
});
