import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { decode } from '../import/decode';
import type { FileSystem } from './files';

/** Files on disk; a URI of another scheme has no file. */
export const nodeFiles: FileSystem = {
  async read(uri, most = Number.POSITIVE_INFINITY) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      const path = fileURLToPath(uri);
      const { size } = await stat(path);
      return size > most ? undefined : textOf(await readFile(path));
    } catch {
      return undefined;
    }
  },
  async names(folder) {
    if (!folder.startsWith('file:')) return [];
    try {
      const entries = await readdir(fileURLToPath(folder), { withFileTypes: true });
      return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    } catch {
      return [];
    }
  },
};

/** What is neither UTF-8 nor GB18030 is read as UTF-8 all the same, for a parser to say what is wrong with it. */
function textOf(bytes: Buffer): string {
  const decoded = decode(bytes);
  return decoded.ok ? decoded.text : bytes.toString('utf8');
}
