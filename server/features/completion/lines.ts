/** What may begin on an empty line: the whole report, title, metadata, sections, the table of a section. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Form } from '../../forms/form';
import { isInForce } from '../../forms/library';
import { sectionNamed } from '../../forms/sections';
import {
  type ReportHead,
  reportSkeleton,
  sectionSkeleton,
  tableSkeleton,
  titleSkeleton,
  toText,
} from '../../render/skeleton';
import { metadataKeys } from '../../report/metadata';
import { missingInOrder, sectionAt } from '../sections';
import type { View } from '../view';
import type { Candidate } from './items';

/** How many of the known metadata keys are common enough to be offered. */
const offeredKeys = 8;

/** `year`: the report year of a new report. */
export function lineCandidates(view: View, offset: number, year: number): Candidate[] {
  const { report } = view.analysis;
  const head: ReportHead = { organisation: view.settings.organisation, year };
  const empty = report.nodes.every(
    ({ kind }) => kind === 'blank' || kind === 'comment' || kind === 'directive',
  );
  const firstHeading = report.sections[0]?.range.start ?? Number.POSITIVE_INFINITY;
  const onTop = offset <= firstHeading;
  return [
    ...(empty ? wholeReports(view.forms.forms, head) : []),
    ...tableCandidates(view, offset),
    ...(onTop && !report.title ? [title(head)] : []),
    ...sectionCandidates(view, offset),
    ...(onTop ? metadataCandidates(view) : []),
  ];
}

/** The form for the year first. */
function wholeReports(forms: readonly Form[], head: ReportHead): Candidate[] {
  return [...forms]
    .sort((a, b) => Number(isInForce(b, head.year)) - Number(isInForce(a, head.year)))
    .map((form) => ({
      label: `${toText(titleSkeleton(head))}（${form.source}）`,
      kind: CompletionItemKind.File,
      insert: reportSkeleton(form, head),
      detail: form.name,
    }));
}

function title(head: ReportHead): Candidate {
  const insert = titleSkeleton(head);
  return { label: toText(insert), kind: CompletionItemKind.Text, insert, detail: '标题' };
}

function sectionCandidates(view: View, offset: number): Candidate[] {
  const { report, form } = view.analysis;
  const found = report.sections.map(({ heading, range }) => ({
    section: sectionNamed(form, heading.name.text),
    start: range.start,
  }));
  const missing = missingInOrder(
    form.sections,
    (section) => found.some((one) => one.section === section),
    (section) => found.some((one) => one.section === section && one.start < offset),
  );
  return missing.map((section) => ({
    label: toText(sectionSkeleton(form, section).slice(0, 1)).trim(),
    kind: CompletionItemKind.Module,
    insert: sectionSkeleton(form, section),
    detail: form.name,
    documentation: section.requires,
  }));
}

/** Tables of the section around `offset` that are not in the report yet. */
function tableCandidates({ analysis: { report, form, tables } }: View, offset: number): Candidate[] {
  const section = sectionAt(report, offset);
  const wanted = section ? (sectionNamed(form, section.heading.name.text)?.tables ?? []) : [];
  return form.tables
    .filter(({ id }) => wanted.includes(id) && !tables.some((bound) => bound.form.id === id))
    .map((table) => ({
      label: `${table.title}（表格）`,
      kind: CompletionItemKind.Struct,
      insert: tableSkeleton(table),
      detail: form.name,
    }));
}

function metadataCandidates({ analysis: { report } }: View): Candidate[] {
  const present = report.nodes.flatMap((node) =>
    node.kind === 'metadata' ? node.entries.map(({ key }) => key.text.trim()) : [],
  );
  return metadataKeys
    .slice(0, offeredKeys)
    .filter((key) => !present.includes(key))
    .map((key) => ({
      label: key,
      kind: CompletionItemKind.Property,
      insert: [`${key}：`],
      detail: '元数据',
    }));
}
