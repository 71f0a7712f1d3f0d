/** The report as a page: what the preview shows and what an export to HTML and PDF is made of. */
import type { BoundReport } from '../forms/bound';
import { trimRange } from '../report/lines';
import type { AttachmentNode, HeadingNode, MetadataNode, Node, Range } from '../report/model';
import { MarkSweep, marksOf, type Remark } from './marks';
import { element, inline, type Source } from './markup';
import { type OfficialBlock, officialBlocks } from './official-blocks';
import { OfficialMarkup } from './official-markup';
import { sourceTable, type TableSource, tableSource } from './source-table';
import { isTitleLine, titleLines } from './title';

export interface PageOptions {
  readonly findings: readonly Remark[];
  readonly language: 'zh' | 'en';
  /** Whether blocks, rows and figures say where they come from; else the page is one for readers only. */
  readonly hasPlaces: boolean;
  /** Where figures begin that were checked and hold: they have the class `verified` where no finding is on them. */
  readonly verified?: ReadonlySet<number>;
}

export interface PageBlock {
  /** UTF-16 offset of its source. */
  readonly start: number;
  /** One element or more. */
  readonly html: string;
}

interface Page {
  readonly source: TableSource;
  readonly official: ReadonlyMap<Node, OfficialBlock>;
  /** The titles of attachments: each begins a page. */
  readonly annexes: ReadonlySet<Node>;
  /** Metadata from here on belong to a form that the report carries (填报单位), those before to its web page. */
  readonly body: number;
}

/**
 * `<article class="report">` with one element per part in source order; a run-in heading is one with its paragraph,
 * signature and date are one, and a table of the form is printed as the form has it. All text is escaped; there is no
 * script and no style. Blocks, table rows and figures carry `data-start` and `data-end`, UTF-16 offsets of their source.
 * What takes part in a finding has the class `finding` and its severity, `related` where it is not the wrong figure
 * itself, and the messages in `title`. Comments, directives and page chrome are left out. Linear in the text.
 */
export function renderHtml(bound: BoundReport, options: PageOptions): string {
  const blocks = render(bound, options, () => 0).map(({ html }) => html);
  return `<article class="report" lang="zh-CN">\n${blocks.join('\n')}\n</article>`;
}

/** What stands in the article, block by block. Offsets count from where the block starts: an edit leaves the others as they were. */
export function renderBlocks(bound: BoundReport, options: PageOptions): readonly PageBlock[] {
  return render(bound, options, ({ range }) => range.start);
}

function render(
  bound: BoundReport,
  { findings, language, hasPlaces, verified = new Set() }: PageOptions,
  originOf: (node: Node) => number,
): readonly PageBlock[] {
  const { text, nodes } = bound.report;
  const sweep = new MarkSweep(marksOf(findings, language));
  const page: Page = {
    source: tableSource({ text, sweep, hasPlaces, verified, origin: 0 }, bound),
    official: officialBlocks(bound),
    annexes: annexTitles(nodes),
    body: nodes.find(({ kind }) => kind === 'heading')?.range.start ?? Number.POSITIVE_INFINITY,
  };
  const printed = nodes.filter((node) => isPrinted(node, page));
  return blocks(bound, page, printed, originOf);
}

function isPrinted({ kind, range }: Node, { body, source }: Page): boolean {
  switch (kind) {
    case 'comment':
    case 'directive':
    case 'chrome':
    case 'blank':
      return false;
    case 'metadata':
      return source.hasPlaces || range.start >= body;
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'table':
    case 'signature':
    case 'date':
    case 'attachment':
      return true;
  }
}

function blocks(
  bound: BoundReport,
  page: Page,
  nodes: readonly Node[],
  originOf: (node: Node) => number,
): readonly PageBlock[] {
  const found: PageBlock[] = [];
  for (let index = 0; index < nodes.length; ) {
    const node = nodes[index];
    if (node === undefined) break;
    const source = { ...page.source, origin: originOf(node) };
    const { count, markup } = blockAt(bound, { ...page, source }, nodes, index);
    found.push({ start: node.range.start, html: markup });
    index += count;
  }
  return found;
}

interface Block {
  readonly markup: string;
  /** Of how many nodes it is made. */
  readonly count: number;
}

function blockAt(bound: BoundReport, page: Page, nodes: readonly Node[], index: number): Block {
  const node = nodes[index];
  if (node === undefined) return { count: 1, markup: '' };
  const block = page.official.get(node);
  if (block !== undefined) {
    const markup = new OfficialMarkup(page.source, bound.form, block).table();
    return { count: block.nodes.length, markup };
  }
  const next = nodes[index + 1];
  if (node.kind === 'heading' && node.runIn && next?.kind === 'paragraph') {
    const whole = { start: node.range.start, end: next.range.end };
    const markup = heading(page, node) + one(page, next);
    return { count: 2, markup: element(page.source, 'div', whole, 'run-in', markup) };
  }
  if (isSignOff(node)) {
    const behind = nodes.slice(index).findIndex((other) => !isSignOff(other));
    const count = behind < 0 ? nodes.length - index : behind;
    const lines = nodes.slice(index, index + count).map((line) => one(page, line));
    return { count, markup: `<div class="sign-off">${lines.join('')}</div>` };
  }
  if (page.annexes.has(node)) return annex(page, nodes, index);
  return { count: 1, markup: one(page, node) };
}

