/** Writing files: all of the content or none, mode and owner kept, a symbolic link followed. */
import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { type FileHandle, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Localized } from '../rules/finding';
import { writeReason } from './system-error';

/** Undefined when the file was written, otherwise why not. `read`: what the content was made of, if that was the file. */
export async function writeWhole(
  file: string,
  content: Uint8Array | string,
  read?: Uint8Array,
): Promise<Localized | undefined> {
  try {
    const old = await stat(file).catch(() => undefined);
    // A pipe or a device would be replaced by a file.
    if (old !== undefined && !old.isFile()) return { zh: '不是普通文件', en: 'not a regular file' };
    if (read !== undefined && (old === undefined || !(await readFile(file)).equals(read)))
      return {
        zh: '读取之后被改过或删除，未改写',
        en: 'changed or removed after it was read: not rewritten',
      };
    await replace(old === undefined ? file : await realpath(file), content, old);
    return undefined;
  } catch (error) {
    return writeReason(error);
  }
}

/**
 * A new file takes the place of the old one when it is complete. Not write-file-atomic: it asks the system to write once,
 * and on a full disk, where that writes a part and says so, puts the part in the place of the whole.
 */
async function replace(file: string, content: Uint8Array | string, old: Stats | undefined): Promise<void> {
  const half = path.join(path.dirname(file), `.zwgk-${randomUUID()}.tmp`);
  const handle = await open(half, 'wx', old?.mode);
  try {
    try {
      await handle.writeFile(content);
      if (old !== undefined) await takeOver(handle, old);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

/** Only root may give a file away: for anyone else the owner is the same, or the file becomes theirs. */
async function takeOver(handle: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  await handle.chown(uid, gid).catch(() => undefined);
  await handle.chmod(mode);
}
