/** The preview page: shows what the extension sends, says where the user clicked, follows the cursor. */
import morphdom from 'morphdom';
import { commonEnds } from '../align';
import { Follower } from '../follower';
import type { FromPage, PageState, ToPage } from '../messages';
import { fractionOf, offsetOfClick, type Place, placeAt, scrollDelta } from '../place';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const uri = document.body.dataset.uri ?? '';
const page = element('page');
const notice = element('notice');

/** The elements that stand for a part of the source, in document order, beside their places. */
let elements: readonly HTMLElement[] = [];
let places: readonly Place[] = [];
let version = -1;
/** A place in a text that is newer than the one shown: it would be found in the wrong block. */
let awaited: { readonly offset: number; readonly version: number } | undefined;
/** Where the editor's cursor is, once it is known. */
let cursor: number | undefined;
const follower = new Follower();

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`#${id} is missing in the page`);
  return found;
}

function placeOf({ dataset }: HTMLElement): Place {
  const start = Number(dataset.start);
  return { start, end: Number(dataset.end ?? start) };
}

/** The list that grows and shrinks while typing: the blocks of the report. */
function blocks(root: HTMLElement): readonly Element[] {
  return [...(root.querySelector('article') ?? root).children];
}

function signatures(list: readonly Element[]): string[] {
  return list.map((block) => `${block.tagName} ${block.textContent}`);
}

/**
 * Equal blocks before and behind an edit keep their elements. Without keys, morphdom pairs blocks by position: a
 * paragraph inserted above the visible part rewrites everything below it, and the page jumps.
 */
function blockKeys(next: HTMLElement): WeakMap<Node, string> {
  const keys = new WeakMap<Node, string>();
  const before = blocks(page);
  const after = blocks(next);
  const { prefix, suffix } = commonEnds(signatures(before), signatures(after));
  const pair = (key: string, from: Element | undefined, to: Element | undefined) => {
    if (from === undefined || to === undefined) return;
    keys.set(from, key);
    keys.set(to, key);
  };
  for (let i = 0; i < prefix; i++) pair(`first ${i}`, before[i], after[i]);
  for (let i = 1; i <= suffix; i++) pair(`last ${i}`, before.at(-i), after.at(-i));
  return keys;
}

function update(html: string): void {
  const next = document.createElement('main');
  next.innerHTML = html;
  for (const finding of next.querySelectorAll<HTMLElement>('.finding')) finding.tabIndex = 0;
  const keys = blockKeys(next);
  morphdom(page, next, {
    childrenOnly: true,
    getNodeKey: (node) => keys.get(node),
    onBeforeElUpdated: (from, to) => !from.isEqualNode(to),
  });
  elements = [...page.querySelectorAll<HTMLElement>('[data-start]')];
  places = elements.map(placeOf);
  markCursor();
}

/** Marks the block that the cursor is in and returns the innermost element there. */
function markCursor(): number {
  for (const marked of page.querySelectorAll('.cursor')) marked.classList.remove('cursor');
  const index = cursor === undefined ? -1 : placeAt(places, cursor);
  elements[index]?.classList.add('cursor');
  return index;
}

function reveal(offset: number): void {
  cursor = offset;
  const index = markCursor();
  const [target, place] = [elements[index], places[index]];
  if (target === undefined || place === undefined || !follower.shows(blockOf(target))) return;
  const { top, height } = target.getBoundingClientRect();
  const lineHeight = Number.parseFloat(getComputedStyle(page).lineHeight) || 24;
  const delta = scrollDelta(top + fractionOf(place, offset) * height, window.innerHeight, lineHeight);
  if (delta !== 0) window.scrollBy(0, delta);
}

/**
 * What a reader takes in at once: a row of a table, else a block of the report; by its number, because an update may
 * put a new element in the place of the one that was typed in.
 */
function blockOf(target: HTMLElement): string {
  const block = target.closest('article > *') ?? target;
  return `${blocks(page).indexOf(block)} ${target.closest('tr')?.rowIndex}`;
}

/** Characters of `container` before the collapsed selection that a click leaves. */
function charactersBefore(container: HTMLElement, selection: Selection): number {
  if (selection.anchorNode === null || !container.contains(selection.anchorNode)) return 0;
  const range = document.createRange();
  range.setStart(container, 0);
  range.setEnd(selection.anchorNode, selection.anchorOffset);
  return range.toString().length;
}

function select(target: EventTarget | null, exact: boolean): void {
  if (!(target instanceof Element)) return;
  const clicked = target.closest<HTMLElement>('[data-start]');
  if (clicked === null) return;
  const selection = window.getSelection();
  // The user marks text to copy it.
  if (selection !== null && !selection.isCollapsed) return;
  const place = placeOf(clicked);
  const inProse = exact && selection !== null && !clicked.classList.contains('figure');
  const offset = inProse
    ? offsetOfClick(place, charactersBefore(clicked, selection), clicked.textContent?.length ?? 0)
    : place.start;
  cursor = offset;
  markCursor();
  follower.shows(blockOf(clicked));
  vscode.postMessage({ type: 'select', offset, version });
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'update': {
      const first = version === -1;
      version = data.version;
      update(data.html);
      if (first) window.scrollTo(0, vscode.getState()?.scrollY ?? 0);
      if (awaited !== undefined && awaited.version <= version) {
        reveal(awaited.offset);
        awaited = undefined;
      }
      return;
    }
    case 'reveal':
      awaited = data.version > version ? data : undefined;
      if (awaited === undefined) reveal(data.offset);
      return;
    case 'notice':
      notice.textContent = data.text;
      return;
  }
});

page.addEventListener('click', ({ target }) => select(target, true));
page.addEventListener('keydown', ({ key, target }) => {
  if (key === 'Enter') select(target, false);
});

// A scroll event does not tell who scrolled: the page itself does so when it follows and when text above it changes.
for (const type of ['wheel', 'touchmove', 'keydown']) {
  window.addEventListener(type, () => follower.scrolled(), { passive: true });
}
window.addEventListener('pointerdown', ({ clientX }) => {
  const onScrollbar = clientX >= document.documentElement.clientWidth;
  if (onScrollbar) follower.scrolled();
});

let saving = false;
window.addEventListener('scroll', () => {
  if (saving || version === -1) return;
  saving = true;
  requestAnimationFrame(() => {
    saving = false;
    vscode.setState({ uri, scrollY: window.scrollY });
  });
});

const state = vscode.getState();
vscode.setState({ uri, scrollY: state?.scrollY ?? 0 });
vscode.postMessage({ type: 'ready', fresh: state === undefined });
