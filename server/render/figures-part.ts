/** The figures of a report as HTML. What draws them is a file of its own: most sessions never ask for it. */
import type { BoundReport } from '../forms/bound';
import type { Remark } from './marks';

const load = () => import('./figures/index');

export interface FiguresPart {
  readonly html: string;
  /** CSS of the part. */
  readonly style: string;
}

/** For the preview: values lead to their places, those named wrong by a finding are marked. */
export async function shownFigures(
  bound: BoundReport,
  lastYear: BoundReport | undefined,
  remarks: readonly Remark[],
  language: 'zh' | 'en',
): Promise<string> {
  const { figuresHtml, reportFigures } = await load();
  const figures = reportFigures(bound, lastYear, { remarks, language, hasPlaces: true });
  return figuresHtml(figures, { language, isPrinted: false });
}

/** Annex of a document; empty where there is nothing to show. */
export async function figuresAnnex(
  bound: BoundReport,
  lastYear: BoundReport | undefined,
  remarks: readonly Remark[],
): Promise<FiguresPart> {
  const { figuresHtml, figuresStyle, reportFigures } = await load();
  const figures = reportFigures(bound, lastYear, { remarks, language: 'zh', hasPlaces: false });
  const html = figuresHtml(figures, { language: 'zh', isPrinted: true });
  return { html, style: html === '' ? '' : figuresStyle };
}
