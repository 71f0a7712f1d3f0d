/** A new report: the skeleton of the form that is in force for its year. */
import { builtinLibrary, formForYear } from '../forms/library';
import type { NewReportParams, NewReportResult } from '../protocol';
import { reportSkeleton, toSnippet } from '../render/skeleton';

export function newReport({ year, organisation }: NewReportParams): NewReportResult {
  const form = formForYear(builtinLibrary.forms, year);
  const name = organisation.trim();
  const pieces = reportSkeleton(form, { organisation: name === '' ? undefined : name, year });
  return { formName: form.name, snippet: toSnippet(pieces) };
}
