/** One wrong digit in a table must be found wherever it stands, and the right table must stay clean. */
import { describe, expect, it } from 'vitest';
import { report, seenIn } from './fixture';
import { applications, cases, type Rendering, type Row, tables } from './tables';

const other = (figure: string, digit: number): string =>
  figure.slice(0, digit) + ((Number(figure[digit]) + 1) % 10) + figure.slice(digit + 1);

/** Every report in which one digit of one figure is another. */
function* mutants(rendering: Rendering): Iterable<{ readonly where: string; readonly text: string }> {
  const text = (rows: readonly Row[], figures: readonly string[]) =>
    report('', tables(rendering, rows, figures));
  for (const [index, { label, figures }] of applications.entries())
    for (const [column, figure] of figures.entries())
      for (const digit of figure.length > 1 ? [0, figure.length - 1] : [0]) {
        const changed = figures.with(column, other(figure, digit));
        yield {
          where: `${label} ${column} ${figure}`,
          text: text(applications.with(index, { label, figures: changed }), cases),
        };
      }
  for (const [column, figure] of cases.entries())
    yield { where: `cases ${column}`, text: text(applications, cases.with(column, other(figure, 0))) };
}

describe.each(['pipe', 'tab', 'aligned'] as const)('%s tables', (rendering) => {
  it('are clean when every figure is right', () => {
    expect(seenIn(report('', tables(rendering)))).toEqual([]);
  });

  it('give an error for at least 99 of 100 wrong digits', { timeout: 60_000 }, () => {
    const all = [...mutants(rendering)];
    const missed = all.filter(
      ({ text }) =>
        !seenIn(text).some(({ code, severity }) => code.startsWith('table/') && severity === 'error'),
    );
    expect(all.length).toBeGreaterThan(190);
    const places = missed.map(({ where }) => where).join(', ');
    expect(missed.length, places).toBeLessThanOrEqual(all.length / 100);
  });
});
