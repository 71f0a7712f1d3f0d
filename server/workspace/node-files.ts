import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileSystem } from './files';

/** Files on disk; a URI of another scheme has no file. */
export const nodeFiles: FileSystem = {
  async read(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return (await readFile(fileURLToPath(uri), 'utf8')).replace(/^\uFEFF/, '');
    } catch {
      return undefined;
    }
  },
  async names(folder) {
    if (!folder.startsWith('file:')) return [];
    try {
      return await readdir(fileURLToPath(folder));
    } catch {
      return [];
    }
  },
};
