/** What `zwgk check` prints, in each of its formats: piece by piece, so that a long run need not keep what it has printed. */
import type { Language } from '../workspace/settings';
import { githubReporter } from './check-github';
import { jsonReporter } from './check-json';
import { junitReporter } from './check-junit';
import { sarifReporter } from './check-sarif';
import { textReporter } from './check-text';
import type { Console } from './console';
import type { Threshold } from './options';
import type { CheckedReport } from './reports';
import type { Totals } from './totals';

/** Made of its options alone, so that `file` may run in another thread than the rest. */
export interface CheckReporter {
  /** Before all files. */
  readonly begin: string;
  /** The findings of one file; empty where there is nothing to say. */
  file(checked: CheckedReport, language: Language): string;
  /** A text of `file` that is not empty, to be printed as number `index`, from 0, of them. */
  piece(text: string, index: number): string;
  /** After all files: so many pieces. `isWhole`: no file was left out for an error. */
  end(totals: Totals, isWhole: boolean, pieces: number): string;
}

export interface ReporterOptions {
  readonly console: Pick<Console, 'colors' | 'width'>;
  /** Undefined: each folder's `.zwgk.json` decides. */
  readonly language: Language | undefined;
  readonly threshold: Threshold;
  readonly quiet: boolean;
}

export const checkReporters = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
  junit: junitReporter,
};

export type CheckFormat = keyof typeof checkReporters;
