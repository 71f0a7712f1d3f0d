/** The rules of this folder; a new rule is one file and one line here. */
import type { Rule } from '../rule';
import { citeAbbreviation } from './abbreviation';
import { citeAnswerPeriod } from './answer-period';
import { citeArticle } from './article';
import { citeDocumentNumber } from './document-number';
import { citeFees } from './fees';
import { citeFormatNotice } from './format-notice';
import { citeRegulation } from './regulation';
import { citeRegulationName } from './regulation-name';

export const citeRules: readonly Rule[] = [
  citeRegulation,
  citeRegulationName,
  citeAbbreviation,
  citeFormatNotice,
  citeDocumentNumber,
  citeArticle,
  citeAnswerPeriod,
  citeFees,
];
