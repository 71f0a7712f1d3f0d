import type { Target } from '../target';
import { edits } from './edits';
import { exporting } from './exporting';
import { features } from './features';
import { fixes } from './fixes';
import { formatter } from './formatter';
import { importDocx, importHtml, importText, paste } from './importing';
import { protocol } from './protocol';
import { parser, rules } from './reading';
import { time } from './time';

/** In the order in which they are begun. */
export const targets: readonly Target[] = [
  protocol,
  time,
  parser,
  rules,
  fixes,
  formatter,
  features,
  exporting,
  edits,
  importText,
  importHtml,
  importDocx,
  paste,
];
