/** A click in the report, or Enter on one of its marks: the cursor goes there, a link is opened. */
import { offsetOfClick } from '../place';
import { elementAround } from './blocks';
import { post } from './host';
import { targetOf } from './links';

/** `choose` is called with the offset of the place that the reader picks. */
export function listenToClicks(page: HTMLElement, choose: (offset: number) => void): void {
  page.addEventListener('click', ({ target }) => act(target, true));
  page.addEventListener('keydown', (event) => {
    const isButton = event.target instanceof Element && event.target.role === 'button';
    if (event.key !== 'Enter' && !(event.key === ' ' && isButton)) return;
    event.preventDefault();
    act(event.target, false);
  });

  function act(target: EventTarget | null, isPointed: boolean): void {
    const selection = window.getSelection();
    const isSelecting = selection !== null && !selection.isCollapsed;
    // The user marks text to copy it.
    if (!(target instanceof Element) || (isPointed && isSelecting)) return;
    const link = target.closest('.link');
    const offset = link === null ? offsetAt(target, isPointed ? selection : null) : undefined;
    if (link !== null) post({ type: 'open', href: targetOf(link) });
    if (offset !== undefined) choose(offset);
  }
}

function offsetAt(target: Element, selection: Selection | null): number | undefined {
  const found = elementAround(target);
  if (found === undefined) return undefined;
  const { element, place } = found;
  if (selection === null || element.classList.contains('figure')) return place.start;
  return offsetOfClick(place, charactersBefore(element, selection), element.textContent?.length ?? 0);
}

/** Characters of `container` before the collapsed selection that a click leaves. */
function charactersBefore(container: HTMLElement, selection: Selection): number {
  if (selection.anchorNode === null || !container.contains(selection.anchorNode)) return 0;
  const range = document.createRange();
  range.setStart(container, 0);
  range.setEnd(selection.anchorNode, selection.anchorOffset);
  return range.toString().length;
}
