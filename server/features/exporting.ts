/** The report as a file of another format. */
import type { ExportFormat, ExportParams, ExportResult } from '../protocol';
import { reportDocx } from '../render/docx/docx';
import { exportHtml } from '../render/export-html';
import { figuresAnnex, figuresInBars } from '../render/figures-part';
import type { PdfResult, PrintPdf } from '../workspace/pdf';
import type { View } from './view';

/** One entry a format. */
const formats: Readonly<
  Record<
    ExportFormat,
    (view: View, params: ExportParams, print: PrintPdf, signal: AbortSignal) => Promise<PdfResult>
  >
> = {
  docx: async (view, params) => ({ ok: true, bytes: await document(view, params) }),
  html: async (view, params) => ({ ok: true, bytes: new TextEncoder().encode(await page(view, params)) }),
  pdf: async (view, params, print, signal) => print(await page(view, params), signal),
};

async function page({ analysis }: View, { figures }: ExportParams): Promise<string> {
  if (figures !== true) return exportHtml(analysis);
  return exportHtml(analysis, await figuresAnnex(analysis, analysis.siblings.lastYear, analysis.findings));
}

async function document({ analysis }: View, { figures }: ExportParams): Promise<Uint8Array> {
  if (figures !== true) return reportDocx(analysis);
  return reportDocx(analysis, await figuresInBars(analysis, analysis.siblings.lastYear, analysis.findings));
}

/** The bytes of the file, or in words why there are none. */
export async function exportReport(
  view: View,
  params: ExportParams,
  print: PrintPdf,
  signal: AbortSignal,
): Promise<ExportResult> {
  const made = await formats[params.format](view, params, print, signal);
  if (!made.ok) return { ok: false, message: made.reason[view.settings.language] };
  return { ok: true, content: base64(made.bytes) };
}

/** Characters that `String.fromCharCode` takes as arguments at once; very many overflow the stack. */
const chunk = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += chunk)
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
  return btoa(binary);
}
