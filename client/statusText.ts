/** The words of the status item. Free of vscode so that they can be tested. */
import type { StatusResult } from '../server/protocol';

/** The shape of `vscode.l10n.t`. */
export type Translate = (message: string, ...args: (string | number)[]) => string;

export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'error' | 'warning' | 'none';
}

/** `2 错误，1 警告`, or that nothing was found; hints are not counted: they are suggestions. */
export function statusText(status: StatusResult, t: Translate): StatusText {
  const { error, warning, information } = status.findings;
  const counts = [
    error > 0 ? t('{0} error(s)', error) : '',
    warning > 0 ? t('{0} warning(s)', warning) : '',
    information > 0 ? t('{0} notice(s)', information) : '',
  ].filter((part) => part !== '');
  const year = status.year === null ? t('year unknown') : t('report for {0}', status.year);
  return {
    text: counts.length === 0 ? t('No findings') : counts.join(t(', ')),
    // The hover of the status item cuts off what is longer than half a line.
    detail: `${year} · ${status.formName.replace(/^中华人民共和国/, '')}`,
    severity: error > 0 ? 'error' : warning > 0 ? 'warning' : 'none',
  };
}
