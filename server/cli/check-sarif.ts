/** Findings as a SARIF 2.1.0 log, for code scanning and editors that show such logs. */

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Region, ReportingDescriptor, Result } from 'sarif';
import { homepage, version } from '../../package.json';
import type { Range } from '../report/model';
import type { Finding, Localized, Severity } from '../rules/finding';
import { rulePage } from '../rules/page';
import { rules } from '../rules/registry';
import type { Language } from '../workspace/settings';
import type { CheckReporter, ReporterOptions } from './check-reporter';
import { afterEntries, beforeEntries, entriesText, listPiece, entries as resultsHere } from './json-list';
import type { CheckedReport } from './reports';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};
const ruleIndexes = new Map(rules.map(({ code }, index) => [code, index]));

export function sarifReporter({ language }: Pick<ReporterOptions, 'language'>): CheckReporter {
  const log = (isWhole: boolean) => logAround(resultsHere, isWhole, language ?? 'zh');
  return {
    begin: beforeEntries(log(true)),
    file: (checked, words) =>
      entriesText(
        checked.analysis.findings.map((finding) => resultOf(checked, finding, words)),
        4,
      ),
    piece: listPiece,
    end: (_, isWhole, pieces) => afterEntries(log(isWhole), pieces),
  };
}

/** What is known at the end only stands behind the results. */
function logAround(results: unknown, isWhole: boolean, language: Language) {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'zwgk',
            version,
            semanticVersion: version,
            informationUri: homepage,
            rules: rules.map((rule) => descriptorOf(rule, language)),
          },
        },
        language: language === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        results,
        invocations: [{ executionSuccessful: isWhole }],
      },
    ],
  };
}

function descriptorOf(
  { code, severity, isOff, title, source }: (typeof rules)[number],
  language: Language,
): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: title[language] },
    fullDescription: { text: joined(title, source)[language] },
    helpUri: rulePage(code),
    defaultConfiguration: { level: levels[severity], enabled: isOff !== true },
  };
}

function joined(title: Localized, source: Localized): Localized {
  return { zh: `${title.zh}（${source.zh}）`, en: `${title.en} (${source.en})` };
}

function resultOf(checked: CheckedReport, finding: Finding, language: Language): Result {
  const { code, severity, message, range, related, fixes = [] } = finding;
  const artifactLocation = { uri: uriOf(checked.path) };
  const region = (of: Range) => regionOf(checked, of);
  return {
    ruleId: code,
    ruleIndex: ruleIndexes.get(code) ?? -1,
    level: levels[severity],
    message: { text: message[language] },
    locations: [{ physicalLocation: { artifactLocation, region: region(range) } }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        message: { text: other.message[language] },
        physicalLocation: { artifactLocation, region: region(other.range) },
      })),
    }),
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: title[language] },
        artifactChanges: [
          {
            artifactLocation,
            replacements: edits.map((edit) => ({
              deletedRegion: region(edit.range),
              insertedContent: { text: edit.text },
            })),
          },
        ],
      })),
    }),
  };
}

/** Lines and columns from 1. */
function regionOf({ document }: CheckedReport, { start, end }: Range): Region {
  const [from, to] = [document.positionAt(start), document.positionAt(end)];
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}

/** A relative path stays relative, so that the log fits the checkout of whoever reads it. */
function uriOf(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(path.sep).map(encodeURIComponent).join('/');
}
