/** Which form a report follows. */
import type { Node, Report, TableNode } from '../report/model';
import { originOf } from '../report/moved';
import { once } from '../report/once';
import { directiveValue } from '../report/parse';
import { batchesOf, onceInBatch } from '../report/prose';
import type { Form } from './form';
import { sectionNamed } from './sections';

/** A word that only one form prints outweighs the year, the year outweighs the section titles that forms share. */
const wordWeight = 100;
const yearWeight = 10;

/**
 * The form named by `// zwgk-form`, else the one whose own words, years and section titles the report has most of.
 * `forms` is newest first; on equal evidence the newer one is taken.
 * @throws RangeError when there are no forms at all.
 */
export function formOf(report: Report, forms: readonly Form[]): Form {
  const wanted = directiveValue(report.nodes, 'form')?.trim();
  const named = forms.find(
    ({ id, aliases }) => wanted !== undefined && (id === wanted || aliases.includes(wanted)),
  );
  if (named !== undefined) return named;
  const words = wordsIn(report, distinctiveOf(forms));
  let best: { readonly form: Form; readonly score: number } | undefined;
  for (const form of forms) {
    const score = evidence(form, report, words);
    if (best === undefined || score > best.score) best = { form, score };
  }
  if (best === undefined) throw new RangeError('no forms');
  return best.form;
}

const distinctiveOf = once(
  (forms: readonly Form[]) => new WordFinder(forms.flatMap(({ distinctive }) => distinctive)),
);

const textual: ReadonlySet<Node['kind']> = new Set(['paragraph', 'heading', 'blank', 'table']);

/** The words that a report carries: its prose and its tables are gone through once, however often it is edited. */
function wordsIn(report: Report, finder: WordFinder): ReadonlySet<string> {
  const { folded, nodes } = report;
  const found = new Set<string>();
  const add = (words: Iterable<string>): void => {
    for (const word of words) found.add(word);
  };
  for (const batch of batchesOf(report)) add(finder.inBatch(batch));
  for (const node of nodes)
    if (node.kind === 'table') add(finder.inTable(node, folded));
    else if (!textual.has(node.kind)) add(finder.in(folded.slice(node.range.start, node.range.end)));
  return found;
}

/** Words looked for all at once: whether it is 30 or one, the text is gone through but once. */
class WordFinder {
  /** By last UTF-16 unit. The words of forms end in 数 and 量, which hardly any other word does. */
  readonly #words = new Map<number, readonly string[]>();
  readonly #isLast = new Uint8Array(0x10000);

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      const last = word.charCodeAt(word.length - 1);
      this.#isLast[last] = 1;
      this.#words.set(last, [...(this.#words.get(last) ?? []), word]);
    }
  }

  /** The words of prose: they hold of it wherever it stands. */
  readonly inBatch = onceInBatch(({ unmoved }) => {
    const found = new Set<string>();
    for (const { text } of unmoved) this.#add(text, found);
    return found;
  });
  readonly #inTables = new WeakMap<TableNode, ReadonlySet<string>>();

  inTable(node: TableNode, folded: string): ReadonlySet<string> {
    const { table } = originOf(node);
    let words = this.#inTables.get(table);
    if (words === undefined) {
      words = this.in(folded.slice(node.range.start, node.range.end));
      this.#inTables.set(table, words);
    }
    return words;
  }

  /** The words that the text carries. */
  in(text: string): ReadonlySet<string> {
    const found = new Set<string>();
    this.#add(text, found);
    return found;
  }

  #add(text: string, found: Set<string>): void {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (this.#isLast[unit] === 0) continue;
      for (const word of this.#words.get(unit) ?? [])
        if (text.startsWith(word, at + 1 - word.length)) found.add(word);
    }
  }
}

function evidence(form: Form, { year, sections }: Report, found: ReadonlySet<string>): number {
  const words = form.distinctive.filter((word) => found.has(word)).length;
  // A local form is never meant by its year alone: other offices of that year had other forms.
  if (form.region !== undefined && words === 0) return -1;
  const isYear =
    year !== undefined && year >= form.years.from && year <= (form.years.to ?? Number.POSITIVE_INFINITY);
  return (
    words * wordWeight +
    (isYear ? yearWeight : 0) +
    sections.filter(({ heading }) => sectionNamed(form, heading.name.text) !== undefined).length
  );
}
