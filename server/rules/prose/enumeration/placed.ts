/** Ordinals with the paragraphs that they stand in. */
import type { Range } from '../../../report/model';
import type { Prose } from '../../../report/prose';
import { formsOf, type Item } from './ordinals';

export interface Placed extends Item {
  readonly prose: Prose;
}

export function sourceOf({ prose, start, end }: Placed): Range {
  return prose.sourceRange(start, end);
}

/** Other words that take the place of an ordinal. */
export const otherFirst = /首先|第一|其一|一方面|一则|一来|一是|一要/;
export const otherNext = /其次|再次|另外|此外|另一方面|最后|同时|还有/;

/** `二、` or 其次 where 二是 is missing. */
export function isWrittenOtherwise(between: string, number: number): boolean {
  if (otherNext.test(between)) return true;
  return formsOf(number).some((form) =>
    ['。', ';', ',', ':', ' ', '其', '第', '('].some((mark) => between.includes(mark + form)),
  );
}
