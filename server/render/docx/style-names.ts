/** Names of styles by which an import recognises what an export has written. */

/** All styles of the annex of figures begin with it. */
export const figureStyleName = '年报数据图';
export const tableStyleName = '年报表格';
export const attachmentTitleName = '附件标题';
/** In these an export cuts the lines. */
export const cutTitles: ReadonlySet<string> = new Set(['Title', attachmentTitleName]);
