/** Every fix of every finding: what it may touch, and that the finding is gone. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fix } from '../../../server/features/fixes/fix';
import { ignoreFix } from '../../../server/features/fixes/ignore';
import { findingFixes } from '../../../server/features/fixes/of-finding';
import { toOffset } from '../../../server/features/positions';
import type { View } from '../../../server/features/view';
import { builtinLibrary } from '../../../server/forms/library';
import { applyChanges, type TextChange } from '../../../server/render/changes';
import type { Range } from '../../../server/report/model';
import type { Finding } from '../../../server/rules/finding';
import { analyse } from '../../../server/workspace/analysis';
import { viewOf } from '../../features/view';
import { expectWhole } from '../../report/whole';
import { demand } from '../failure';
import { ofTexts } from '../target';
import { anyText } from '../texts';

/** Of one text: each is followed by an analysis. */
const mostFindings = 12;

export const fixes = ofTexts('fixes', anyText, (text) => {
  const view = viewOf(text);
  for (const finding of spread(view.analysis.findings))
    for (const fix of [...findingFixes(view, finding), ignoreFix(view, finding)]) tryFix(view, finding, fix);
});

/** Not only those at the beginning. */
function spread(findings: readonly Finding[]): readonly Finding[] {
  const step = Math.ceil(findings.length / mostFindings);
  return findings.filter((_, index) => index % step === 0);
}

function tryFix({ document, analysis }: View, finding: Finding, { title, edits }: Fix): void {
  const text = analysis.report.text;
  const changes = edits
    .map(
      ({ range, newText }): TextChange => ({
        range: { start: toOffset(document, range.start), end: toOffset(document, range.end) },
        newText,
      }),
    )
    .sort((a, b) => a.range.start - b.range.start);
  const what = (): string =>
    `${finding.code} ${JSON.stringify(text.slice(finding.range.start, finding.range.end))}: ${title.zh}`;
  demand(changes.length > 0, () => `no edit\n${what()}`);
  // A comment that ignores nothing goes as a whole, with its reason.
  const comments = analysis.report.nodes.filter(
    ({ kind, range }) =>
      kind === 'directive' && range.start <= finding.range.start && finding.range.end <= range.end,
  );
  // Renumbering changes the ordinals of the headings that follow.
  const ordinals = analysis.report.nodes.flatMap((node) =>
    finding.code.startsWith('structure/') && node.kind === 'heading' && node.ordinal ? [node.ordinal] : [],
  );
  const owned = [finding, ...finding.related, ...comments, ...ordinals].map(({ range }) => range);
  let end = 0;
  for (const { range, newText } of changes) {
    demand(range.start >= end && range.end >= range.start, () => `edits overlap\n${what()}`);
    end = range.end;
    const lost = lostOf(text, range, newText, owned);
    // With its number the name of the other notice goes, too.
    demand(
      lost === '' || finding.code === 'cite/format-notice',
      () => `loses ${JSON.stringify(lost)}\n${what()}`,
    );
    demand(!splitsPair(text, range.start) && !splitsPair(text, range.end), () => `splits a pair\n${what()}`);
  }
  const result = applyChanges(text, changes);
  demand(result !== text, () => `changes nothing\n${what()}`);
  demand(
    TextDocument.applyEdits(document, [...edits]) === result,
    () => `other edits than changes\n${what()}`,
  );
  const after = analyse(result, { forms: builtinLibrary, rules: {} });
  expectWhole(after.report);
  const start = movedBy(changes, finding.range.start);
  const alike = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter(({ code, message }) => code === finding.code && message.zh === finding.message.zh);
  const isThere = alike(after.findings).some(({ range }) => range.start === start);
  // Another one that says the same may have come to the place of the first.
  const isGone = !isThere || alike(after.findings).length < alike(analysis.findings).length;
  // Comments about this rule itself silence one another.
  demand(
    isGone || finding.code === 'text/unused-ignore',
    () => `the finding stays\n${what()}\n${JSON.stringify(edits)}`,
  );
}

/** Characters of other owners that an edit takes away; white space and borders belong to nobody. */
function lostOf(text: string, range: Range, newText: string, owned: readonly Range[]): string {
  let lost = '';
  for (let at = range.start; at < range.end; at++)
    if (!owned.some(({ start, end }) => start <= at && at < end)) lost += text.charAt(at);
  const kept = [...newText];
  return [...lost]
    .filter((character) => {
      const index = kept.indexOf(character);
      if (index >= 0) kept.splice(index, 1);
      return index < 0 && !/[\s|｜│]/.test(character);
    })
    .join('');
}

function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

function movedBy(changes: readonly TextChange[], at: number): number {
  let moved = at;
  for (const { range, newText } of changes)
    if (range.end <= at) moved += newText.length - (range.end - range.start);
  return moved;
}
