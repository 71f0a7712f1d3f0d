/** XML of a part of a document → tree. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** Without its prefix: documents differ in them, and Strict ones in the namespaces too. */
  readonly name: string;
  /** Without their prefixes. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Word itself nests tables no deeper than a few dozen levels. */
const deepest = 500;

/**
 * The root element; what is wrong in the markup is passed over. Undefined when there is none, or when elements are nested
 * deeper than any document. Entities of a DTD are not expanded.
 */
export function xmlOf(text: string): XmlElement | undefined {
  const open: { name: string; attributes: Record<string, string>; children: XmlNode[] }[] = [];
  let root: XmlElement | undefined;
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('error', () => {});
  parser.on('opentag', ({ name, attributes }) => {
    depth = Math.max(depth, open.length);
    if (open.length > deepest) return;
    const element = { name: local(name), attributes: localKeys(attributes), children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', ({ name }) => {
    if (open.at(-1)?.name === local(name)) open.pop();
  });
  const add = (content: string): void => {
    open.at(-1)?.children.push(content);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text.replace(/^\ufeff/, '')).close();
  return depth > deepest ? undefined : root;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localKeys(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((node): node is XmlElement => isElement(node) && node.name === name) ?? [];
}

/** `w:val` of a child, the way most properties are written. */
export function propertyOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.val;
}

/** A property that is there, and not switched off. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const property = child(element, name);
  return property !== undefined && !/^(?:0|false|off|none)$/.test(property.attributes.val ?? '');
}
