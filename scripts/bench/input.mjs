/** Reports to measure with: the same bytes in every run. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { paragraphs } from './prose.mjs';

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

const title = '云岭市水务局2024年政府信息公开工作年度报告';
/** Paragraphs in a section, sections in a part. */
const longest = 12;
const numerals = [...'一二三四五六七八九'];

/** A report of about `bytes` bytes (UTF-8, at least that many) without a table: prose with a heading now and then. */
export function generateProse(bytes, seed = 20241231) {
  const next = random(seed);
  const parts = [`${title}\n`, '一、总体情况\n'];
  let size = 0;
  for (let count = 0; size < bytes; count++) {
    const section = Math.floor(count / longest);
    const heading =
      count % longest === 0 ? `（${numerals[section % numerals.length]}）重点工作推进情况\n` : '';
    const paragraph = paragraphs[Math.floor(next() * paragraphs.length)];
    const text = paragraph.replaceAll('#', () => String(2 + Math.floor(next() ** 4 * 3000)));
    parts.push(`${heading}　　${text}\n`);
    size += Buffer.byteLength(parts.at(-1));
  }
  return parts.join('');
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
