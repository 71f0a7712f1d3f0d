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

/** In the order in which they are begun. `cases`: as many as `npm test` runs, some 14 s of each. */
export const targets: readonly { readonly target: Target; readonly cases: number }[] = [
  { target: protocol, cases: 40 },
  { target: time, cases: 30 },
  { target: edits, cases: 4_000 },
  { target: parser, cases: 12_000 },
  { target: rules, cases: 6_000 },
  { target: fixes, cases: 2_000 },
  { target: formatter, cases: 6_000 },
  { target: features, cases: 2_000 },
  { target: exporting, cases: 1_200 },
  { target: importText, cases: 8_000 },
  { target: importHtml, cases: 15_000 },
  { target: importDocx, cases: 2_500 },
  { target: paste, cases: 50_000 },
];
