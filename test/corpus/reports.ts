/** The published reports of ../shared/corpus, for tests that are skipped on a machine that has none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../shared/corpus/', import.meta.url);

export const hasCorpus = existsSync(folder);

/** For the end of a test's name: says why it is skipped. */
export const withoutCorpus = hasCorpus ? '' : ' (skipped: ../shared/corpus is not on this machine)';

/** Names of files without `.txt`, sorted. */
export const publishedNames: readonly string[] = hasCorpus
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => file.replace(/\.txt$/, ''))
      .sort()
  : [];

export function published(name: string): string {
  return readFileSync(new URL(`${name}.txt`, folder), 'utf8');
}
