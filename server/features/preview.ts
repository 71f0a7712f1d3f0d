/** What the preview shows: the report block by block, its findings, and which figures were checked. */
import type { PreviewFinding, PreviewResult } from '../protocol';
import { renderBlocks } from '../render/html';
import { verifiedFigures } from '../rules/verified';
import { countsOf } from './status';
import type { View } from './view';

/** Findings that are listed; a report with more has one cause for most of them. */
const mostFindings = 500;

export function preview({ document, analysis, settings: { language } }: View): PreviewResult {
  const { findings, report, tables } = analysis;
  const verified = verifiedFigures(analysis);
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const figures = cells.filter(({ cell }) => cell.value.kind === 'number');
  return {
    version: document.version,
    title: report.title?.text ?? '',
    blocks: renderBlocks(analysis, {
      findings,
      language,
      hasPlaces: true,
      verified: new Set([...verified].map(({ range }) => range.start)),
    }),
    findings: findings.slice(0, mostFindings).map(
      ({ severity, message, range }): PreviewFinding => ({
        severity,
        message: message[language],
        start: range.start,
        line: document.positionAt(range.start).line + 1,
      }),
    ),
    counts: countsOf(findings),
    figures: { total: figures.length, verified: verified.size },
  };
}
