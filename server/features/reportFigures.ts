/** Answers to the client's request for the figures of a report. */
import type { FiguresResult } from '../protocol';
import { shownFigures } from '../render/figures-part';
import type { View } from './view';

export async function reportFigures({ document, analysis, settings }: View): Promise<FiguresResult> {
  const { version } = document;
  const { findings, siblings } = analysis;
  return { version, html: await shownFigures(analysis, siblings.lastYear, findings, settings.language) };
}
