/** What an import gives. */

/** The same words in both languages of the interface. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/** Something that could not be taken over as it is, and where it is now. */
export interface Notice {
  /** 0-based line of the imported text. */
  readonly line: number;
  readonly message: Localized;
}

export interface Imported {
  readonly ok: true;
  /** Canonical text; lines end in `\n`. */
  readonly text: string;
  /** What was left out because it is no part of the report, in the order of the source, each on one line. */
  readonly removed: readonly string[];
  /** In the order of the lines. */
  readonly notices: readonly Notice[];
}

/** `reason` says in words what to do with a file that cannot be read. */
export type ImportResult = Imported | { readonly ok: false; readonly reason: Localized };

/** A document as text that is not laid out yet. */
export interface Draft {
  readonly ok: true;
  readonly text: string;
  readonly removed: readonly string[];
  readonly remarks: readonly Remark[];
}

export interface Remark {
  /** A line of the draft that the message is about; empty for the document as a whole. */
  readonly line: string;
  readonly message: Localized;
}

export type DraftResult = Draft | { readonly ok: false; readonly reason: Localized };
