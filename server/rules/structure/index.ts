/** The rules of this folder; a new rule is one file and one line here. */
import type { Rule } from '../rule';
import { structureAnnouncedParts } from './announced-parts';
import { structureCoverage } from './coverage';
import { structureEmptySection } from './empty-section';
import { structureFeeStatement } from './fee-statement';
import { structureLength } from './length';
import { structureMisplacedTable } from './misplaced-table';
import { structureMissingAttachment } from './missing-attachment';
import { structureNumbering } from './numbering';
import { structureNumberingStyle } from './numbering-style';
import { structureProblems } from './problems';
import { structureSections } from './sections';
import { structureSixItems } from './six-items';

export const structureRules: readonly Rule[] = [
  structureSections,
  structureNumbering,
  structureNumberingStyle,
  structureCoverage,
  structureLength,
  structureProblems,
  structureFeeStatement,
  structureAnnouncedParts,
  structureEmptySection,
  structureMissingAttachment,
  structureMisplacedTable,
  structureSixItems,
];
