/** The rules of this folder; a new rule is one file and one line here. */
import type { Rule } from '../rule';
import { textBrackets } from './brackets';
import { textContact } from './contact';
import { textDoubled } from './doubled';
import { textForeignName } from './foreign-name';
import { textJunk } from './junk';
import { textLeftover } from './leftover';
import { textMixedScript } from './mixed-script';
import { textOrganisation } from './organisation';
import { textSelfReference } from './self-reference';
import { textUnusedIgnore } from './unused-ignore';
import { textWrongCharacter } from './wrong-character';

export const textRules: readonly Rule[] = [
  textOrganisation,
  textSelfReference,
  textForeignName,
  textDoubled,
  textWrongCharacter,
  textBrackets,
  textContact,
  textJunk,
  textLeftover,
  textMixedScript,
  textUnusedIgnore,
];
