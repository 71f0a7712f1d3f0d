/** The report as one file that a browser shows and prints as the official page. */
import type { BoundReport } from '../forms/bound';
import type { FiguresPart } from './figures-part';
import { renderHtml } from './html';
import { escaped } from './markup';
import { pageStyle } from './page-style';

/** No script, nothing that is loaded; comments, page chrome and findings are left out. */
export function exportHtml(bound: BoundReport, annex: FiguresPart = { html: '', style: '' }): string {
  const title = bound.report.title?.text ?? bound.form.name;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="zwgk">
<title>${escaped(title)}</title>
<style>
${pageStyle}${annex.style}</style>
</head>
<body class="printed">
${renderHtml(bound, { findings: [], language: 'zh', hasPlaces: false })}${annex.html}
</body>
</html>
`;
}
