import type { BoundReport } from '../../forms/bound';
import { fold } from '../../report/fold';
import type { Node, Report } from '../../report/model';
import { proseOf } from '../../report/prose';
import type { Rule, RuleFinding } from '../rule';

/** A file of its own, which the web page links to. */
const file =
  /\.(?:docx?|xlsx?|pdf|wps|et|txt|html?|zip|rar|jpe?g|png|ofd)|下载|链接|http|点击|另附|另行|单独|网站|略/i;
const table = /统计表|情况表|附表|报表/;
/** What a page prints below the last line of a report. */
const chrome =
  /^(?:上一|下一|打印|关闭|分享|扫|相关|版权|主办|承办|地址|联系|网站|备案|技术支持|信息来源|来源|责任编辑|解读|文件下载|[-—\d\s]*$)/;
const mention = /见附[件表](?:\d{0,2}|[一二三四五六七八九十]?)/g;

/** An attachment that the report announces is there. */
export const structureMissingAttachment: Rule = {
  code: 'structure/missing-attachment',
  severity: 'warning',
  title: { zh: '写明的附件不在文中', en: 'An announced attachment is absent' },
  source: { zh: 'GB/T 9704—2012 第7.3.4条', en: 'GB/T 9704—2012, 7.3.4' },
  *check(bound) {
    const { nodes } = bound.report;
    const at = nodes.findIndex(({ kind }) => kind === 'attachment');
    if (at >= 0) yield* absent(bound, at);
    else if (bound.report.folded.includes('见附')) yield* mentioned(bound);
  },
};

function* absent({ report, tables }: BoundReport, at: number): Iterable<RuleFinding> {
  const announced = report.nodes[at];
  if (announced?.kind !== 'attachment') return;
  if (file.test(report.folded.slice(announced.range.start, announced.range.end))) return;
  if (report.nodes.slice(at + 1).some((node) => isContent(report, node))) return;
  const lost = announced.names.filter(({ text }) => tables.length === 0 || !table.test(fold(text)));
  const [first, ...others] = lost;
  if (first === undefined) return;
  const names = lost.map(({ text }) => `“${text}”`);
  yield {
    message: {
      zh: `写明有附件${names.join('')}，文中没有`,
      en: `The attachment ${names.join(', ')} is announced, but not there`,
    },
    range: first.range,
    related: others.map(({ range, text }) => ({ range, message: { zh: text, en: text } })),
  };
}

/** Does the node hold something of the report, not what stands around it? */
function isContent({ folded }: Report, { kind, range }: Node): boolean {
  if (kind === 'paragraph') return !chrome.test(folded.slice(range.start, range.end).trim());
  return kind === 'table' || kind === 'heading' || kind === 'attachment' || kind === 'title';
}

function* mentioned({ report, tables }: BoundReport): Iterable<RuleFinding> {
  const hasTable = tables.length > 0 || report.nodes.some(({ kind }) => kind === 'table');
  const hasAttachment = /^\s*附[件表]/m.test(report.folded);
  if (hasTable || hasAttachment) return;
  for (const prose of proseOf(report)) {
    if (!prose.text.includes('见附')) continue;
    for (const match of prose.text.matchAll(mention)) {
      const end = match.index + match[0].length;
      if (file.test(prose.text.slice(end, end + 20))) continue;
      yield {
        message: { zh: `写有“${match[0]}”，文中没有附件`, en: `“${match[0]}”, but there is no attachment` },
        range: prose.sourceRange(match.index + 1, end),
        related: [],
      };
      return;
    }
  }
}
