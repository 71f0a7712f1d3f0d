/**
 * What the parser must recognise by name. The forms supply it (forms/vocabulary.ts); the report layer itself knows no
 * form. All texts are folded.
 */
export interface Vocabulary {
  /** Is this, without ordinal, the title of a section or table of some form, or a variant of one? */
  isSectionTitle(text: string): boolean;
  /** As `isSectionTitle`, but words may be left out: 因政府信息公开申请行政复议情况. */
  resemblesSectionTitle(text: string): boolean;
  /** UTF-16 length of the longest section title that `folded` carries at `offset`, 0 if none. */
  sectionTitleAt(folded: string, offset: number): number;
  /** Is this, with or without ordinal, the label of a row, column or column group of some form? */
  isIndicator(text: string): boolean;
  /** Is this a piece of at least two characters of such a label (a label broken over lines)? */
  isIndicatorPart(text: string): boolean;
  /** UTF-16 length of the longest row label that `folded` carries at `offset` behind any ordinal, 0 if none. */
  indicatorAt(folded: string, offset: number): number;
  /** As `indicatorAt`, and headers of columns, groups and units too; no ordinal before it. */
  labelAt(folded: string, offset: number): number;
}

export const emptyVocabulary: Vocabulary = {
  isSectionTitle: () => false,
  resemblesSectionTitle: () => false,
  sectionTitleAt: () => 0,
  isIndicator: () => false,
  isIndicatorPart: () => false,
  indicatorAt: () => 0,
  labelAt: () => 0,
};
