/** What the server needs of a file system. A worker in a browser supplies its own. */
export interface FileSystem {
  /** The file's text without BOM; undefined where there is no such file, it cannot be read, or has more bytes than `most`. */
  read(uri: string, most?: number): Promise<string | undefined>;
  /** Names of the entries of a folder, those of folders with a `/` behind them; empty where it cannot be listed. */
  names(folder: string): Promise<readonly string[]>;
}

/** The folder of a document as a URI that ends in `/`; undefined for a URI without path (`untitled:1`). */
export function folderOf(uri: string): string | undefined {
  return URL.canParse('.', uri) ? new URL('.', uri).href : undefined;
}

/** The folder above, undefined at the root. */
export function parentOf(folder: string): string | undefined {
  const parent = folderOf(folder.replace(/\/$/, ''));
  return parent === folder ? undefined : parent;
}

/** Editors escape URIs differently (`c%3A`, `C:`); this spelling is the same for all of them. */
export function normalUri(uri: string): string {
  return URL.canParse(uri) ? new URL(uri).href.replace(/%3A/gi, ':') : uri;
}

/** The same for every way to escape the characters of a URI; to compare, not to open. */
export function uriKey(uri: string): string {
  const normal = normalUri(uri);
  // A folder may be named 100%, which is no escape.
  return /%(?![0-9A-Fa-f]{2})/.test(normal) ? normal : decodeURIComponent(normal);
}

/**
 * A file named in settings as a URI: absolute, `file:`, or relative to `folder` (a URI that ends in `/`). Both `/` and
 * `\` part folders. Undefined for a relative name without a folder, and for a file on another machine than the folder:
 * Windows would log in there, with the name and the password hash of whoever opens a folder that names it.
 */
export function fileUri(name: string, folder: string | undefined): string | undefined {
  const uri = namedUri(name, folder);
  return uri === undefined || (hostOf(uri) !== '' && hostOf(uri) !== hostOf(folder)) ? undefined : uri;
}

function hostOf(uri: string | undefined): string {
  return uri !== undefined && URL.canParse(uri) ? new URL(uri).host : '';
}

function namedUri(name: string, folder: string | undefined): string | undefined {
  if (/^file:\/\//i.test(name)) return normalUri(name);
  const isDrive = /^[A-Za-z]:[\\/]/.test(name);
  // Escaped piece by piece: a file may be called 表#1.json or 100%.json. A lone surrogate cannot be escaped.
  const path = name
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split(/[\\/]/)
    .map(encodeURIComponent)
    .join('/');
  const base = folder ?? 'file:///';
  const isAbsolute = isDrive || path.startsWith('/');
  if ((folder === undefined && !isAbsolute) || !URL.canParse(base)) return undefined;
  return normalUri(new URL(isDrive ? `file:///${path}` : path, base).href);
}
