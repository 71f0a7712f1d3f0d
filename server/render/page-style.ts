/**
 * The official page of GB/T 9704-2012 in CSS, of the exported file and of the preview where it shows sheets. Everything
 * but the names of fonts is below the class `printed`; the preview has a look of its own for reading on screen.
 */

/** Windows, Office for Mac, macOS, WPS, Linux; what names a standard comes first. */
const fonts = {
  fangsong:
    '"FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "华文仿宋", "FZFangSong-Z02", "FZFangSong-Z02S", "方正仿宋_GBK", "cwTeXFangSong", "Noto Serif CJK SC", "Source Han Serif SC", "思源宋体", "Songti SC", "AR PL UMing CN", serif',
  hei: '"SimHei", "黑体", "Heiti SC", "STHeiti", "FZHei-B01", "Noto Sans CJK SC", "Source Han Sans SC", "思源黑体", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei", sans-serif',
  kai: '"KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "Kaiti SC", "FZKai-Z03", "AR PL UKai CN", "AR PL KaitiM GB", "LXGW WenKai", "Noto Serif CJK SC", serif',
  xiaobiaosong:
    '"FZXiaoBiaoSong-B05S", "方正小标宋简体", "FZXiaoBiaoSong-B05", "方正小标宋_GBK", "STZhongsong", "华文中宋", "SimSun", "宋体", "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN", serif',
  song: '"SimSun", "宋体", "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN", serif',
} as const;

/** A page number of 4号 stands 7 mm below the text, a character in from the edge. */
const folio = (side: 'left' | 'right'): string => `@page :${side} {
  @bottom-${side} {
    content: "\\2014  " counter(page) " \\2014";
    font: 14pt/1 ${fonts.song};
    vertical-align: top;
    white-space: nowrap;
    padding: 7mm 14pt 0;
  }
}
`;

/** Margins, and 22 lines of 28 characters; of 16 pt each they would be wider than the page allows. */
const sheet = `@page {
  size: A4;
  margin: 37mm 26mm 35mm 28mm;
}
${folio('right')}${folio('left')}:root {
  --song: ${fonts.song};
  --hei: ${fonts.hei};
}
.printed {
  --pitch: calc(225mm / 22 - 0.06px);
}
.printed .report {
  width: 156mm;
  color: #000;
  font: 16pt/var(--pitch) ${fonts.fangsong};
  letter-spacing: -0.21pt;
  text-align: justify;
  text-autospace: no-autospace;
  text-spacing-trim: space-all;
  line-break: auto;
  overflow-wrap: anywhere;
  orphans: 1;
  widows: 1;
  -webkit-print-color-adjust: exact;
  print-color-adjust: exact;
}
`;

const text = `.printed h1 {
  margin: var(--pitch) 0;
  font: 22pt/var(--pitch) ${fonts.xiaobiaosong};
  letter-spacing: 0;
  text-align: center;
  text-wrap: balance;
  word-break: keep-all;
}
.printed :is(h2, h3, h4, h5) {
  margin: 0;
  font: inherit;
  text-indent: 2em;
  break-inside: avoid;
  break-after: avoid;
}
.printed h2 {
  font-family: var(--hei);
}
.printed h3 {
  font-family: ${fonts.kai};
}
.printed p {
  margin: 0;
  text-indent: 2em;
}
.printed .run-in {
  text-indent: 2em;
}
/* Two fonts on one line would make it higher. */
.printed .run-in > * {
  display: inline;
  line-height: 0;
  break-after: auto;
}
.printed .attachment {
  margin: var(--pitch) 0 0 5em;
  text-indent: -3em;
}
.printed .attachment.more {
  margin-top: 0;
  text-indent: 0;
}
.printed .annex {
  break-before: page;
}
.printed :is(.annex, .annex-title, .annex-subtitle) {
  text-indent: 0;
  break-after: avoid;
}
.printed p.annex {
  font-family: var(--hei);
}
.printed .annex-title {
  margin: var(--pitch) 0;
  font: 22pt/var(--pitch) ${fonts.xiaobiaosong};
  letter-spacing: 0;
  text-align: center;
  text-wrap: balance;
  word-break: keep-all;
}
.printed .annex-subtitle {
  text-align: center;
}
.printed .form-line {
  text-indent: 0;
  font-size: 12pt;
}
.printed .sign-off {
  width: fit-content;
  max-width: calc(100% - 2em);
  margin: calc(2 * var(--pitch)) 2em 0 auto;
  break-before: avoid;
  break-inside: avoid;
}
.printed .sign-off p {
  text-align: start;
  text-indent: 0;
}
.printed .sign-off .date {
  padding-left: 2em;
}
.printed .sign-off .date:only-child {
  padding-left: 0;
}
.printed .metadata {
  display: none;
}
`;

const tables = `.printed table {
  width: 100%;
  margin: 6pt 0;
  border-collapse: collapse;
  font: 10.5pt/1.3 var(--song);
  letter-spacing: 0;
  text-align: start;
}
.printed table.wide {
  table-layout: fixed;
  font-size: 9pt;
}
.printed table.small {
  font-size: 9pt;
}
.printed table.smaller {
  font-size: 7.5pt;
}
.printed table.smallest {
  font-size: 6.5pt;
}
.printed table.whole .number {
  white-space: nowrap;
}
.printed caption {
  padding: 3pt 0;
  font: 14pt/1.4 var(--hei);
  break-after: avoid;
}
/* Not the row: Chromium then takes all rows that a cell of it spans for one that cannot be broken. */
.printed :is(td, th):not(.group) {
  break-inside: avoid;
}
.printed :is(thead, .head) {
  break-after: avoid;
}
.printed :is(th, td) {
  border: 0.5pt solid #000;
  padding: 2.5pt 3pt;
  font-weight: normal;
  text-align: center;
  vertical-align: middle;
}
.printed :is(table.wide, .small, .smaller, .smallest) :is(th, td) {
  padding-inline: 1pt;
}
.printed .head > th:only-child {
  font-family: var(--hei);
}
.printed :is(td, th.label) {
  text-align: start;
}
.printed :is(td.number, td.unit) {
  text-align: center;
}
.printed table:not(.wide) .figure {
  white-space: nowrap;
}
.printed .group-column {
  width: 13mm;
}
.printed .group-column + .group-column {
  width: 17mm;
}
.printed .unit-column {
  width: 14mm;
}
.printed .figure-column {
  width: 11.5mm;
}
.printed .wide .figure-column,
.printed .label-column + .figure-column:nth-last-child(-n + 3),
.printed .label-column + .figure-column:nth-last-child(-n + 3) ~ .figure-column {
  width: auto;
}
.printed .unit-column ~ .figure-column {
  width: 26mm;
}
.printed .note {
  border: 0;
  font-size: 9pt;
}
`;

/** A browser shows the exported file as one long sheet. */
const screen = `@media screen {
  body.printed {
    margin: 0;
    background: #f0f0f0;
  }
  body.printed .report {
    box-sizing: border-box;
    width: 210mm;
    max-width: 100%;
    margin: 0 auto;
    padding: clamp(16pt, 8vw, 37mm) clamp(12pt, 7vw, 26mm) 35mm clamp(12pt, 7vw, 28mm);
    background: #fff;
    overflow-x: auto;
  }
}
@media print {
  body.printed {
    margin: 0;
  }
}
`;

/** What the preview shares with the exported file. */
export const sheetStyle = sheet + text + tables;
/** The style of the exported file. */
export const pageStyle = sheetStyle + screen;
