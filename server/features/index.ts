/** All that is not needed to answer `initialize`; loaded after it. */
export { analyse } from '../workspace/analysis';
export { codeActions } from './codeActions';
export { completion } from './completion';
export { diagnostics } from './diagnostics';
export { foldingRanges } from './folding';
export { formatting, onTypeFormatting, rangeFormatting } from './formatting';
export { hover } from './hover';
export { documentLinks } from './links';
export { newReport } from './newReport';
export { preview, status } from './status';
export { documentSymbols } from './symbols';
