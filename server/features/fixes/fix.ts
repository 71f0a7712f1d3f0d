import type { TextEdit } from 'vscode-languageserver';
import type { Localized } from '../../rules/finding';

/** One thing that can be done about a finding. */
export interface Fix {
  readonly title: Localized;
  readonly edits: readonly TextEdit[];
  /** The one thing to do, as far as the figures tell. */
  readonly preferred: boolean;
  /** Decides nothing that the report means to say: `source.fixAll.zwgk` makes it without asking. */
  readonly isSafe?: boolean;
}
