import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { indexWhenAsked, siblingReader } from '../../server/cli/siblings';
import { builtinLibrary } from '../../server/forms/library';
import { parseReport } from '../../server/report/parse';

const text = (year: number): string =>
  `云岭市${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n全年工作有序。\n`;
const report = parseReport(text(2024), builtinLibrary.vocabulary);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zwgk-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function files(texts: Readonly<Record<string, string>>) {
  for (const [name, content] of Object.entries(texts)) await writeFile(path.join(folder, name), content);
  return [...Object.keys(texts), 'gone.zwgk'].map((name) => ({
    path: name,
    absolute: path.join(folder, name),
  }));
}

it('finds the reports of other years among the files of the run', async () => {
  const inputs = await files({ 'a.zwgk': text(2023), 'b.zwgk': text(2024), 'c.zwgk': text(2025) });
  const { lastYear, nextYear } = siblingReader(indexWhenAsked(inputs)).of(builtinLibrary)(report);
  expect([lastYear?.report.year, nextYear?.report.year]).toEqual([2023, 2025]);
});

it('takes none where two files claim the year', async () => {
  const found = siblingReader(indexWhenAsked(await files({ 'a.zwgk': text(2023), 'b.zwgk': text(2023) })));
  expect(found.of(builtinLibrary)(report).lastYear).toBeUndefined();
});

it('reads nothing until a report asks', async () => {
  const inputs = await files({ 'a.zwgk': text(2022) });
  const siblings = siblingReader(indexWhenAsked(inputs)).of(builtinLibrary)(report);
  await writeFile(path.join(folder, 'a.zwgk'), text(2023));
  expect(siblings.lastYear?.report.year).toBe(2023);
});
