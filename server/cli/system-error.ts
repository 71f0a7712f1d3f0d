/** Reasons of the operating system in words. */
import type { Localized } from '../rules/finding';

const reasons: Readonly<Record<string, Localized>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  EACCES: { zh: '没有读取权限', en: 'permission denied' },
  EPERM: { zh: '没有读取权限', en: 'permission denied' },
  EISDIR: { zh: '是文件夹，不是文件', en: 'a folder, not a file' },
  ELOOP: { zh: '符号链接循环', en: 'symbolic links in a loop' },
  EMFILE: { zh: '打开的文件过多', en: 'too many open files' },
  ENAMETOOLONG: { zh: '文件名过长', en: 'file name too long' },
  EIO: { zh: '读取磁盘出错', en: 'disk error' },
  ERR_FS_FILE_TOO_LARGE: { zh: '文件过大', en: 'file too large' },
  ERR_STRING_TOO_LONG: { zh: '文件过大', en: 'file too large' },
};

/** In place of `reasons` where a file was to be written. */
const writeReasons: Readonly<Record<string, Localized>> = {
  ENOENT: { zh: '没有这个文件夹', en: 'no such folder' },
  EACCES: { zh: '没有写入权限', en: 'no permission to write' },
  EPERM: { zh: '没有写入权限', en: 'no permission to write' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已满', en: 'the disk quota is used up' },
};

export function writeReason(error: unknown): Localized {
  const code = codeOf(error);
  return (
    writeReasons[code] ??
    reasons[code] ?? {
      zh: `无法写入（${code || String(error)}）`,
      en: `cannot be written (${code || String(error)})`,
    }
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

export function systemReason(error: unknown): Localized {
  const code = codeOf(error);
  return (
    reasons[code] ?? {
      zh: `无法读取（${code || String(error)}）`,
      en: `cannot be read (${code || String(error)})`,
    }
  );
}
