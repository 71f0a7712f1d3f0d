/** The findings: a list above the report that can be folded away, and the messages on the marks themselves. */
import type { PreviewFinding } from '../../../server/protocol';
import type { Update } from '../messages';
import { element, filled, keep, kept, words } from './host';

const list = element('#findings', 'details');
const summary = element('#findings > summary', 'summary');
const entries = element('#findings > ol', 'ol');
const none = element('#no-findings', 'p');
const bubble = element('#message', 'div');

/** What is listed, as text: most updates change none of it. */
let shown = '';

/** `choose` is called with the offset of the finding that the reader picks. */
export function listFindings(choose: (offset: number) => void): void {
  list.open = kept().showFindings === true;
  list.addEventListener('toggle', () => keep({ showFindings: list.open }));
  entries.addEventListener('click', ({ target }) => {
    const entry = target instanceof Element ? target.closest('button') : null;
    if (entry !== null) choose(Number(entry.dataset.offset));
  });
}

export function showFindings({ findings, counts }: Pick<Update, 'findings' | 'counts'>): void {
  const next = JSON.stringify([findings, counts]);
  if (next === shown) return;
  shown = next;
  const total = counts.error + counts.warning + counts.information + counts.hint;
  none.hidden = total > 0;
  list.hidden = total === 0;
  const parts = [
    [words.error, counts.error],
    [words.warning, counts.warning],
    [words.notice, counts.information + counts.hint],
  ] as const;
  const said = parts.flatMap(([word, count]) => (count > 0 ? [filled(word, count)] : []));
  summary.textContent = said.join(words.comma);
  const items = findings.map(entry);
  const more = total - findings.length;
  if (more > 0) {
    const last = document.createElement('li');
    last.textContent = filled(words.more, more);
    items.push(last);
  }
  entries.replaceChildren(...items);
}

function entry({ severity, message, start, line }: PreviewFinding): HTMLLIElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = severity;
  button.dataset.offset = String(start);
  button.append(
    part('severity', words.severities[severity]),
    ' ',
    part('line', filled(words.line, line)),
    ' ',
    message,
  );
  item.append(button);
  return item;
}

function part(name: string, text: string): HTMLElement {
  const made = document.createElement('span');
  made.className = name;
  made.textContent = text;
  return made;
}

/** The figure or sentence that is wrong itself; the others that take part are reached from it. */
const marks = '.finding:not(.related)';

/** Makes the marks in new elements reachable by keyboard. */
export function prepareMarks(made: HTMLElement): void {
  for (const mark of made.querySelectorAll<HTMLElement>(marks)) {
    mark.tabIndex = 0;
    mark.role = 'button';
    if (mark.textContent === '') mark.ariaLabel = words.blank;
  }
}

/** A mark that has the focus shows its message, as one under the mouse does; Escape takes it away. */
export function showMessagesOnFocus(page: HTMLElement): void {
  page.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches(`${marks}:focus-visible`)) showMessage(target);
  });
  page.addEventListener('focusout', hideMessage);
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hideMessage();
  });
  window.addEventListener('scroll', refreshMessage, { passive: true });
}

/** Where the bubble belongs, once more, after the page has changed or was scrolled. */
export function refreshMessage(): void {
  const focused = document.activeElement;
  if (bubble.hidden) return;
  if (focused instanceof HTMLElement && focused.matches(marks)) showMessage(focused);
  else hideMessage();
}

function showMessage(mark: HTMLElement): void {
  bubble.textContent = mark.title;
  bubble.hidden = false;
  mark.setAttribute('aria-describedby', bubble.id);
  const { left, bottom, top } = mark.getBoundingClientRect();
  const { width, height } = bubble.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - 8;
  const below = bottom + 4;
  const y = below + height <= window.innerHeight ? below : top - height - 4;
  bubble.style.left = `${Math.max(0, Math.min(left, room))}px`;
  bubble.style.top = `${y}px`;
}

function hideMessage(): void {
  bubble.hidden = true;
  for (const mark of document.querySelectorAll('[aria-describedby]'))
    mark.removeAttribute('aria-describedby');
}