function isSignOff({ kind }: Node): boolean {
  return kind === 'signature' || kind === 'date';
}

/**
 * What an attachment begins with: a line 附件1, or where it has none its title, a heading without ordinal behind
 * the place that announces it.
 */
function annexTitles(nodes: readonly Node[]): ReadonlySet<Node> {
  const titles = new Set<Node>();
  let isAnnounced = false;
  let before: Node | undefined;
  for (const node of nodes) {
    if (node.kind === 'blank') continue;
    if (node.kind === 'attachment') {
      isAnnounced = true;
      if (node.names.length === 0) titles.add(node);
    } else if (isAnnounced && isTitle(node) && !(before && titles.has(before))) titles.add(node);
    before = node;
  }
  return titles;
}

function isTitle(node: Node): boolean {
  return node.kind === 'heading' && node.level === 1 && node.ordinal === undefined;
}

/** Longer ones are prose. */
const longestSubtitle = 20;

/** 附件1, title, and what stands in brackets below it: （2016年度） */
function annex(page: Page, nodes: readonly Node[], index: number): Block {
  const { source } = page;
  const parts: string[] = [];
  let at = index;
  const take = (name: string, className: string, content = inline): void => {
    const node = nodes[at++];
    if (node === undefined) return;
    const from = node.kind === 'heading' ? node.name.range.start : node.range.start;
    parts.push(element(source, name, node.range, className, content(source, { ...node.range, start: from })));
  };
  if (nodes[at]?.kind === 'attachment') take('p', 'annex');
  const name = nodes[at];
  const isNamed = parts.length > 0 && name?.kind === 'paragraph' && isTitleLine(shown(source, name));
  if (name !== undefined && (isTitle(name) || isNamed)) {
    take('h2', parts.length === 0 ? 'annex-title annex' : 'annex-title', title);
    const below = nodes[at];
    const text = below?.kind === 'paragraph' ? shown(source, below) : '';
    if (text.length <= longestSubtitle && /^[（(].*[）)]$/.test(text)) take('p', 'annex-subtitle');
  }
  return { count: at - index, markup: parts.join('\n') };
}

function shown({ text }: Source, { range }: Node): string {
  return text.slice(range.start, range.end).trim();
}

/** 附件：1.… with a line for each name. */
function attachment({ source }: Page, { range }: AttachmentNode): string {
  const lines = source.text.slice(range.start, range.end).split(/(?<=[\r\n])/);
  let start = range.start;
  const items = lines.flatMap((line) => {
    const own = trimRange(source.text, start, start + line.length);
    start += line.length;
    return own.start === own.end ? [] : [own];
  });
  return items
    .map((item, index) =>
      element(source, 'p', item, index === 0 ? 'attachment' : 'attachment more', inline(source, item)),
    )
    .join('\n');
}

/** A node by itself. */
function one(page: Page, node: Node): string {
  const { source } = page;
  switch (node.kind) {
    case 'title':
      return element(source, 'h1', node.range, '', title(source, node.nameRange));
    case 'metadata':
      return metadata(page, node);
    case 'heading':
      return heading(page, node);
    case 'paragraph':
      return element(source, 'p', node.range, '', inline(source, node.range));
    case 'table':
      return sourceTable(source, node);
    case 'attachment':
      return attachment(page, node);
    case 'signature':
    case 'date':
      return element(source, 'p', node.range, node.kind, inline(source, node.range));
    case 'comment':
    case 'directive':
    case 'chrome':
    case 'blank':
      return '';
  }
}

/** Where its lines may end is marked; the style sheet lets them end nowhere else. */
function title(source: Source, range: Range): string {
  const { text } = source;
  let start = range.start;
  const parts: string[] = [];
  for (const line of text.slice(range.start, range.end).split(/(?<=[\r\n])/)) {
    const own = trimRange(text, start, start + line.length);
    start += line.length;
    let from = own.start;
    for (const piece of titleLines(text.slice(own.start, own.end))) {
      const at = text.indexOf(piece, from);
      const space = at > from && from > own.start ? ' ' : '';
      parts.push(space + inline(source, { start: at, end: at + piece.length }));
      from = at + piece.length;
    }
  }
  return parts.filter((part) => part !== '').join('<wbr>');
}

function heading({ source }: Page, { level, ordinal, name, range }: HeadingNode): string {
  const from = (ordinal ?? name).range.start;
  return element(source, `h${level + 1}`, range, '', inline(source, { start: from, end: range.end }));
}

function metadata({ source, body }: Page, node: MetadataNode): string {
  if (node.range.start >= body)
    return element(source, 'p', node.range, 'form-line', inline(source, node.range));
  const entries = node.entries.map(({ key, value }) => {
    const term = inline(source, key.range);
    return `<dt>${term}</dt><dd>${inline(source, value.range)}</dd>`;
  });
  return element(source, 'dl', node.range, 'metadata', entries.join(''));
}
