/**
 * The least that any checker of such a report must do: decode, split, find the headings, add up the rows. It keeps no
 * positions, knows no form and reads no prose: a lower bound, not a competitor.
 */
const decoder = new TextDecoder();
const heading = /^\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/;

export function floor(bytes) {
  let headings = 0;
  let wrongSums = 0;
  for (const line of decoder.decode(bytes).split(/\r?\n/)) {
    if (heading.test(line)) headings++;
    if (!line.startsWith('|')) continue;
    const figures = line
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '' && !Number.isNaN(Number(cell)))
      .map(Number);
    const total = figures.pop();
    if (total !== undefined && figures.reduce((sum, figure) => sum + figure, 0) !== total) wrongSums++;
  }
  return { headings, wrongSums };
}
