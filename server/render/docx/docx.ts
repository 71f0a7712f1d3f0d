/** The report as a Word document. */
import type { BoundReport } from '../../forms/bound';
import { blocksOf } from './blocks';

/**
 * The bytes of a .docx file laid out as GB/T 9704-2012: styles, heading levels, the tables of the form with merged cells,
 * page numbers. The same report gives the same bytes. Linear in the report.
 */
export async function reportDocx(bound: BoundReport): Promise<Uint8Array> {
  const { wordFile } = await import('./word-file');
  const { title, organisation } = bound.report;
  return wordFile(blocksOf(bound), { title: title?.text, creator: organisation });
}
