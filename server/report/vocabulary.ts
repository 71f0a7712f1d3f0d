/** What the parser must recognise by name. The forms supply it; the report layer itself knows no form. */
export interface Vocabulary {
  /** Is this folded text (without ordinal) the title of a section of some form, or a variant of one? */
  isSectionTitle(text: string): boolean;
  /** Length of the longest section title that `text` begins with at `offset`, 0 if none. */
  sectionTitleAt(text: string, offset: number): number;
  /** Is this folded text (with or without ordinal) the label of an indicator or a column of some form? */
  isIndicator(text: string): boolean;
  /** Length of the longest indicator label that `text` begins with at `offset`, 0 if none. */
  indicatorAt(text: string, offset: number): number;
}

export const emptyVocabulary: Vocabulary = {
  isSectionTitle: () => false,
  sectionTitleAt: () => 0,
  isIndicator: () => false,
  indicatorAt: () => 0,
};
