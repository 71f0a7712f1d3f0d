/** Addresses in the report, which the extension opens. They are no `<a href>`: VS Code would open those unasked. */

/** The limits keep it linear in long runs of letters and digits; what is no address any more stays text. */
const address =
  /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'()*+=%]{1,2000}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/gi;
const sentenceEnd = /[.:?!'()]{1,20}$/;

/** Makes links of the addresses in a new element. */
export function prepareLinks(made: HTMLElement): void {
  if (!/:\/\/|www\.|@/i.test(made.textContent ?? '')) return;
  const walker = document.createTreeWalker(made, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) split(text);
}

function split(text: Text): void {
  const { data } = text;
  const parts: (string | HTMLElement)[] = [];
  let end = 0;
  for (const { 0: match, index } of data.matchAll(address)) {
    const shown = match.replace(sentenceEnd, '');
    parts.push(data.slice(end, index), link(shown));
    end = index + shown.length;
  }
  if (parts.length > 0) text.replaceWith(...parts, data.slice(end));
}

function link(shown: string): HTMLElement {
  const made = document.createElement('span');
  made.className = 'link';
  made.role = 'link';
  made.tabIndex = 0;
  made.textContent = shown;
  return made;
}

/** Where a link leads: to what it says. */
export function targetOf({ textContent }: Element): string {
  const shown = textContent ?? '';
  if (/^https?:/i.test(shown)) return shown;
  return /^www\./i.test(shown) ? `http://${shown}` : `mailto:${shown}`;
}
