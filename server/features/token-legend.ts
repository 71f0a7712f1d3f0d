/** What semantic tokens can say; package.json maps it to the scopes of the grammar. */

/** A heading, the label of a row that the form knows, a figure that is bound to the form or wrong. */
export const tokenTypes = ['heading', 'indicator', 'figure'] as const;
/** `wrong`: an error or a warning stands on it. */
export const tokenModifiers = ['wrong'] as const;

/** In UTF-16 units; never beyond the end of its line. */
export interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: (typeof tokenTypes)[number];
  readonly wrong: boolean;
}
