/** Page and editor scroll together, neither answering to its own movement. */
import { heightOf, offsetOf } from '../interpolate';
import type { EditorView } from '../messages';
import { stopsAround, stopsAtHeight } from './blocks';
import { post } from './host';
import { hasReaderScrolled, scrollPageTo, settle, topEdge } from './view';

/** How much of the difference between the two is left after each event: they line up again without a jump. */
const shrinking = 0.9;

/** What the editor showed last. */
let editor: EditorView | undefined;
/** By how much the page is ahead of the editor, in UTF-16 units: after the cursor was shown they need not be level. */
let lead = 0;
let token = 0;

/** What stands at the top of the page. */
function topOffset(): number | undefined {
  const y = topEdge();
  return window.scrollY <= 0 ? 0 : offsetOf(stopsAtHeight(y), y);
}

function heightInWindow(offset: number): number {
  return heightOf(stopsAround(offset), offset) ?? 0;
}

/** Takes the difference as it is now, where page and editor show something in common. */
export function level(): void {
  lead = 0;
  if (editor === undefined) return;
  const isInSight =
    heightInWindow(editor.end) >= topEdge() && heightInWindow(editor.start) <= window.innerHeight;
  if (isInSight) lead = (topOffset() ?? editor.start) - editor.start;
}

/** The editor shows another part; `version` is that of the page's text. */
export function editorScrolled(view: EditorView, version: number): void {
  // In a newer text the places are others: the user types, and the page follows the cursor. A message that crossed one of
  // the page's own says where the editor was before.
  if (view.version !== version || view.token < token) return;
  editor = view;
  if (view.follow) follow(view.start);
  else level();
}

function follow(start: number): void {
  lead = Math.trunc(lead * shrinking);
  const offset = Math.max(0, start + Math.min(lead, start));
  scrollPageTo(start === 0 ? 0 : window.scrollY + heightInWindow(offset) - topEdge());
}

/**
 * Calls `scrolled` once a frame while the page scrolls; where the reader does it, the editor is told. Nothing is listened
 * to while `version` is negative.
 */
export function listenToReader(version: () => number, scrolled: (byReader: boolean) => void): void {
  let isWaiting = false;
  window.addEventListener('scroll', () => {
    if (isWaiting || version() < 0) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      if (version() < 0) return;
      const byReader = hasReaderScrolled();
      settle();
      if (byReader) tell(version());
      scrolled(byReader);
    });
  });
}

function tell(version: number): void {
  const offset = topOffset();
  if (offset === undefined) return;
  token++;
  post({ type: 'scroll', offset, version, token });
}
