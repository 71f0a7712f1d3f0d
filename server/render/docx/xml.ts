/** XML of WordprocessingML as text. */

import { xmlText } from '../text';

export type Attributes = Readonly<Record<string, string | number>>;

/** `<w:name w:attribute="…">…</w:name>`; attributes with a prefix of their own keep it. */
export function w(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const prefixed = Object.entries(attributes).map(([key, value]) => [
    key.includes(':') ? key : `w:${key}`,
    value,
  ]);
  return element(`w:${name}`, Object.fromEntries(prefixed), ...content);
}

export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const inside = content.join('');
  return inside === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${inside}</${name}>`;
}

/** A part of the package. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Text between tags or in quotes. What XML cannot hold, as control characters and lone surrogates, is left out. */
export function escaped(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
