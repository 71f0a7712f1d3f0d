/**
 * Reads and decodes every report of a folder and does nothing with them; prints how many characters they hold.
 *   node read-files.mjs FOLDER
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const decoder = new TextDecoder();
const folder = process.argv[2];
let length = 0;
for (const name of readdirSync(folder, { recursive: true }))
  if (name.endsWith('.zwgk')) length += decoder.decode(readFileSync(path.join(folder, name))).length;
console.log(length);
