/** The text as written and as fold.ts folds it: same length, same offsets. */
export interface Source {
  readonly text: string;
  readonly folded: string;
}
