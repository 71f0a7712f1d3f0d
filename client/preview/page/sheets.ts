/**
 * The report on sheets of A4, as it is printed: white paper behind the text, and white space in the text between one
 * sheet and the next. Everything is laid out at its size on paper and scaled as a whole, so that a line breaks in a narrow
 * panel where it breaks in print.
 */
import type { PreviewMode } from '../messages';
import { originOf, sheetStarts } from '../pagination';
import { atomsOf, lineHeightOf, type Measure, type PlacedAtom, type Shift } from './atoms';
import { type Gap, gapAbove, gapSize, isSamePlace } from './gaps';

/** Pixels of CSS. */
const millimetre = 96 / 25.4;
const sheet = { width: 210 * millimetre, height: 297 * millimetre };
const textHeight = 225 * millimetre;
/** Between two sheets. */
const gutter = 6 * millimetre;
/** Chromium lays out in steps of 1/64 pixel; what a scaled page is measured with are fractions near them. */
const inSteps = (pixels: number): number => Math.round(pixels * 64) / 64;
const pitch = inSteps(sheet.height + gutter);
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

interface WantedGap {
  readonly atom: PlacedAtom;
  readonly height: number;
  /** By how much it and all gaps above it move the atom. */
  readonly end: number;
}

interface PutGap extends Shift {
  readonly gap: Gap;
  height: number;
  size: number;
  /** Added to its size. */
  error: number;
  /** Where what is behind it should begin. */
  readonly top: number;
}

export class Sheets {
  readonly #parts: Parts;
  #mode: PreviewMode | undefined;
  #ratio = 1;
  /** By the paragraph, table or block that they are in or above; in order. */
  readonly #gaps = new Map<HTMLElement, readonly PutGap[]>();

