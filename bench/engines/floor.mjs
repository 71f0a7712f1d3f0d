/**
 * The least that any checker of such a report must do: decode, split into lines, one pass over the digits of the rows. It
 * keeps no positions, knows no form, looks for no heading and reads no prose: a lower bound, not a competitor.
 */
import { wrongTotal } from './row-sum.mjs';

const decoder = new TextDecoder();
const [bar, zero, nine] = [...'|09'].map((character) => character.charCodeAt(0));

/** The wrong totals of the text, in order. */
export function wrongTotals(text) {
  const wrong = [];
  let totals = [];
  for (const line of text.split('\n')) {
    if (line.charCodeAt(0) !== bar) continue;
    const figures = figuresOf(line);
    if (figures !== undefined) wrongIn(figures, totals, wrong);
    else if (line.includes('总计')) totals = columnsOf(line);
  }
  return wrong;
}

const columnsOf = (line) =>
  line.split('|').flatMap((name, column) => (name.trim() === '总计' ? [column] : []));

/** By column: what stands in the cells that hold nothing but digits; undefined when there is none. */
function figuresOf(line) {
  let figures;
  let column = 0;
  let value = -1;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === bar) {
      if (value >= 0) {
        figures ??= [];
        figures[column] = value;
      }
      column++;
      value = -1;
    } else if (code >= zero && code <= nine) value = (value < 0 ? 0 : value * 10) + code - zero;
    else if (code > 0x7f) {
      // A label: what digits it has are no figure.
      at = line.indexOf('|', at) - 1;
      value = -1;
      if (at < 0) break;
    }
  }
  return figures;
}

function wrongIn(figures, totals, wrong) {
  let from = 0;
  for (const column of totals) {
    const total = figures[column];
    if (total !== undefined) {
      let sum = 0;
      for (let at = from; at < column; at++) sum += figures[at] ?? 0;
      if (sum !== total) wrong.push(wrongTotal(sum, total));
    }
    from = column + 1;
  }
}

export const floor = {
  name: 'floor: decode, split, add up the rows',
  format: 'zwgk',
  load: (bytes) => ({
    run: () => wrongTotals(decoder.decode(bytes)),
    outcome: (totals) => ({ totals, says: `${totals.length} wrong totals` }),
  }),
};
