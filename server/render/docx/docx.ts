/** The report as a Word document. */
import type { BoundReport } from '../../forms/bound';
import type { BarAnnex } from '../figures/bars';
import { annexBlocks, blocksOf } from './blocks';

/**
 * The bytes of a .docx file laid out as GB/T 9704-2012: styles, heading levels, the tables of the form with merged cells,
 * page numbers; `annex`: its figures behind it. The same report gives the same bytes. Linear in the report.
 */
export async function reportDocx(bound: BoundReport, annex?: BarAnnex): Promise<Uint8Array> {
  const { wordFile } = await import('./word-file');
  const { title, organisation } = bound.report;
  const blocks = [...blocksOf(bound), ...(annex === undefined ? [] : annexBlocks(annex))];
  return wordFile(blocks, { title: title?.text, creator: organisation });
}
