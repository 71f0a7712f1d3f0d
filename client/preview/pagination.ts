/** Where the sheets of a report end. Lengths are pixels of the page before it is scaled. */

/** What stays on one sheet: a line, a heading, a row of a table. */
export interface Atom {
  /** Edges in the report as it would be on one endless sheet. */
  readonly top: number;
  readonly bottom: number;
  /** Whether a sheet may, must or must not begin with it. */
  readonly begins: 'maybe' | 'always' | 'never';
  /** Height of what is printed above it again where a sheet begins with it: the header of its table. */
  readonly header: number;
  /** White space above it that a sheet begins with where it must. */
  readonly margin: number;
}

/** Less than a pixel of any screen; sums of fractions are not exact. */
const tolerance = 0.1;

/**
 * Indices of the atoms that a sheet begins with, the first one left out. A sheet ends before the first atom that does not
 * fit, or at the last place above it where one may end; an atom higher than a sheet has one to itself. Linear in what is
 * read twice: an atom at most as often as atoms that must not begin a sheet follow one another.
 */
export function sheetStarts(atoms: readonly Atom[], height: number): readonly number[] {
  const starts: number[] = [];
  let first = 0;
  let end = height + tolerance;
  for (let index = 0; index < atoms.length; index++) {
    const atom = atoms[index];
    if (atom === undefined || index === first) continue;
    const isForced = atom.begins === 'always';
    if (!isForced && atom.bottom <= end) continue;
    const start = isForced ? index : lastPlace(atoms, first, index);
    starts.push(start);
    first = start;
    end = originOf(atoms[start]) + height + tolerance;
    index = start;
  }
  return starts;
}

/** The edge of the text on the sheet that begins with the atom. */
export function originOf(atom: Atom | undefined): number {
  if (atom === undefined) return 0;
  return atom.top - atom.header - (atom.begins === 'always' ? atom.margin : 0);
}

function lastPlace(atoms: readonly Atom[], first: number, index: number): number {
  for (let at = index; at > first; at--) if (atoms[at]?.begins !== 'never') return at;
  return index;
}
