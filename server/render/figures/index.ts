/** Figures of a report: what `dist/figures.js` holds, loaded when they are first asked for. */
export { barAnnex } from './bars';
export { reportFigures } from './figures';
export { figuresHtml } from './html';
export { figuresStyle } from './style';
