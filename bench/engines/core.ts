/** What the benchmark times, without LSP and without files. */
export { bindReport } from '../../server/forms/bind';
export { builtinLibrary } from '../../server/forms/library';
export { sentencesOf } from '../../server/report/clauses';
export { parseReport } from '../../server/report/parse';
export { proseOf } from '../../server/report/prose';
export { checkReport } from '../../server/rules/check';
export { rules } from '../../server/rules/registry';
export { analyse } from '../../server/workspace/analysis';
