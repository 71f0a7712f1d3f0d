/** Reports to measure with: the same bytes in every run. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const sample = 'samples/云岭市2024年政府信息公开工作年度报告.zwgk';
/** How many of the figures are changed, so that the rules have something to find. */
const mistakes = 0.02;

/** xorshift32: numbers in [0, 1), the same for the same seed on every machine. */
function random(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/**
 * A report of about `bytes` bytes (UTF-8, at most that many): the sample once, then its sections again and again, each
 * time with other mistakes among the figures of the tables.
 */
export async function generateReport(root, bytes, seed = 20241231) {
  const text = await readFile(path.join(root, sample), 'utf8');
  const sections = text.slice(text.search(/^一、/m));
  const next = random(seed);
  const withMistakes = (part) =>
    part.replace(/(?<=\| *)\d+(?= *\|)/g, (figure) =>
      next() < mistakes ? String(Number(figure) + 1) : figure,
    );
  const parts = [withMistakes(text)];
  let size = Buffer.byteLength(parts[0]);
  while (size < bytes) {
    const part = withMistakes(sections);
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  // A character that the cut leaves in halves is dropped.
  return new TextDecoder().decode(Buffer.from(parts.join('\n')).subarray(0, bytes)).replace(/\uFFFD+$/, '');
}

/** Real reports, where the checkout has them beside it; otherwise none. */
export async function corpusReports(root) {
  const folder = path.resolve(root, '../shared/corpus');
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
    return await Promise.all(names.map((name) => readFile(path.join(folder, name))));
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
