/** What is written is a file of its format, with the figures of the report. */
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { bindReport } from '../../../server/forms/bind';
import { builtinLibrary } from '../../../server/forms/library';
import { readDocx } from '../../../server/import/docx/read';
import { reportCsv } from '../../../server/render/csv';
import { reportDocx } from '../../../server/render/docx/docx';
import { exportHtml } from '../../../server/render/export-html';
import { figuresInBars } from '../../../server/render/figures-part';
import { outline } from '../../../server/render/outline';
import { reportData } from '../../../server/render/report-data';
import { reportXlsx } from '../../../server/render/xlsx';
import { parseReport } from '../../../server/report/parse';
import { demand, same } from '../failure';
import { ofTexts } from '../target';
import { anyText } from '../texts';

export const exporting = ofTexts(
  'exporters',
  anyText,
  async (text) => {
    const bound = bindReport(parseReport(text, builtinLibrary.vocabulary), builtinLibrary);
    outline(bound);
    const position = (offset: number) => ({ line: 0, character: offset });
    const data = reportData(bound, position);
    same(JSON.parse(JSON.stringify(data)).blocks.length, data.blocks.length, 'blocks of JSON');
    safeHtml(exportHtml(bound));
    const figures = bound.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).length;
    same(recordsOf(reportCsv(bound)), figures + 1, 'rows of CSV');
    const document = await reportDocx(bound, await figuresInBars(bound, bound, []));
    for (const archive of [await reportXlsx(bound), document])
      for (const [name, bytes] of Object.entries(unzipSync(archive)))
        if (/\.(?:xml|rels)$/.test(name)) wellFormed(name, strFromU8(bytes));
    const read = readDocx(document);
    demand(read.ok, () => 'the Word document cannot be read');
  },
  10,
);

/** Nothing of the report is markup: no element that a report's own text could have brought. */
function safeHtml(markup: string): void {
  const seen = new Set<string>();
  const waiting: object[] = [parse(markup)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const {
      nodeName,
      childNodes = [],
      attrs = [],
    } = node as {
      readonly nodeName: string;
      readonly childNodes?: readonly object[];
      readonly attrs?: readonly { readonly name: string }[];
    };
    seen.add(nodeName);
    demand(!attrs.some(({ name }) => name.startsWith('on')), () => `${nodeName} has a handler`);
    waiting.push(...childNodes);
  }
  for (const name of ['script', 'iframe', 'img', 'link', 'object', 'form'])
    demand(!seen.has(name), () => `a ${name} in the page`);
}

/** RFC 4180: a line break within quotes ends no record. */
function recordsOf(csv: string): number {
  let [records, isQuoted] = [0, false];
  for (let at = 0; at < csv.length; at++) {
    if (csv.charAt(at) === '"') isQuoted = !isQuoted;
    else if (!isQuoted && csv.charAt(at) === '\n') records++;
  }
  demand(!isQuoted && csv.endsWith('\r\n'), () => 'a quote stays open');
  return records;
}

function wellFormed(name: string, xml: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new Error(`${name}: ${error.message}`);
  });
  parser.write(xml).close();
}
