/** What the page was told of the report, and what is left to tell it. */
import type { PreviewResult } from '../../server/protocol';
import type { Update } from './messages';
import { patchOf } from './patch';

export class SentReport {
  #blocks: readonly string[] = [];
  #revision = 0;

  /** A new page knows nothing. */
  forget(): void {
    this.#blocks = [];
    this.#revision = 0;
  }

  /** The message that makes the page show `result`; every message must be sent, in this order. */
  update({ version, blocks, findings, counts, figures }: PreviewResult): Update {
    const markup = blocks.map(({ html }) => html);
    const starts = blocks.map(({ start }) => start);
    const patch = patchOf(this.#blocks, markup);
    this.#blocks = markup;
    this.#revision++;
    const revision = this.#revision;
    return { type: 'update', version, revision, blocks: patch, starts, findings, counts, figures };
  }
}
