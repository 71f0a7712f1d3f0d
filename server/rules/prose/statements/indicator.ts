/** What the words of a figure name: rows of a table, and columns of them. */
import type { ColumnForm, RowForm, TableForm } from '../../../forms/form';
import { once } from '../../../report/once';
import { areTogether, type FoundWord, roleOf, rowsWithRole, type Word } from './words';

export interface Indicator {
  readonly table: TableForm;
  /** The figures of the rows of one choice add up; of several choices any may be meant. */
  readonly choices: readonly (readonly RowForm[])[];
  /** They add up; none: the total of the row. */
  readonly columns: readonly ColumnForm[];
  /** The words that name rows and columns, in order: two figures with the same ones are of the same thing. */
  readonly words: string;
}

type RowWord = Extract<Word, { kind: 'row' }>;
type Choices = Indicator['choices'];

/** Undefined where the words name nothing, or several things that do not go together. `applications` has 办理. */
export function indicatorOf(
  found: readonly FoundWord[],
  antecedent: Indicator | undefined,
  applications: TableForm | undefined,
): Indicator | undefined {
  const rowWords: RowWord[] = [];
  const columns = new Set<ColumnForm>();
  let columnTable: TableForm | undefined;
  let isHandling = false;
  let isAbout = false;
  let words = '';
  for (const { text, word } of found) {
    if (word.kind === 'row') rowWords.push(word);
    if (word.kind === 'column') {
      columnTable ??= word.table;
      for (const column of word.columns) columns.add(column);
    }
    if (word.kind === 'handling') isHandling = true;
    if (text === '涉及') isAbout = true;
    if (word.kind === 'row' || word.kind === 'column' || word.kind === 'handling') words += `${text} `;
  }
  if (words === '' || (isAbout && rowWords.length > 0)) return undefined;
  const weak = rowWords.filter(isWeak);
  const strong = rowWords.filter((word) => !isWeak(word));
  const table = (strong[0] ?? weak[0])?.table ?? columnTable ?? applications;
  if (table === undefined || strong.some((word) => word.table !== table)) return undefined;
  if (columnTable !== undefined && columnTable !== table) return undefined;
  const choices =
    strong.length > 0
      ? combined(table, strong, weak, isHandling)
      : weak.length > 0 || isHandling
        ? common([...weak.map(choicesOf), ...(isHandling ? [applicationsOf(table)] : [])])
        : antecedent?.table === table
          ? antecedent.choices
          : applicationsOf(table);
  return choices.length === 0 ? undefined : { table, choices, columns: [...columns], words: words.trim() };
}

/** 自然人 alone: of those received, or of those answered. */
const applicationsOf = once(
  (table: TableForm): Choices =>
    (['received', 'completed'] as const).flatMap((role) => rowsWithRole(table, role)).map((row) => [row]),
);

/** 收到 and 办结 say of any case what becomes of it. */
function isWeak({ rows }: RowWord): boolean {
  return rows.some((row) => roleOf(row) === 'received' || roleOf(row) === 'completed');
}

/** What all words may mean: 办理答复 is what was answered. */
function common([first = [], ...others]: readonly Choices[]): Choices {
  return first.filter((choice) => others.every((choices) => choices.some((other) => areSame(other, choice))));
}

function choicesOf({ rows }: RowWord): Choices {
  return areTogether(rows) ? [rows] : rows.map((row) => [row]);
}

function areSame(a: readonly RowForm[], b: readonly RowForm[]): boolean {
  return a.length === b.length && a.every((row, index) => row === b[index]);
}

/** 办结 with a review is its end, not its number; 收到 adds nothing to what was received. */
function combined(
  table: TableForm,
  strong: readonly RowWord[],
  weak: readonly RowWord[],
  isHandling: boolean,
): Choices {
  const isOther = strong.some(({ rows }) => rows.some(({ topic }) => topic !== 'application'));
  const isCompleted = weak.some(({ rows }) => rows.some((row) => roleOf(row) === 'completed'));
  if (isOther && (isCompleted || isHandling)) return [];
  const [first, ...others] = strong;
  if (first === undefined) return [];
  if (others.length === 0) return choicesOf(first);
  const rows = [...new Set(strong.flatMap((word) => word.rows))];
  const deepest = rows.filter((row) => !rows.some((other) => other !== row && row.children.includes(other)));
  if (deepest.length === 1) return [deepest];
  if (deepest.length < rows.length || strong.some(({ rows: any }) => any.length > 1 && !areTogether(any)))
    return [];
  return areSiblings(table, deepest) ? [deepest] : [];
}

function areSiblings(table: TableForm, rows: readonly RowForm[]): boolean {
  const inOne = (siblings: readonly RowForm[]): boolean =>
    rows.every((row) => siblings.includes(row)) || siblings.some(({ children }) => inOne(children));
  return rows.every(({ kind, topic }) => kind !== 'total' && topic !== 'other') && inOne(table.rows);
}
