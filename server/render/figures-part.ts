/** The figures of a report for a page or a document. What draws them is a file of its own: most sessions never ask for it. */
import type { BoundReport } from '../forms/bound';
import type { BarAnnex } from './figures/bars';
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

/** Annex of a page; empty where there is nothing to show. */
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

/** Annex of a Word document, which holds no SVG without a bitmap beside it; undefined where there is nothing to show. */
export async function figuresInBars(
  bound: BoundReport,
  lastYear: BoundReport | undefined,
  remarks: readonly Remark[],
): Promise<BarAnnex | undefined> {
  const { barAnnex, reportFigures } = await load();
  return barAnnex(reportFigures(bound, lastYear, { remarks, language: 'zh', hasPlaces: false }), 'zh');
}
