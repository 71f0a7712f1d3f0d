/** Folders of the benchmark. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
/** Reports, bundles and files that are written for a run; nothing of it is kept in the repository. */
export const folder = path.join(root, 'out/bench');
mkdirSync(folder, { recursive: true });

export const built = (name) => path.join(root, 'dist', name);
