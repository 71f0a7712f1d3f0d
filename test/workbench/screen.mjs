/** What the editor shows, read from where it is drawn. These functions run in the page: nothing outside them is there. */

/**
 * The figures underlined on the screen, in order: line, text and middle. The marks lie in a layer of their own, so the
 * text above one is found by its place. `severity`: error, warning, info, hint; empty for all.
 */
export function underlinedFigures(severity) {
  const editor = document.querySelector('.editor-instance .monaco-editor');
  const numbers = [...editor.querySelectorAll('.margin-view-overlays .line-numbers')].map((element) => ({
    top: element.getBoundingClientRect().top,
    number: Number(element.textContent),
  }));
  numbers.sort((a, b) => a.top - b.top);
  const lines = [...editor.querySelectorAll('.view-line')].map((element) => ({
    element,
    box: element.getBoundingClientRect(),
  }));

  const textBetween = (element, left, right) => {
    // Hints between the text are not of the document.
    const isText = ({ parentElement }) =>
      parentElement.className.includes('dyn-rule') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, isText);
    const range = document.createRange();
    let text = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      for (let index = 0; index < node.length; index++) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const character = range.getBoundingClientRect();
        const center = character.left + character.width / 2;
        if (left < center && center < right) text += node.data[index];
      }
    return text.trim();
  };

  const marks = [...editor.querySelectorAll(`.view-overlays [class*="squiggly-${severity}"]`)];
  const found = marks.flatMap((mark) => {
    const box = mark.getBoundingClientRect();
    const middle = box.top + box.height / 2;
    const line = lines.find((one) => one.box.top <= middle && middle < one.box.bottom);
    const number = numbers.findLast(({ top }) => top <= middle)?.number;
    if (line === undefined || number === undefined) return [];
    const text = textBetween(line.element, box.left, box.right);
    return [{ line: number, text, x: box.left + box.width / 2, y: line.box.top + line.box.height / 2 }];
  });
  return found.sort((a, b) => a.line - b.line || a.x - b.x);
}

/** The text of a line by its number, over all rows that it is wrapped into; undefined when it is not on the screen. */
export function lineText(line) {
  const editor = document.querySelector('.editor-instance .monaco-editor');
  const numbers = [...editor.querySelectorAll('.margin-view-overlays .line-numbers')].map((element) => ({
    top: element.getBoundingClientRect().top,
    number: Number(element.textContent),
  }));
  const top = numbers.find(({ number }) => number === line)?.top;
  if (top === undefined) return undefined;
  const end = Math.min(...numbers.map((one) => one.top).filter((other) => other > top));
  return [...editor.querySelectorAll('.view-line')]
    .map((element) => ({
      top: element.getBoundingClientRect().top,
      text: [...element.querySelectorAll('span:not(:has(span), [class*="dyn-rule"])')]
        .map((part) => part.textContent)
        .join(''),
    }))
    .filter((row) => top - 1 <= row.top && row.top < end - 1)
    .sort((a, b) => a.top - b.top)
    .map(({ text }) => text.replaceAll('\u00a0', ' '))
    .join('');
}

/** `LINE CODE` for every finding in the Problems panel, sorted. */
export function problems() {
  return [...document.querySelectorAll('.markers-panel .monaco-list-row')]
    .flatMap((row) => {
      const code = row.querySelector('.marker-code')?.textContent;
      const line = /(?:Ln|行) ?(\d+)/.exec(row.querySelector('.marker-line')?.textContent ?? '')?.[1];
      return code === undefined || line === undefined ? [] : [`${line} ${code}`];
    })
    .sort();
}

/** The names of the outline's rows on the screen, from the top. */
export function outline() {
  return [...document.querySelectorAll('.outline-tree .monaco-list-row')]
    .map((row) => ({
      top: row.getBoundingClientRect().top,
      name: row.querySelector('.label-name')?.textContent,
    }))
    .sort((a, b) => a.top - b.top)
    .map(({ name }) => name);
}
