/**
 * One wrong digit in each cell of a clean table, in each shape in which people paste it. What is found stands in
 * docs/accuracy.md; `ZWGK_WRITE_ACCURACY=1` writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtinLibrary } from '../server/forms/library';
import type { Finding } from '../server/rules/finding';
import { analyse } from '../server/workspace/analysis';
import { applications2021, disputes2021 } from './renderings/clean';
import { type Rendered, type RenderedCell, renderIn, type Shape, shapes } from './renderings/render';

const page = path.resolve(import.meta.dirname, '../docs/accuracy.md');

interface Accuracy {
  readonly shape: Shape;
  readonly mutants: number;
  readonly found: number;
  readonly named: number;
  /** Findings of any table rule on the untouched table. */
  readonly falseAlarms: number;
  /** Mutants with more than one error. */
  readonly several: number;
}

function errorsIn(text: string): readonly Finding[] {
  return analyse(text, { forms: builtinLibrary, rules: {} }).findings.filter(
    ({ code, severity }) => code.startsWith('table/') && severity === 'error',
  );
}

/** The figure with another last digit, and with another first one where it has several. */
function wrongFigures(text: string): readonly string[] {
  const turn = (digit: string, by: number): string => `${(Number(digit) + by) % 10}`;
  const last = [1, 3, 7].map((by) => text.slice(0, -1) + turn(text.slice(-1), by));
  const first = text.length > 1 ? [`${(Number(text[0]) % 9) + 1}${text.slice(1)}`] : [];
  return [...last, ...first].filter((wrong) => wrong !== text);
}

function withWrong({ text }: Rendered, { range }: RenderedCell, figure: string): string {
  return text.slice(0, range.start) + figure + text.slice(range.end);
}

function measured(shape: Shape): Accuracy {
  const clean = renderIn(shape, applications2021, disputes2021);
  let [mutants, found, named, several] = [0, 0, 0, 0];
  for (const cell of clean.cells)
    for (const wrong of wrongFigures(cell.text)) {
      const errors = errorsIn(withWrong(clean, cell, wrong));
      mutants++;
      if (errors.length > 0) found++;
      if (errors.length > 1) several++;
      if (errors.some(({ range }) => range.start <= cell.range.start && range.end >= cell.range.start))
        named++;
    }
  return { shape, mutants, found, named, several, falseAlarms: errorsIn(clean.text).length };
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function row({ shape, mutants, found, named, several, falseAlarms }: Accuracy): string {
  return `| ${shape} | ${mutants} | ${percent(found, mutants)} | ${percent(named, mutants)} | ${percent(several, mutants)} | ${falseAlarms} |`;
}

const results = new Map<Shape, Accuracy>();

describe.each(shapes)('a wrong digit in the shape %s', (shape) => {
  it('is found, named where it stands, and nothing else is', () => {
    const result = measured(shape);
    results.set(shape, result);
    expect(result.falseAlarms).toBe(0);
    expect(result.mutants).toBeGreaterThanOrEqual(500);
    expect(result.found / result.mutants).toBeGreaterThanOrEqual(0.99);
    expect(result.named / result.mutants).toBeGreaterThanOrEqual(0.9);
  }, 120_000);
});

it('stands in docs/accuracy.md', () => {
  const table = shapes.flatMap((shape) => results.get(shape) ?? []).map(row);
  process.stdout.write(`${table.join('\n')}\n`);
  const written = readFileSync(page, 'utf8');
  if (process.env['ZWGK_WRITE_ACCURACY'] !== undefined)
    writeFileSync(
      page,
      written.replace(
        /(\| shape \|.*\n\| --- \|.*\n)(?:\|.*\n)*/,
        (_, rule: string) => `${rule}${table.join('\n')}\n`,
      ),
    );
  else for (const line of table) expect(written).toContain(line);
});
