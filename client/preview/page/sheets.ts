/**
 * The report on sheets of A4, as it is printed: white paper behind the text, and white space in the text between one
 * sheet and the next. Everything is laid out at its size on paper and scaled as a whole, so that a line breaks in a narrow
 * panel where it breaks in print.
 */
import type { PreviewMode } from '../messages';
import { originOf, sheetStarts } from '../pagination';
import { atomsOf, type PlacedAtom } from './atoms';
import { type Gap, gapAbove } from './gaps';

/** Pixels of CSS. */
const millimetre = 96 / 25.4;
const sheet = { width: 210 * millimetre, height: 297 * millimetre };
const textHeight = 225 * millimetre;
/** Between two sheets. */
const gutter = 6 * millimetre;
const pitch = sheet.height + gutter;
/** What is left free beside a sheet, and how much larger than on paper it becomes at most. */
const border = 12;
const largest = 1.25;

interface Parts {
  /** What scrolls. */
  readonly desk: HTMLElement;
  /** What is scaled. */
  readonly paper: HTMLElement;
  readonly sheets: HTMLElement;
  /** Where the report is. */
  readonly page: HTMLElement;
  /** Says which sheet is looked at. */
  readonly count: HTMLElement;
}

export class Sheets {
  readonly #parts: Parts;
  #mode: PreviewMode | undefined;
  #gaps: readonly Gap[] = [];

  /** `page` is the element that the report is patched in. */
  constructor(page: HTMLElement) {
    this.#parts = wrap(page);
    new ResizeObserver(() => this.#scale()).observe(document.documentElement);
    window.addEventListener('scroll', () => this.#tell(), { passive: true });
  }

  /** In `screen` nothing is measured. */
  show(mode: PreviewMode): void {
    if (mode === this.#mode) return;
    this.clear();
    this.#mode = mode;
    document.body.dataset.mode = mode;
    const { page, sheets, desk, paper, count } = this.#parts;
    page.className = mode === 'page' ? 'printed' : 'screen';
    if (mode === 'screen') {
      sheets.replaceChildren();
      count.textContent = '';
      for (const element of [desk, paper]) element.removeAttribute('style');
    }
    this.layOut();
  }

  /** Takes the gaps out of the report, which then is as the server made it: before it is patched. */
  clear(): void {
    for (const gap of this.#gaps) gap.remove();
    this.#gaps = [];
  }

  /** Puts the gaps where the sheets end; after the report was patched. */
  layOut(): void {
    if (this.#mode !== 'page') return;
    this.clear();
    this.#scale();
    const { page } = this.#parts;
    const { top: origin, width } = page.getBoundingClientRect();
    const scale = page.offsetWidth === 0 ? 1 : width / page.offsetWidth;
    const measure = (edge: number): number => (edge - origin) / scale;
    const atoms = atomsOf(page, measure);
    const starts = sheetStarts(atoms, textHeight).flatMap((index) => atoms[index] ?? []);
    this.#insert(starts, measure);
    this.#draw(starts.length + 1);
  }

  #insert(starts: readonly PlacedAtom[], measure: (edge: number) => number): void {
    const openings = starts.map((atom) =>
      gapAbove(atom, ({ top, height }) => measure(top + height / 2) > atom.top),
    );
    const offsets = starts.map((atom, index) => (index + 1) * pitch - originOf(atom));
    const heights = offsets.map((offset, index) => offset - (offsets[index - 1] ?? 0));
    // From the end: a place in a text that was found before holds as long as only what is behind it changes.
    const inserted = openings.map((insert, index) => ({ insert, height: heights[index] ?? 0 })).reverse();
    this.#gaps = inserted.map(({ insert, height }) => insert(height)).reverse();
  }

  #draw(count: number): void {
    const { sheets } = this.#parts;
    while (sheets.childElementCount > count) sheets.lastElementChild?.remove();
    for (let number = sheets.childElementCount + 1; number <= count; number++) sheets.append(sheetOf(number));
    this.#scale();
    this.#tell();
  }

  #scale(): void {
    if (this.#mode !== 'page') return;
    const { desk, paper, sheets } = this.#parts;
    const width = document.documentElement.clientWidth;
    const scale = Math.min(largest, Math.max(0.1, (width - 2 * border) / sheet.width));
    const height = sheets.childElementCount * pitch;
    desk.style.setProperty('height', `${height * scale}px`);
    paper.style.setProperty('transform', `scale(${scale})`);
    paper.style.setProperty('left', `${Math.max(0, (width - sheet.width * scale) / 2)}px`);
  }

  #tell(): void {
    if (this.#mode !== 'page') return;
    const { sheets, count } = this.#parts;
    const total = sheets.childElementCount;
    const { top, height } = sheets.getBoundingClientRect();
    const middle = window.innerHeight / 2 - top;
    const number = Math.min(total, Math.max(1, Math.ceil((middle / Math.max(1, height)) * total)));
    count.textContent = total === 0 ? '' : `${number} / ${total}`;
  }
}

function wrap(page: HTMLElement): Parts {
  const desk = division('desk');
  const paper = division('paper');
  const sheets = division('sheets');
  const count = division('sheet-count');
  sheets.ariaHidden = 'true';
  page.replaceWith(desk);
  desk.append(paper);
  paper.append(sheets, page);
  document.body.append(count);
  return { desk, paper, sheets, page, count };
}

function division(id: string): HTMLElement {
  const element = document.createElement('div');
  element.id = id;
  return element;
}

/** Placed by the stylesheet but for how far down it is. */
function sheetOf(number: number): HTMLElement {
  const element = document.createElement('div');
  element.className = 'sheet';
  element.style.setProperty('top', `${(number - 1) * pitch}px`);
  const folio = document.createElement('span');
  folio.className = `folio ${number % 2 === 1 ? 'odd' : 'even'}`;
  folio.textContent = `— ${number} —`;
  element.append(folio);
  return element;
}
