/** Stretches of a report that can be read alone: all of it, or the lines between two places where nothing reaches over. */
import { nonePassed, type Passed } from './flattened';
import type { Node } from './model';
import { far } from './tables';

/** What the lines above a line decide for it and all below it. */
export interface Above {
  readonly passed: Passed;
  readonly inHeader: boolean;
  /** Is the last section a heading without ordinal? Undefined before the first section. */
  readonly isUnnumbered: boolean | undefined;
  readonly attachmentNames: readonly string[];
  /** Of `Around`. */
  readonly section: number;
  readonly rowAbove: number;
}

/**
 * A place where reading may begin anew or end: behind a line of prose that ends a sentence and that no heading, table,
 * list or title reaches over.
 */
export interface Restart {
  /** Where that line begins, and where it ends with its line break. */
  readonly lineStart: number;
  readonly offset: number;
  /** Lines and nodes up to there; the last node is the paragraph of that line. */
  readonly lines: number;
  readonly nodes: number;
  readonly above: Above;
  /** Of `Around`, from that line. */
  readonly rowBelow: number;
}

/** Lines to be read, whole ones: all of them, or those between two restarts. */
export interface Stretch {
  /** Begins with the line above the first restart. Undefined: the text begins here. */
  readonly from: { readonly restart: Restart; readonly paragraph: Node } | undefined;
  /** Undefined: up to the end of the text. */
  readonly to: { readonly offset: number; readonly rowBelow: number } | undefined;
}

export interface ReadBlocks {
  /** The first one is the paragraph above the first restart, if the stretch begins with one. */
  readonly nodes: readonly Node[];
  readonly restarts: readonly Restart[];
  /** From the first line to the nearest row below it, in lines; undefined where a table may reach over that line. */
  readonly rowBelow: number | undefined;
  /** How many lines were read. */
  readonly lines: number;
  /** Offset before which nothing decides about chrome behind the end of the report; 0 where the stretch ends before. */
  readonly endRead: number;
}

/** The nodes before `start` are those of the reading before; those from `end` on are its last ones, `delta` further on. */
export interface Kept {
  readonly start: number;
  readonly end: number;
  readonly delta: number;
}

export const nothingAbove: Above = {
  passed: nonePassed,
  inHeader: true,
  isUnnumbered: undefined,
  attachmentNames: [],
  section: 0,
  rowAbove: far,
};

/** Do the lines below read the same under both? */
export function isSameAbove(a: Above, b: Above): boolean {
  return (
    a.inHeader === b.inHeader &&
    a.isUnnumbered === b.isUnnumbered &&
    a.section === b.section &&
    a.rowAbove === b.rowAbove &&
    isSameList(a.passed, b.passed) &&
    isSameList(a.attachmentNames, b.attachmentNames)
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((value, index) => value === b[index]));
}
