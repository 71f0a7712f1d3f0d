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
 * Left out are columns at whose left edge no cell begins, and rows without any text; two columns are one where no row has
 * a cell in both. Linear in the result.
 */
export function gridOf(rows: readonly (readonly SpanningCell[])[]): Grid {
  /** By column, for those at whose left edge a cell begins: the rows in which one does. */
  const begun = new Map<number, Set<number>>();
  /** By column: how many more rows a cell above covers, and whether it begins there. */
  const covered: { rows: number; readonly isEdge: boolean }[] = [];
  const grid = rows.map((cells, row) => {
    const line: string[] = [];
    const begin = (): void => {
      const known = begun.get(line.length);
      if (known === undefined) begun.set(line.length, new Set([row]));
      else known.add(row);
    };
    const skip = (): void => {
      for (let above = covered[line.length]; above && above.rows > 0; above = covered[line.length]) {
        above.rows -= 1;
        if (above.isEdge) begin();
        line.push('');
      }
    };
    for (const { text, columns, rows: height } of cells) {
      skip();
      begin();
      const width = line.length < widestGrid ? Math.min(Math.max(1, columns), widestGrid) : 1;
      for (let at = 0; at < width; at++) {
        covered[line.length] = { rows: Math.max(0, height - 1), isEdge: at === 0 };
        line.push(at === 0 ? text : '');
      }
    }
    skip();
    return line;
  });
  const columns = columnsOf(begun);
  return grid
    .map((line) =>
      columns
        .filter(([first]) => first !== undefined && first < line.length)
        .map((places) => places.map((place) => line[place] ?? '').find((text) => text !== '') ?? ''),
    )
    .filter((line) => line.some((text) => text !== ''));
}

/** Places that are one column, left to right: in one table of a page widths of columns may differ from row to row. */
function columnsOf(begun: ReadonlyMap<number, ReadonlySet<number>>): readonly (readonly number[])[] {
  const columns: { readonly places: number[]; readonly rows: Set<number> }[] = [];
  for (const [place, rows] of [...begun].sort(([a], [b]) => a - b)) {
    const last = columns.at(-1);
    if (last === undefined || [...rows].some((row) => last.rows.has(row)))
      columns.push({ places: [place], rows: new Set(rows) });
    else {
      last.places.push(place);
      for (const row of rows) last.rows.add(row);
    }
  }
  return columns.map(({ places }) => places);
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
