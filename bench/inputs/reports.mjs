/** Reports that are not made of tables: prose, and real ones. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { paragraphs } from './paragraphs.mjs';
import { random } from './random.mjs';

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
