/** The window on the page: who scrolled it, and how it stays where it is while the page changes. */
import { element } from './host';

const toolbar = element('#toolbar', 'header');
/** Where the page itself scrolled to last. */
let own = 0;
let isResizing = false;

window.addEventListener('resize', () => {
  isResizing = true;
  requestAnimationFrame(() => {
    isResizing = false;
    own = window.scrollY;
  });
});

/** Below the toolbar, in pixels from the top of the window. */
export function topEdge(): number {
  return Math.max(0, toolbar.getBoundingClientRect().bottom);
}

/** In pixels; the reader has not scrolled. */
export function scrollPageTo(y: number): void {
  window.scrollTo(0, y);
  own = window.scrollY;
}

/** A scroll event does not tell who scrolled; where the window stands tells it. */
export function hasReaderScrolled(): boolean {
  return !isResizing && Math.abs(window.scrollY - own) >= 1;
}

/** From here on the window stands where the reader wants it. */
export function settle(): void {
  own = window.scrollY;
}

/** Pixels: what edges that are laid out anew differ by is less. */
const smallest = 0.1;

/** Makes a change of the page; what the reader sees first stays at its height, whatever comes or goes above it. */
export function keepingPlace(change: () => void): void {
  const { style } = document.documentElement;
  // Chromium keeps a place of its own choice, later: both together would scroll twice.
  style.overflowAnchor = 'none';
  requestAnimationFrame(() => {
    style.overflowAnchor = '';
  });
  const scrolled = hasReaderScrolled();
  const anchors = window.scrollY > 0 ? visibleLines() : [];
  change();
  const anchor = anchors.find(({ line }) => line.isConnected);
  if (anchor !== undefined) {
    const moved = anchor.line.getBoundingClientRect().top - anchor.top;
    if (Math.abs(moved) >= smallest) window.scrollBy(0, moved);
  }
  if (!scrolled) own = window.scrollY;
}

interface Line {
  readonly line: Element;
  readonly top: number;
}

/** No more are needed: the first one that stays is kept in its place. */
const mostLines = 60;

/** The lines in the window: blocks, and rows of tables; those that begin in it before the one that it cuts. */
function visibleLines(): readonly Line[] {
  const edge = topEdge();
  const inside: Line[] = [];
  const cut: Line[] = [];
  for (const block of document.querySelectorAll('[data-block]')) {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom <= edge) continue;
    if (top >= window.innerHeight || inside.length >= mostLines) break;
    for (const line of [block, ...block.querySelectorAll('tr')]) {
      const at = line.getBoundingClientRect().top;
      if (at >= edge && at < window.innerHeight) inside.push({ line, top: at });
      else if (line === block) cut.push({ line, top: at });
    }
  }
  return [...inside, ...cut];
}
