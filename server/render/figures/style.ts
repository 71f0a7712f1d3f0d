/** Of the figures in a file: charts are as wide as the text and never cut by the end of a page. */
export const figuresStyle = `.figures { break-before: page; font: 11pt/1.5 sans-serif; color: #000; }
.figures h2 { text-align: center; text-indent: 0; }
.figures figure { margin: 0 0 1.6em; break-inside: avoid; }
.figures figcaption { margin: 0 0 0.4em; break-after: avoid; }
.figures .aside { font-size: 0.85em; }
.figures svg { display: block; width: 100%; height: auto; }
.figures .remark { margin: 0.2em 0; font-size: 0.8em; text-indent: 0; }
.figures details { font-size: 0.85em; }
.figures table { width: auto; border-collapse: collapse; }
.figures :is(th, td) { padding: 0.2em 0.6em; border: 1px solid; text-align: start; }
@media print { .figures details { display: none; } }
@media screen {
  .figures { box-sizing: border-box; width: 210mm; max-width: 100%; margin: 12px auto; padding: 2em; background: #fff; }
}
`;
