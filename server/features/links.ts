/** Links: addresses in the text, and 附件 to the file beside the report or the place where the attachment begins. */
import type { DocumentLink } from 'vscode-languageserver';
import { labelKey } from '../forms/label';
import type { AttachmentNode, Node, Report, Span } from '../report/model';
import { type FileSystem, folderOf } from '../workspace/files';
import { toLspRange } from './positions';
import type { View } from './view';

/**
 * Folded text: a full-width ＠ or ． in an address is half-width there; `,` and `;` part addresses. The look-behind and
 * the limit keep it linear in long runs of digits, which tables without borders are full of.
 */
const address =
  /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'()*+=%]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi;
const sentenceEnds = ".:?!'()";

export async function documentLinks(view: View, files: FileSystem): Promise<DocumentLink[]> {
  return [...addressLinks(view), ...(await attachmentLinks(view, files))];
}

function addressLinks({ document, analysis: { report } }: View): DocumentLink[] {
  return [...report.folded.matchAll(address)].map(({ 0: match, index }) => {
    const text = withoutSentenceEnd(match);
    return {
      range: toLspRange(document, { start: index, end: index + text.length }),
      target: targetOf(text),
    };
  });
}

function withoutSentenceEnd(text: string): string {
  let end = text.length;
  while (end > 0 && sentenceEnds.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function targetOf(text: string): string {
  if (/^https?:/i.test(text)) return text;
  return /^www\./i.test(text) ? `http://${text}` : `mailto:${text}`;
}

async function attachmentLinks(
  { document, analysis: { report } }: View,
  files: FileSystem,
): Promise<DocumentLink[]> {
  const attachments = report.nodes.filter((node) => node.kind === 'attachment');
  const folder = folderOf(document.uri);
  const beside = attachments.length > 0 && folder !== undefined ? await files.names(folder) : [];
  return attachments.flatMap((node) =>
    node.names.flatMap((name): DocumentLink[] => {
      const range = toLspRange(document, name.range);
      const key = keyOf(name);
      const file = beside.find(
        (entry) => labelKey(stem(entry)) === key && !document.uri.endsWith(encodeURIComponent(entry)),
      );
      if (file !== undefined && folder !== undefined)
        return [{ range, target: new URL(encodeURIComponent(file), folder).href }];
      const place = beginOf(report, node, key);
      return place
        ? [{ range, target: `${document.uri}#L${document.positionAt(place.range.start).line + 1}` }]
        : [];
    }),
  );
}

const stem = (file: string): string => file.replace(/\.[A-Za-z0-9]{1,5}$/, '');

const keyOf = ({ text }: Span): string => labelKey(stem(text.trim().replace(/^《|》$/g, '')));

/** UTF-16 units that the name of an attachment has at most, its line break included. */
const longestName = 200;

/** The line behind the attachment's mention that has its name as title. */
function beginOf(report: Report, mention: AttachmentNode, key: string): Node | undefined {
  return report.nodes.find(
    (node) =>
      node.range.start >= mention.range.end &&
      node.kind !== 'blank' &&
      node.range.end - node.range.start <= longestName &&
      labelKey(report.folded.slice(node.range.start, node.range.end).trim()) === key,
  );
}
