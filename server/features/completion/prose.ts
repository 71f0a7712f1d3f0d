/** Indicators with their unit, for a sentence: 收到政府信息公开申请…件. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { RowForm, TableForm } from '../../forms/form';
import { columnsOf, rowsOf, unitOf } from '../../forms/rows';
import { fold } from '../../report/fold';
import { ordinalAt } from '../../report/ordinals';
import type { View } from '../view';
import { type Candidate, fits } from './items';

export function proseCandidates({ analysis: { form } }: View): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const table of form.tables)
    for (const row of rowsOf(table)) {
      const candidate = indicator(table, row);
      if (candidate && !found.has(candidate.label)) found.set(candidate.label, candidate);
    }
  return [...found.values()];
}

function indicator(table: TableForm, row: RowForm): Candidate | undefined {
  const first = columnsOf(table, row)[0];
  const unit = first && unitOf(row, first);
  if (unit === undefined || row.kind === 'total') return undefined;
  const noun = nounOf(row.label);
  return {
    label: noun,
    kind: CompletionItemKind.Value,
    insert: [noun, { fill: '' }, unit],
    detail: `${table.title}（${unit}）`,
    ...(row.definition !== undefined && { documentation: row.definition }),
  };
}

/** The label without ordinal, bracketed notes and the word for a number at its end. */
function nounOf(label: string): string {
  const bare = label.slice(ordinalAt(fold(label), 0)?.length ?? 0);
  return bare.replace(/（[^）]*）/g, '').replace(/(?:总数|总数量|数量|件数|条数|人数|数)$/, '');
}

/** Fewer characters than this fit too much to be worth a list. */
const shortest = 2;

/** No label needs more letters. */
const longest = 64;

/** The longest end of the text before the cursor that the candidate begins with, or its pinyin does; 0 if none. */
export function typedLength(before: string, { label }: Candidate): number {
  const letters = /[A-Za-z]+$/.exec(before.slice(-longest))?.[0] ?? '';
  if (letters.length >= shortest) return fits(label, letters) ? letters.length : 0;
  for (let length = Math.min(before.length, label.length); length >= shortest; length--)
    if (label.startsWith(before.slice(-length))) return length;
  return 0;
}
