/** The words of the form, as short as they stand beside a bar. */
import type { ColumnForm, RowForm } from '../../forms/form';

/** Without the explanation in brackets at its end. */
export function shortLabel(label: string): string {
  const short = label.replace(/（[^（）]*）$/, '');
  return short === '' ? label : short;
}

/** `行政诉讼：复议后起诉` */
export function headedLabel({ heading, label, topic }: RowForm): string {
  const isArticle = topic === 'publication';
  return heading === undefined || isArticle ? shortLabel(label) : `${heading}：${shortLabel(label)}`;
}

/** `其他` alone would be other applicants of whatever kind. */
export function columnLabel({ label, group }: ColumnForm): string {
  return group === undefined || label.length > 2 ? shortLabel(label) : `${group}：${label}`;
}
