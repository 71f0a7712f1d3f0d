/** The page around the report. All that varies goes through attributes: no inline script, no inline style. */

export interface Shell {
  readonly nonce: string;
  /** `webview.cspSource` */
  readonly source: string;
  readonly script: string;
  readonly stylesheet: string;
  readonly uri: string;
  readonly title: string;
  readonly loading: string;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

export function shellHtml(shell: Shell): string {
  const policy = `default-src 'none'; script-src 'nonce-${shell.nonce}'; style-src ${shell.source};`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(shell.title)}</title>
<link rel="stylesheet" href="${escapeHtml(shell.stylesheet)}">
</head>
<body data-uri="${escapeHtml(shell.uri)}">
<p id="notice" role="status">${escapeHtml(shell.loading)}</p>
<main id="page"></main>
<script nonce="${escapeHtml(shell.nonce)}" src="${escapeHtml(shell.script)}"></script>
</body>
</html>`;
}
