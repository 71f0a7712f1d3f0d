/** A document of any format as a sequence of blocks: what stands where is decided later, from the whole of it. */

export type Block = ParagraphBlock | TableBlock | ObjectBlock;

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  /** Lines without spaces at their ends; not empty. */
  readonly text: string;
  /** Characters of `text` that are links, without spaces. */
  readonly linked: number;
  /** Level of an element `h1` … `h6`. */
  readonly level?: number | undefined;
  /** Level of a heading style of Word. */
  readonly heading?: number | undefined;
  /** It stands in navigation, a header, a footer, a control. */
  readonly isAside: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Each cell on one line; cells that a span covers are blank. */
  readonly rows: Grid;
  readonly linked: number;
  readonly isAside: boolean;
}

/** A picture and the like: there is no text to take over. */
export interface ObjectBlock {
  readonly kind: 'object';
  readonly object: keyof typeof objectNames;
  readonly isAside: boolean;
}

export const objectNames = {
  picture: { zh: '图片', en: 'picture' },
  chart: { zh: '图表', en: 'chart' },
  embedded: { zh: '嵌入对象', en: 'embedded object' },
} as const;

export type Grid = readonly (readonly string[])[];

/** A cell as the source has it. */
export interface SpanningCell {
  readonly text: string;
  readonly columns: number;
  /** Infinity: to the last row. */
  readonly rows: number;
}

/** Wide enough for any form; wider spans are a mistake or an attack. */
const widestGrid = 200;

/**
 * Rows of cells that span → rows of single cells: the text stands in the first place of a span, the others are blank.
 * Columns at whose left edge no cell begins, and rows without any text, are left out. Linear in the result.
 */
export function gridOf(rows: readonly (readonly SpanningCell[])[]): Grid {
  const begun = new Set<number>();
  /** By column: how many more rows a cell above covers. */
  const covered: number[] = [];
  const grid = rows.map((cells) => {
    const line: string[] = [];
    const skip = (): void => {
      for (let left = covered[line.length] ?? 0; left > 0; left = covered[line.length] ?? 0) {
        covered[line.length] = left - 1;
        line.push('');
      }
    };
    for (const { text, columns, rows: height } of cells) {
      skip();
      begun.add(line.length);
      const width = line.length < widestGrid ? Math.min(Math.max(1, columns), widestGrid) : 1;
      for (let at = 0; at < width; at++) {
        covered[line.length] = Math.max(0, height - 1);
        line.push(at === 0 ? text : '');
      }
    }
    skip();
    return line;
  });
  return grid
    .map((line) => line.filter((_, column) => begun.has(column)))
    .filter((line) => line.some((text) => text !== ''));
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** What white space that may hold a line break stands for: nothing between Chinese characters, else a space. */
export function joining(space: string, at: number, whole: string): string {
  const isBreak = /[\r\n]/.test(space);
  return isBreak && wide.test(whole.charAt(at - 1)) && wide.test(whole.charAt(at + space.length)) ? '' : ' ';
}

/** Text on one line. Linear. */
export function onOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, (space, at: number, whole: string) => joining(space, at, whole));
}

/** What a reader sees of the block; cells are parted by tabs. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'table':
      return block.rows.map((row) => row.join('\t')).join('\n');
    case 'object':
      return '';
  }
}

/** Each line without the spaces at its ends; blank lines are left out. */
export function linesOf(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
