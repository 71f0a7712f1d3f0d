/** All reports that there are: samples, the forms' own skeletons and, where they are on this machine, published ones. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinLibrary } from '../../../server/forms/library';
import { reportDocx } from '../../../server/render/docx/docx';
import { figuresInBars } from '../../../server/render/figures-part';
import { reportSkeleton, toText } from '../../../server/render/skeleton';
import { bound } from '../fixture';

export interface NamedReport {
  readonly name: string;
  readonly text: string;
}

function filesIn(folder: URL, extension: string): readonly NamedReport[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => ({ name, text: readFileSync(new URL(encodeURIComponent(name), folder), 'utf8') }));
}

export const samples = filesIn(new URL('../../../samples/', import.meta.url), '.zwgk');

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
export const hasCorpus = existsSync(corpus);
export const withoutCorpus = hasCorpus ? '' : ' (skipped: ../shared/corpus is not on this machine)';
export const published = hasCorpus ? filesIn(corpus, '.txt') : [];

export const skeletons: readonly NamedReport[] = builtinLibrary.forms.map((form) => ({
  name: form.id,
  text: toText(reportSkeleton(form, { organisation: '云岭市', year: form.years.to ?? 2025 })),
}));

/** The document with all figures that there can be: the report against `last`, or itself. */
export async function documentWithFigures(text: string, last = text): Promise<Uint8Array> {
  const report = bound(text);
  return reportDocx(report, await figuresInBars(report, bound(last), []));
}
