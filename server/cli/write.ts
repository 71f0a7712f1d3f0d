/** Writing files: all of the content or none, mode and owner kept, a symbolic link followed. */
import { stat } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import type { Localized } from '../rules/finding';
import { writeReason } from './system-error';

/** Undefined when the file was written, otherwise why not. */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<Localized | undefined> {
  try {
    // A pipe or a device would be replaced by a file.
    if (await isSpecial(file)) return { zh: '不是普通文件', en: 'not a regular file' };
    await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content));
    return undefined;
  } catch (error) {
    return writeReason(error);
  }
}

async function isSpecial(file: string): Promise<boolean> {
  try {
    return !(await stat(file)).isFile();
  } catch {
    return false;
  }
}
