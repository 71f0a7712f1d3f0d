/** All that is not needed to answer `initialize`; loaded after it. */
export { analyse } from '../workspace/analysis';
export { ReportStore } from '../workspace/report-store';
export { codeActions } from './codeActions';
export { completion } from './completion';
export { definition } from './definition';
export { diagnostics } from './diagnostics';
export { documentHighlights } from './documentHighlight';
export { foldingRanges } from './folding';
export { formatting, onTypeFormatting, rangeFormatting } from './formatting';
export { hover } from './hover';
export { inlayHints } from './inlayHints';
export { documentLinks } from './links';
export { newReport } from './newReport';
export { references } from './references';
export { selectionRanges } from './selectionRanges';
export { semanticTokens } from './semanticTokens';
export { preview, status } from './status';
export { documentSymbols } from './symbols';
