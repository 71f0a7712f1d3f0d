/** The figures of the report, in its place while they are shown. */
import morphdom from 'morphdom';
import type { ToPage } from '../messages';
import { element, keep, kept, post } from './host';
import { scrollPageTo } from './view';

const toggle = element('#figures-switch', 'button');
const view = element('#figures', 'main');
/** Of the text that the figures lead to. */
let version = -1;

export function figuresShown(): boolean {
  return !view.hidden;
}

export function offerFigures(): void {
  toggle.addEventListener('click', () => showFigures(!figuresShown()));
  view.addEventListener('click', ({ target }) => select(target));
  view.addEventListener('keydown', (event) => {
    const isValue = event.target instanceof HTMLElement && event.target.dataset.start !== undefined;
    if (!isValue || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    select(event.target);
  });
  if (kept().showFigures === true) showFigures(true);
}

/** The report behind them keeps its layout and its place. */
export function showFigures(value: boolean): void {
  if (value === figuresShown()) return;
  view.hidden = !value;
  toggle.ariaPressed = String(value);
  document.body.classList.toggle('show-figures', value);
  keep({ showFigures: value });
  scrollPageTo(value ? 0 : kept().scrollY);
  post({ type: 'showFigures', value });
}

/** Tables that were opened stay open. */
export function updateFigures(next: Extract<ToPage, { type: 'figures' }>): void {
  version = next.version;
  const fresh = document.createElement('main');
  fresh.innerHTML = next.html;
  for (const value of fresh.querySelectorAll<HTMLElement>('td [data-start]')) {
    value.tabIndex = 0;
    value.role = 'button';
  }
  morphdom(view, fresh, {
    childrenOnly: true,
    onBeforeElUpdated(from, to) {
      if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
      return !from.isEqualNode(to);
    },
  });
}

function select(target: EventTarget | null): void {
  if (!(target instanceof Element)) return;
  const place = target.closest<HTMLElement | SVGElement>('[data-start]');
  if (place !== null) post({ type: 'select', offset: Number(place.dataset.start), version });
}
