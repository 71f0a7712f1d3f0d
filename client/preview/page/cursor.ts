/** The editor's cursor in the page: its paragraph or figure is marked, and shown when it moves. */
import { Follower } from '../follower';
import { fractionOf, scrollDelta } from '../place';
import { elementAt, type Found } from './blocks';
import { scrollPageTo, topEdge } from './view';

/** UTF-16 offset, once it is known. */
let cursor: number | undefined;
let marked: Found | undefined;
const follower = new Follower();

/** The reader has scrolled away from it. */
export function readerScrolled(): void {
  follower.scrolled();
}

/** Marks the place again, after the page has changed. */
export function markCursor(): void {
  marked?.element.classList.remove('cursor');
  marked = cursor === undefined ? undefined : elementAt(cursor);
  marked?.element.classList.add('cursor');
}

/** The reader has put the cursor here, and sees it. */
export function placeCursor(offset: number): void {
  cursor = offset;
  markCursor();
  if (marked !== undefined) follower.shows(lineOf(marked.element));
}

/** The cursor is here; scrolls the page where that is allowed and the place is not in the window. */
export function revealCursor(offset: number, mayScroll: boolean): void {
  cursor = offset;
  markCursor();
  const mayFollow = follower.shows(marked === undefined ? '' : lineOf(marked.element)) && mayScroll;
  if (!mayFollow) return;
  if (marked !== undefined) show(marked, offset);
  // In what stands above the report and is not printed.
  else scrollPageTo(0);
}

/** The reader has asked for this place: shows it even to one who scrolled away. */
export function showPlace(offset: number): void {
  placeCursor(offset);
  if (marked !== undefined) show(marked, offset);
}

function show({ element, place }: Found, offset: number): void {
  const { top, height } = element.getBoundingClientRect();
  const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight) || 24;
  const edge = topEdge();
  const y = top + fractionOf(place, offset) * height - edge;
  const delta = scrollDelta(y, window.innerHeight - edge, lineHeight);
  if (delta !== 0) scrollPageTo(window.scrollY + delta);
}

/** What a reader takes in at once: a row of a table, else a block, which keeps its number while it is typed in. */
function lineOf(target: HTMLElement): string {
  const block = target.closest<HTMLElement>('[data-block]')?.dataset.block;
  return `${block} ${target.closest('tr')?.rowIndex}`;
}
