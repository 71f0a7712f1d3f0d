/** What a paragraph has from its style. */
import { cutTitles, figureStyleName, tableStyleName } from '../../render/docx/style-names';
import { child, childrenOf, propertyOf, type XmlElement } from './xml';

export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly list: string | undefined;
  readonly level: string | undefined;
}

/** Styles build on each other, in a broken document in a circle. */
const longestChain = 20;

export class Styles {
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #isExport: boolean;

  constructor(part: XmlElement | undefined) {
    this.#styles = new Map(
      childrenOf(part, 'style').map((style) => [style.attributes.styleId ?? '', styleOf(style)]),
    );
    this.#isExport = [...this.#styles.values()].some(({ name }) => name === tableStyleName);
  }

  /** Is it a line of the table of contents? */
  isContents(id: string | undefined): boolean {
    return /^toc ?\d|^目录/i.test(this.#styles.get(id ?? '')?.name ?? '');
  }

  /** Is it of the figures that an export has put behind the report? */
  isFigure(id: string | undefined): boolean {
    return this.#styles.get(id ?? '')?.name.startsWith(figureStyleName) === true;
  }

  /** Is it a title that an export has cut into lines? */
  isCutTitle(id: string | undefined): boolean {
    return this.#isExport && cutTitles.has(this.#styles.get(id ?? '')?.name ?? '');
  }

  /** 1 for Word's own style “heading 1”, or one that is based on it, and so on. */
  headingLevel(id: string | undefined): number | undefined {
    const level = this.#inherited(id ?? '', ({ name }) => /^heading ([1-9])$/i.exec(name)?.[1]);
    return level === undefined ? undefined : Number(level);
  }

  /** The list that the style numbers its paragraphs by. */
  listOf(id: string): string | undefined {
    return this.#inherited(id, ({ list }) => list);
  }

  /** Where in which list a paragraph stands, by what it says itself or by its style; undefined: nowhere. */
  placeOf(paragraph: XmlElement | undefined): ListPlace | undefined {
    const own = child(paragraph, 'numPr');
    const style = propertyOf(paragraph, 'pStyle') ?? '';
    const list = propertyOf(own, 'numId') ?? this.listOf(style);
    if (list === undefined || list === '0') return undefined;
    const level = propertyOf(own, 'ilvl') ?? this.#inherited(style, (one) => one.level) ?? '0';
    return { list, level: Number.parseInt(level, 10) || 0 };
  }

  #inherited(id: string, read: (style: Style) => string | undefined): string | undefined {
    let style = this.#styles.get(id);
    for (let count = 0; style !== undefined && count < longestChain; count++) {
      const found = read(style);
      if (found !== undefined) return found;
      style = this.#styles.get(style.basedOn ?? '');
    }
    return undefined;
  }
}

function styleOf(style: XmlElement): Style {
  const numbering = child(child(style, 'pPr'), 'numPr');
  return {
    name: propertyOf(style, 'name') ?? '',
    basedOn: propertyOf(style, 'basedOn'),
    list: propertyOf(numbering, 'numId'),
    level: propertyOf(numbering, 'ilvl'),
  };
}
