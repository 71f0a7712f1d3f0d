/** What the preview page says around the report, in the language of the editor. */
import { l10n } from 'vscode';
import type { FindingCounts } from '../../server/protocol';

/** Placeholders `{0}` are filled in by the page. */
export interface Words {
  readonly findings: string;
  readonly noFindings: string;
  readonly error: string;
  readonly warning: string;
  readonly notice: string;
  readonly severities: Readonly<Record<keyof FindingCounts, string>>;
  readonly line: string;
  readonly more: string;
  readonly blank: string;
  readonly comma: string;
  readonly figures: string;
  readonly showVerified: string;
  readonly verified: string;
  readonly legend: string;
  readonly loading: string;
}

export function words(): Words {
  return {
    findings: l10n.t('Findings'),
    noFindings: l10n.t('No problems found'),
    error: l10n.t('{0} error(s)'),
    warning: l10n.t('{0} warning(s)'),
    notice: l10n.t('{0} notice(s)'),
    severities: {
      error: l10n.t('Error'),
      warning: l10n.t('Warning'),
      information: l10n.t('Information'),
      hint: l10n.t('Hint'),
    },
    line: l10n.t('Line {0}'),
    more: l10n.t('{0} more are not listed'),
    blank: l10n.t('Blank cell'),
    comma: l10n.t(', '),
    figures: l10n.t('Charts'),
    showVerified: l10n.t('Mark verified figures'),
    verified: l10n.t('verified'),
    legend: l10n.t(
      'agrees with every sum, bound and sentence that it was compared with: {0} of {1} figures. The others were not compared, or do not agree.',
    ),
    loading: l10n.t('Reading the report…'),
  };
}
