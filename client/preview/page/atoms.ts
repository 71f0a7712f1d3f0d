/** The report in the page as what stays on one sheet, measured. */
import type { Atom } from '../pagination';

export type Place =
  | { readonly kind: 'block'; readonly element: HTMLElement; readonly above: number }
  | { readonly kind: 'line'; readonly element: HTMLElement; readonly top: number }
  | { readonly kind: 'row'; readonly row: HTMLTableRowElement };

export type PlacedAtom = Atom & { readonly place: Place };

/** Above what it is the heading of. */
const headings = 'h2, h3, h4, h5, p.annex, .annex-title, .annex-subtitle';

/** An edge in the viewport → pixels below the top of the report, unscaled. */
export type Measure = (edge: number) => number;

export function atomsOf(article: HTMLElement, measure: Measure): readonly PlacedAtom[] {
  const atoms: PlacedAtom[] = [];
  let isHeading = false;
  let above = 0;
  for (const element of partsOf(article)) {
    const rect = element.getBoundingClientRect();
    if (rect.height === 0) continue;
    const top = measure(rect.top);
    const bottom = measure(rect.bottom);
    const mustBegin = element.matches('.annex') && atoms.length > 0;
    const begins = mustBegin ? 'always' : isHeading || element.matches('.sign-off') ? 'never' : 'maybe';
    const margin = mustBegin ? Number.parseFloat(getComputedStyle(element).marginTop) : 0;
    const block: PlacedAtom = {
      top,
      bottom,
      begins,
      header: 0,
      margin,
      place: { kind: 'block', element, above },
    };
    isHeading = element.matches(headings);
    above = bottom;
    if (element instanceof HTMLTableElement) atoms.push(...rowsOf(element, block, measure));
    else if (!isHeading && element.matches('p, .run-in')) atoms.push(...linesOf(element, block));
    else atoms.push(block);
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

function linesOf(element: HTMLElement, block: PlacedAtom): readonly PlacedAtom[] {
  const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight);
  const height = block.bottom - block.top;
  const count = Math.max(1, Math.round(height / lineHeight));
  return Array.from({ length: count }, (_, index): PlacedAtom => {
    const top = block.top + (index * height) / count;
    const bottom = block.top + ((index + 1) * height) / count;
    if (index === 0) return { ...block, bottom };
    return { top, bottom, begins: 'maybe', header: 0, margin: 0, place: { kind: 'line', element, top } };
  });
}

function rowsOf(table: HTMLTableElement, block: PlacedAtom, measure: Measure): readonly PlacedAtom[] {
  const header = table.tHead?.getBoundingClientRect();
  const headerHeight = header === undefined ? 0 : measure(header.bottom) - measure(header.top);
  const rows = [...table.rows];
  return rows.map((row, index): PlacedAtom => {
    const rect = row.getBoundingClientRect();
    const top = measure(rect.top);
    const bottom = index === rows.length - 1 ? block.bottom : measure(rect.bottom);
    if (index === 0) return { ...block, bottom };
    const begins = rows[index - 1]?.matches('.head, thead > tr') ? 'never' : 'maybe';
    return { top, bottom, begins, header: headerHeight, margin: 0, place: { kind: 'row', row } };
  });
}
