/** The words of docs/performance.md. */
export const ms = (value) =>
  value === undefined ? '' : value.toFixed(value < 10 ? 2 : value < 1000 ? 1 : 0);
export const times = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
export const size = (bytes) =>
  bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${Math.round(bytes / 1024 / 1024)} MB`;

/** A Markdown table; the first column is text, the others are figures. */
export function table(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return `${[header, rule, ...rows].map(line).join('\n')}\n`;
}
