/** The page around the report. All that varies goes through attributes: no inline script, no inline style. */
import type { PreviewMode } from './messages';
import type { Words } from './words';

export interface Shell {
  readonly nonce: string;
  /** `webview.cspSource` */
  readonly source: string;
  readonly script: string;
  readonly stylesheet: string;
  readonly uri: string;
  readonly title: string;
  /** Of the words, not of the report. */
  readonly language: string;
  readonly words: Words;
  readonly mode: PreviewMode;
  readonly showVerified: boolean;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

export function shellHtml({ words, ...shell }: Shell): string {
  const policy = `default-src 'none'; script-src 'nonce-${shell.nonce}'; style-src ${shell.source};`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(shell.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(shell.title)}</title>
<link rel="stylesheet" href="${escapeHtml(shell.stylesheet)}">
</head>
<body data-uri="${escapeHtml(shell.uri)}" data-mode="${shell.mode}" data-words="${escapeHtml(JSON.stringify(words))}">
<header id="toolbar">
<p id="notice" role="status">${escapeHtml(words.loading)}</p>
<div id="bar">
<div id="switches">
<button id="figures-switch" type="button" aria-pressed="false">${escapeHtml(words.figures)}</button>
<button id="verified-switch" type="button" role="switch" aria-checked="${shell.showVerified}">${escapeHtml(words.showVerified)}</button>
</div>
<p id="no-findings" hidden>${escapeHtml(words.noFindings)}</p>
<details id="findings" hidden><summary></summary><ol aria-label="${escapeHtml(words.findings)}"></ol></details>
</div>
<p id="legend" hidden></p>
<div id="message" role="tooltip" hidden></div>
</header>
<main id="page"><article class="report" lang="zh-CN"></article></main>
<main id="figures" hidden></main>
<script nonce="${escapeHtml(shell.nonce)}" src="${escapeHtml(shell.script)}"></script>
</body>
</html>`;
}
