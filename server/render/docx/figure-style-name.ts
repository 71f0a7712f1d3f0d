/** All styles of the annex of figures begin with it: they are how an import of the document tells it from the report. */
export const figureStyleName = '年报数据图';
