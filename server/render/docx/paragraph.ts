/** Paragraphs of the document and their text. */
import type { StyleId } from './styles';
import { escaped, w } from './xml';

/** `properties`: behind the style, in the order of the schema. */
export function paragraphOf(style: StyleId, runs: string, properties = ''): string {
  const named = style === 'Normal' ? '' : w('pStyle', { val: style });
  const all = named + properties;
  return w('p', {}, all === '' ? '' : w('pPr', {}, all), runs);
}

/** Quotation marks and dashes are of either script: the hint makes them Chinese. */
const chinese = w('rFonts', { hint: 'eastAsia' });

/** `style`: of the characters. Lines are parted by `\n`. */
export function run(text: string, style?: string): string {
  const properties = w('rPr', {}, style === undefined ? '' : w('rStyle', { val: style }), chinese);
  const lines = text.split('\n').map((line) => {
    const shown = escaped(line);
    return shown === '' ? '' : `<w:t xml:space="preserve">${shown}</w:t>`;
  });
  return w('r', {}, properties, lines.join(w('br')));
}
