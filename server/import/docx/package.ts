/** The parts of a .docx file. */
import { strFromU8, unzipSync } from 'fflate';
import { child, childrenOf, type XmlElement, xmlOf } from './xml';

/** Bytes: the text of a report is a megabyte or two; more is a mistake or an attack. */
const largestPart = 30_000_000;

export class Package {
  readonly #bytes: Uint8Array;
  readonly #names: readonly string[];

  private constructor(bytes: Uint8Array, names: readonly string[]) {
    this.#bytes = bytes;
    this.#names = names;
  }

  /** Undefined when it is no archive that can be read. */
  static open(bytes: Uint8Array): Package | undefined {
    const names: string[] = [];
    const note = ({ name }: { readonly name: string }): boolean => {
      names.push(name);
      return false;
    };
    try {
      unzipSync(bytes, { filter: note });
      return new Package(bytes, names);
    } catch {
      return undefined;
    }
  }

  has(folder: string): boolean {
    return this.#names.some((name) => name.startsWith(folder));
  }

  /** Unpacked when it is asked for; undefined when it is not there, damaged or too large. */
  part(path: string): XmlElement | undefined {
    if (!this.#names.includes(path)) return undefined;
    try {
      const files = unzipSync(this.#bytes, {
        filter: ({ name, originalSize }) => name === path && originalSize < largestPart,
      });
      const bytes = files[path];
      return bytes && xmlOf(textOf(bytes));
    } catch {
      return undefined;
    }
  }

  /** Paths of the parts that another one refers to, by the last word of their type; `''` for the package itself. */
  related(path: string, type: string): readonly string[] {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const relations = this.part(`${folder}_rels/${path.slice(folder.length)}.rels`);
    return childrenOf(relations, 'Relationship')
      .filter(({ attributes }) => attributes.Type?.endsWith(`/${type}`) === true)
      .map(({ attributes: { Target = '' } }) =>
        Target.startsWith('/') ? Target.slice(1) : normalized(`${folder}${Target}`),
      );
  }

  /** The part of that type; where the relations are lost, the one with the name that Word gives it. */
  relatedPart(path: string, type: string, name: string): XmlElement | undefined {
    const [target] = this.related(path, type);
    return this.part(target ?? `word/${name}.xml`);
  }

  /** The document and where it is; undefined when the file is of another kind. */
  document(): { readonly path: string; readonly body: XmlElement } | undefined {
    const [target] = this.related('', 'officeDocument');
    for (const path of [target, 'word/document.xml'])
      if (path !== undefined) {
        const body = child(this.part(path), 'body');
        if (body !== undefined) return { path, body };
      }
    return undefined;
  }
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes);
}

function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  return parts.join('/');
}