  /** `page` is the element that the report is patched in. */
  constructor(page: HTMLElement) {
    this.#parts = wrap(page);
    new ResizeObserver(() => this.#scale()).observe(document.documentElement);
    window.addEventListener('scroll', () => this.#tell(), { passive: true });
  }

  /** In `screen` nothing is measured. */
  show(mode: PreviewMode): void {
    if (mode === this.#mode) return;
    for (const owner of this.#gaps.keys()) this.#remove(owner);
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

  /** Takes the gaps out of an element, which then is as the server made it: before it is patched. */
  release(element: HTMLElement): void {
    for (const owner of this.#gaps.keys()) if (element.contains(owner)) this.#remove(owner);
  }

  /** Puts gaps where the sheets end. Those that are there already, and still right, are left alone. */
  layOut(): void {
    if (this.#mode !== 'page') return;
    this.#scale();
    for (const owner of this.#gaps.keys()) if (!owner.isConnected) this.#gaps.delete(owner);
    const scale = this.#ratio;
    const { page } = this.#parts;
    const origin = page.getBoundingClientRect().top;
    const measure: Measure = (edge) => inSteps((edge - origin) / scale);
    const atoms = atomsOf(page, measure, (owner) => this.#gaps.get(owner) ?? []);
    const wanted = gapsAt(sheetStarts(atoms, textHeight).flatMap((index) => atoms[index] ?? []));
    for (const [owner, gaps] of this.#gaps) if (!this.#keep(gaps, wanted.get(owner))) this.#remove(owner);
    const missing = [...wanted].filter(([owner]) => !this.#gaps.has(owner));
    this.#correct(this.#insert(missing, scale), measure);
    this.#draw([...wanted.values()].reduce((sum, gaps) => sum + gaps.length, 1));
  }

  /** True when the gaps are where they should be; they are then as high as they should be. */
  #keep(gaps: readonly PutGap[], wanted: readonly WantedGap[] | undefined): boolean {
    const isSame =
      gaps.length === wanted?.length &&
      gaps.every(({ place }, index) => isSamePlace(place, wanted[index]?.atom.place ?? place));
    if (!isSame) return false;
    for (const [index, gap] of gaps.entries()) {
      const next = wanted[index];
      if (next === undefined) continue;
      const size = gapSize(next.atom, next.height);
      if (next.height === gap.height && size === gap.size) continue;
      gap.gap.resize(size + gap.error);
      gap.size = size;
      gap.height = next.height;
    }
    return true;
  }

  /** From the end of each owner: a place in a text that was found before holds while only what is behind it changes. */
  #insert(
    wanted: readonly (readonly [HTMLElement, readonly WantedGap[]])[],
    scale: number,
  ): readonly PutGap[] {
    const found = wanted.map(([owner, gaps]) => {
      const lineHeight = lineHeightOf(owner) * scale;
      const { top } = owner.getBoundingClientRect();
      const openings = gaps.map((gap) => {
        const { place } = gap.atom;
        const edge = top + (place.kind === 'line' ? place.line : 0) * lineHeight;
        return { ...gap, open: gapAbove(gap.atom, (rect) => (rect.top + rect.bottom) / 2 > edge) };
      });
      return { owner, openings };
    });
    return found.flatMap(({ owner, openings }) => {
      const put = openings.reverse().map(({ atom, height, end, open }): PutGap => {
        const gap = open();
        const size = gapSize(atom, height);
        gap.resize(size);
        return { place: atom.place, height, size, gap, error: 0, top: atom.top + end };
      });
      put.reverse();
      this.#gaps.set(owner, put);
      return put;
    });
  }

  /** The borders of a table make a gap between its rows higher, by as much as the screen makes of them. */
  #correct(put: readonly PutGap[], measure: Measure): void {
    const rows = put.flatMap((gap) => (gap.place.kind === 'row' ? [{ gap, row: gap.place.row }] : []));
    const errors = rows.map(({ gap, row }) => gap.top - measure(row.getBoundingClientRect().top));
    for (const [index, { gap }] of rows.entries()) {
      gap.error = (errors[index] ?? 0) - (errors[index - 1] ?? 0);
      if (gap.error !== 0) gap.gap.resize(gap.size + gap.error);
    }
  }

  #remove(owner: HTMLElement): void {
    for (const { gap } of this.#gaps.get(owner) ?? []) gap.remove();
    this.#gaps.delete(owner);
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
    this.#ratio = scale;
    const height = sheets.childElementCount * pitch;
    desk.style.setProperty('height', `${height * scale}px`);
    paper.style.setProperty('transform', `scale(${scale})`);
    paper.style.setProperty('left', `${Math.max(0, (width - sheet.width * scale) / 2)}px`);
  }

  #tell(): void {
    if (this.#mode !== 'page') return;
    const { desk, sheets, count } = this.#parts;
    const total = sheets.childElementCount;
    // The sheets are out of the flow: what they stand in has no height.
    const { top, height } = desk.getBoundingClientRect();
    const middle = window.innerHeight / 2 - top;
    const number = Math.min(total, Math.max(1, Math.ceil((middle / Math.max(1, height)) * total)));
    count.textContent = total === 0 ? '' : `${number} / ${total}`;
  }
}

/** What moves each atom to the top of a sheet, by owner. */
function gapsAt(starts: readonly PlacedAtom[]): ReadonlyMap<HTMLElement, readonly WantedGap[]> {
  const wanted = new Map<HTMLElement, WantedGap[]>();
  let moved = 0;
  for (const [index, atom] of starts.entries()) {
    const offset = inSteps((index + 1) * pitch - originOf(atom));
    const gap = { atom, height: offset - moved, end: offset };
    moved = offset;
    const others = wanted.get(atom.owner);
    if (others === undefined) wanted.set(atom.owner, [gap]);
    else others.push(gap);
  }
  return wanted;
}

function wrap(page: HTMLElement): Parts {
  const desk = division('desk');
  const paper = division('paper');
  const sheets = division('sheets');
  const count = division('sheet-count');
  // Sheets are for the eye.
  for (const drawn of [sheets, count]) drawn.ariaHidden = 'true';
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
