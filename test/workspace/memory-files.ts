import type { FileSystem } from '../../server/workspace/files';

/** Files in memory by URI; counts what was read. */
export class MemoryFiles implements FileSystem {
  readonly texts = new Map<string, string>();
  readonly reads: string[] = [];

  async read(uri: string): Promise<string | undefined> {
    this.reads.push(uri);
    return this.texts.get(uri);
  }

  async names(folder: string): Promise<readonly string[]> {
    return [...this.texts.keys()]
      .filter((uri) => new URL('.', uri).href === folder)
      .map((uri) => uri.slice(folder.length));
  }
}
