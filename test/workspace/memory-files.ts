import type { FileSystem } from '../../server/workspace/files';

/** Files in memory by URI; counts what was read. */
export class MemoryFiles implements FileSystem {
  readonly texts = new Map<string, string>();
  readonly reads: string[] = [];

  async read(uri: string, most = Number.POSITIVE_INFINITY): Promise<string | undefined> {
    this.reads.push(uri);
    const text = this.texts.get(uri);
    return text !== undefined && text.length > most ? undefined : text;
  }

  async names(folder: string): Promise<readonly string[]> {
    const below = [...this.texts.keys()].flatMap((uri) =>
      uri.startsWith(folder) ? [decodeURIComponent(uri.slice(folder.length))] : [],
    );
    return [...new Set(below.map((name) => name.replace(/\/.*/, '/')))];
  }
}
