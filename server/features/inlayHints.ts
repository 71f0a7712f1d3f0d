/**
 * Inlay hints beside the figures of a table that still has something to do: what a blank or wrong total must be, and
 * what is left of a total for its last blank part. A finished row has none, so that it does not move while it is read.
 */
import Big from 'big.js';
import type { InlayHint, Range as LspRange } from 'vscode-languageserver';
import type { BoundTable } from '../forms/bound';
import { type BoundIdentity, type Figure, identitiesOf } from '../forms/identities';
import type { TableCell } from '../report/model';
import type { Localized } from '../rules/finding';
import { mistakesOf } from '../rules/mistakes';
import { fittedCell } from './cells';
import { identityText } from './hover/identity';
import { toLspRange, toOffset } from './positions';
import { isTotalOf } from './sums';
import type { View } from './view';

type Meaning = 'total' | 'rest' | 'correction';

interface Proposal {
  readonly cell: TableCell;
  readonly meaning: Meaning;
  readonly value: Big;
  readonly identity: BoundIdentity;
}

export function inlayHints(view: View, { range }: { readonly range: LspRange }): InlayHint[] {
  const { document, analysis, settings } = view;
  if (!settings.inlayHints.totals) return [];
  const start = toOffset(document, range.start);
  const end = toOffset(document, range.end);
  const isAsked = ({ range: at }: TableCell): boolean => start <= at.end && at.end <= end;
  // Figures that run together have no cell of their own to stand beside or to write into.
  const tables = analysis.tables.filter(
    (table) => table.runOn === undefined && table.range.start <= end && start <= table.range.end,
  );
  const proposals = [...corrections(view, tables), ...tables.flatMap(blanks)].filter(({ cell }) =>
    isAsked(cell),
  );
  return byCell(proposals)
    .sort(([a], [b]) => a.cell.range.end - b.cell.range.end)
    .map((found) => hint(view, found));
}

/** Wrong figures that a finding stands on: what is silenced there stays silent here. */
function corrections({ analysis }: View, tables: readonly BoundTable[]): readonly Proposal[] {
  const reported = new Set(analysis.findings.map(({ range }) => range.start));
  const rows = new Set(tables.flatMap((table) => table.rows));
  return tables.flatMap(mistakesOf).flatMap(({ culprit, expected, identities }): Proposal[] => {
    const [identity] = identities;
    const isFinished = identities.every(({ left, right }) => !hasBlank([...left, ...right]));
    if (!isFinished || !rows.has(culprit.row) || !reported.has(culprit.cell.range.start)) return [];
    const total = identities.find((one) => isTotalOf(one, culprit.cell));
    const shared = { cell: culprit.cell, value: expected };
    if (total !== undefined) return [{ ...shared, meaning: 'total', identity: total }];
    // A single balance that does not hold blames nobody.
    return identities.length > 1 ? [{ ...shared, meaning: 'correction', identity }] : [];
  });
}

/** What the only blank figure of a sum must be. */
function blanks(table: BoundTable): readonly Proposal[] {
  return identitiesOf(table).flatMap((identity): Proposal[] => {
    const { relation, left, right } = identity;
    if (relation !== '=') return [];
    const [blank, ...others] = [...left, ...right].filter(isBlank);
    if (blank === undefined || others.length > 0) return [];
    const sums = [sumOf(left), sumOf(right)] as const;
    if (sums[0] === undefined || sums[1] === undefined) return [];
    const isLeft = left.includes(blank);
    const value = isLeft ? sums[1].minus(sums[0]) : sums[0].minus(sums[1]);
    const { cell } = blank;
    if (value.lt(0) && blank.column.type !== 'change') return [];
    return [{ cell, value, identity, meaning: isTotalOf(identity, cell) ? 'total' : 'rest' }];
  });
}

const isBlank = ({ cell }: Figure): boolean => cell.value.kind === 'blank';
const hasBlank = (figures: readonly Figure[]): boolean => figures.some(isBlank);

/** A dash says that nothing is there to count; undefined where words stand instead of a figure. */
function sumOf(figures: readonly Figure[]): Big | undefined {
  let sum = new Big(0);
  for (const { cell } of figures) {
    if (cell.value.kind === 'text') return undefined;
    if (cell.value.kind === 'number') sum = sum.plus(cell.value.value);
  }
  return sum;
}

type Proposals = readonly [Proposal, ...Proposal[]];

/** The proposals of each cell, of one meaning: a total is what its parts give, whatever else it takes part in. */
function byCell(proposals: readonly Proposal[]): Proposals[] {
  const found = new Map<TableCell, Proposals>();
  for (const proposal of proposals) {
    const known = found.get(proposal.cell);
    if (known === undefined || (known[0].meaning === 'rest' && proposal.meaning === 'total'))
      found.set(proposal.cell, [proposal]);
    else if (known[0].meaning === proposal.meaning) found.set(proposal.cell, [...known, proposal]);
  }
  return [...found.values()];
}

const words: Readonly<Record<Meaning, Localized>> = {
  total: { zh: '=', en: '=' },
  rest: { zh: '余', en: 'left' },
  correction: { zh: '应为', en: 'should be' },
};

/** Row and column may give two values for one total; both are shown then, and neither is written on acceptance. */
function hint({ document, settings }: View, proposals: Proposals): InlayHint {
  const [{ cell, meaning }] = proposals;
  const values = [...new Set(proposals.map(({ value }) => value.toFixed()))];
  const [only] = values;
  const tooltip = [...new Set(proposals.map(({ identity }) => identityText(identity).text))].join('\n');
  return {
    position: document.positionAt(cell.range.end),
    label: [
      {
        value: `${words[meaning][settings.language]} ${values.join(' / ')}`,
        tooltip,
        // An editor goes to the definition of what stands here: of a total its parts, of a part its total.
        location: { uri: document.uri, range: toLspRange(document, cell.range) },
      },
    ],
    paddingLeft: true,
    ...(values.length === 1 && only !== undefined && { textEdits: [fittedCell(document, cell.range, only)] }),
  };
}
