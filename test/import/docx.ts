/** A .docx file from the XML of its parts. */
import { strToU8, zipSync } from 'fflate';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

/** What stands in each part, without its root element. */
export interface Parts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly header?: string;
}

export function docx({ body, numbering, styles, footnotes, header }: Parts): Uint8Array {
  const parts = [
    ['document', `<w:body>${body}</w:body>`],
    ['numbering', numbering],
    ['styles', styles],
    ['footnotes', footnotes],
    ['hdr', header],
  ] as const;
  const files: Record<string, Uint8Array> = {
    '_rels/.rels': strToU8(
      `<Relationships>${relation('a', 'officeDocument', 'word/document.xml')}</Relationships>`,
    ),
  };
  const relations: string[] = [];
  for (const [name, xml] of parts) {
    if (xml === undefined) continue;
    const file = name === 'hdr' ? 'header1' : name;
    if (name !== 'document') relations.push(relation(name, name === 'hdr' ? 'header' : name, `${file}.xml`));
    files[`word/${file}.xml`] = strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${namespaces}>${xml}</w:${name}>`,
    );
  }
  files['word/_rels/document.xml.rels'] = strToU8(`<Relationships>${relations.join('')}</Relationships>`);
  return zipSync(files);
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
/** `inside`: text, or runs. */
export const p = (inside: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') || inside === '' ? inside : run(inside)}</w:p>`;
export const cell = (text: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${p(text)}</w:tc>`;
export const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
/** The paragraph stands at that level of the list. */
export const listed = (text: string, level: number, list = 1) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
