/** Links of the page. What the page says is text of the report: it may ask for anything. */

const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** The address, spelt as an address is; undefined for anything that does not lead to a web page or a mail. */
export function safeLink(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  return schemes.has(url.protocol) ? url.href : undefined;
}
