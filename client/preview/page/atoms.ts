/** The report in the page as what stays on one sheet, measured as if no sheet ended. */
import type { Atom } from '../pagination';

/** Where a sheet may begin. */
export type Place =
  | { readonly kind: 'block' }
  /** Index of the line. */
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'row'; readonly row: HTMLTableRowElement };

export interface PlacedAtom extends Atom {
  /** The paragraph, table or whatever else it is a part of. */
  readonly owner: HTMLElement;
  readonly place: Place;
  /** White space between it and what is above it, where it begins its owner. */
  readonly space: number;
}

/** White space that has been put in: by how much it moves what is behind it. */
export interface Shift {
  readonly place: Place;
  readonly height: number;
}

/** An edge in the viewport → pixels below the top of the report, unscaled. */
export type Measure = (edge: number) => number;

/** Above what it is the heading of. */
const headings = 'h2, h3, h4, h5, p.annex, .annex-title, .annex-subtitle';

/** `shiftsIn` are those of an owner, in order. */
export function atomsOf(
  page: HTMLElement,
  measure: Measure,
  shiftsIn: (owner: HTMLElement) => readonly Shift[],
): readonly PlacedAtom[] {
  const atoms: PlacedAtom[] = [];
  let isBelowHeading = false;
  let above = 0;
  let shift = 0;
  for (const owner of partsOf(page)) {
    const rect = owner.getBoundingClientRect();
    if (rect.height === 0) continue;
    const shifts = shiftsIn(owner);
    if (shifts[0]?.place.kind === 'block') shift += shifts[0].height;
    const inside = shifts.filter(({ place }) => place.kind !== 'block');
    const top = measure(rect.top) - shift;
    const before = shift;
    for (const { height } of inside) shift += height;
    const bottom = measure(rect.bottom) - shift;
    const mustBegin = owner.matches('.annex') && atoms.length > 0;
    const begins = mustBegin ? 'always' : isBelowHeading || owner.matches('.sign-off') ? 'never' : 'maybe';
    const margin = mustBegin ? marginOf(owner, shifts) : 0;
    const place = { kind: 'block' } as const;
    const whole = {
      owner,
      top,
      bottom,
      begins,
      header: 0,
      margin,
      place,
      space: top - above,
      end: bottom,
    } as const;
    isBelowHeading = owner.matches(headings);
    above = bottom;
    if (owner instanceof HTMLTableElement)
      atoms.push(...rowsOf(owner, whole, inside, (edge) => measure(edge) - before));
    else if (!isBelowHeading && owner.matches('p, .run-in')) atoms.push(...linesOf(whole));
    else atoms.push(whole);
  }
  return atoms;
}

/** The parts of the report, out of the elements that only hold them together. */
function* partsOf(parent: Element): Generator<HTMLElement> {
  for (const child of parent.children) {
    if (!(child instanceof HTMLElement)) continue;
    if (child.matches('article, div:not(.run-in, .sign-off)')) yield* partsOf(child);
    else yield child;
  }
}

/** The margin by the stylesheet: white space that has been put in hides it. */
function marginOf(owner: HTMLElement, shifts: readonly Shift[]): number {
  const own = owner.style.marginTop;
  if (shifts.length > 0) owner.style.marginTop = '';
  const margin = Number.parseFloat(getComputedStyle(owner).marginTop);
  if (shifts.length > 0) owner.style.marginTop = own;
  return margin;
}

function linesOf(whole: PlacedAtom): readonly PlacedAtom[] {
  const { owner, top, bottom } = whole;
  const count = Math.max(1, Math.round((bottom - top) / lineHeightOf(owner)));
  const height = (bottom - top) / count;
  return Array.from({ length: count }, (_, line): PlacedAtom => {
    const edges = { top: top + line * height, bottom: top + (line + 1) * height };
    if (line === 0) return { ...whole, ...edges };
    return { ...inside(owner), ...edges, place: { kind: 'line', line } };
  });
}

export function lineHeightOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight);
}

function inside(owner: HTMLElement) {
  return { owner, begins: 'maybe', header: 0, margin: 0, space: 0 } as const;
}

function rowsOf(
  owner: HTMLTableElement,
  whole: PlacedAtom,
  shifts: readonly Shift[],
  measure: Measure,
): readonly PlacedAtom[] {
  const headers = [...(owner.tHead?.rows ?? [])].map((row) => row.getBoundingClientRect());
  const [first, last] = [headers[0], headers.at(-1)];
  const headerHeight = first && last ? measure(last.bottom) - measure(first.top) : 0;
  const rows = [...owner.rows].filter((row) => !row.matches('.sheet-gap, .sheet-header'));
  let shift = 0;
  return rows.map((row, index): PlacedAtom => {
    for (const { place, height } of shifts) if (place.kind === 'row' && place.row === row) shift += height;
    const rect = row.getBoundingClientRect();
    const bottom = index === rows.length - 1 ? whole.bottom : measure(rect.bottom) - shift;
    if (index === 0) return { ...whole, bottom };
    const begins = rows[index - 1]?.matches('.head, thead > tr') ? 'never' : 'maybe';
    const top = measure(rect.top) - shift;
    return { ...inside(owner), top, bottom, begins, header: headerHeight, place: { kind: 'row', row } };
  });
}
