/** Elements of XML. HTML reads them alike. */
import { escaped } from '../markup';

/** Text for content or an attribute; half a character (a lone surrogate), which XML does not allow, becomes `�`. */
export function xml(text: string): string {
  return escaped(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** `content` is markup, the attributes are text. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: readonly string[] = [],
): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(value)}"`);
  const start = `<${name}${list.join('')}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`;
}

/** A length with two decimals at most. */
export function number(length: number): string {
  return String(Math.round(length * 100) / 100);
}
