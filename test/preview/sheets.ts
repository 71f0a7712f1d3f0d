/** Measures the page of the preview; runs in it. */

export interface Box {
  /** Millimetres on the sheet. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Number of the sheet, from 1. */
  readonly sheet: number;
  readonly text: string;
}

/** Lines of text, rows of tables, and what stands where on the sheets. */
export function measured() {
  const pitch = 297 + 6;
  const sheets = document.getElementById('sheets');
  const first = sheets?.firstElementChild?.getBoundingClientRect();
  if (sheets === null || first === undefined) throw new Error('there are no sheets');
  const scale = 210 / first.width;
  const boxOf = (rect: DOMRect, text: string): Box => {
    const top = (rect.top - first.top) * scale;
    const sheet = Math.floor((top + (rect.height * scale) / 2) / pitch);
    return {
      left: (rect.left - first.left) * scale,
      right: (rect.right - first.left) * scale,
      top: top - sheet * pitch,
      bottom: top - sheet * pitch + rect.height * scale,
      sheet: sheet + 1,
      text,
    };
  };
  const linesIn = (root: Element): readonly Box[] => {
    const lines: Box[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode())
      for (let at = 0; at < node.data.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const rect = range.getBoundingClientRect();
        if (rect.height === 0) continue;
        const box = boxOf(rect, node.data.charAt(at));
        const last = lines.at(-1);
        const isSame = last !== undefined && last.sheet === box.sheet && Math.abs(last.top - box.top) < 3;
        if (isSame) lines[lines.length - 1] = { ...last, right: box.right, text: last.text + box.text };
        else lines.push(box);
      }
    return lines;
  };
  const parts = [...document.querySelectorAll('#page :is(h1, h2, h3, h4, h5, p, .run-in)')].filter(
    (part) => part.matches('.run-in') || part.closest('.run-in') === null,
  );
  const elementBox = (selector: string): Box => {
    const element = document.querySelector(selector);
    if (element === null) return boxOf(new DOMRect(), '');
    const range = document.createRange();
    range.selectNodeContents(element);
    return boxOf(range.getBoundingClientRect(), element.textContent ?? '');
  };
  const headings = parts.filter((part) => part.matches('h2, h3, h4, h5'));
  const sheetOf = (element: Element | null | undefined): number =>
    element ? boxOf(element.getBoundingClientRect(), '').sheet : 0;
  return {
    sheets: sheets.childElementCount,
    width: document.documentElement.scrollWidth,
    lines: parts.flatMap(linesIn),
    rows: [...document.querySelectorAll('#page tr:not(.sheet-gap)')].map((row) =>
      boxOf(row.getBoundingClientRect(), row.textContent ?? ''),
    ),
    /** Headings with nothing below them on their sheet. */
    lonely: headings
      .filter((heading) => {
        const next = heading.nextElementSibling;
        const below = next?.querySelector('tr') ?? next;
        const top = below?.getBoundingClientRect().top;
        return top !== undefined && boxOf(new DOMRect(0, top + 1, 1, 1), '').sheet !== sheetOf(heading);
      })
      .map(({ textContent }) => textContent),
    title: elementBox('#page h1'),
    indents: parts
      .filter((part) => part.matches('h2, .run-in, p:not(.sign-off p)'))
      .map((part) => linesIn(part)[0]?.left ?? 0),
    signOff: { signature: elementBox('#page .signature'), date: elementBox('#page .date') },
    folios: [...document.querySelectorAll('.folio')].map((folio) => ({
      ...boxOf(folio.getBoundingClientRect(), folio.textContent ?? ''),
      font: getComputedStyle(folio).fontFamily,
    })),
  };
}
