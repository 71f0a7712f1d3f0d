/**
 * Characters that a rule finds nothing without. One pass over the prose looks for all of them, and a rule reads only the
 * paragraphs that have its own: most rules begin at a character that few paragraphs have.
 */
import { none } from './lists';
import type { Report } from './model';
import { type Batch, batchesOf, onceIn, onceInBatch, type Prose } from './prose';

/** From à to ǜ. */
const tones = String.fromCharCode(...Array.from({ length: 0x1dc - 0xe0 + 1 }, (_, index) => 0xe0 + index));

/** Each sign stands for any of its characters, folded; there is room for 32. */
const signs = {
  digit: '0123456789',
  percent: '%',
  first: '1①',
  five: '5五',
  year: '年',
  datePart: '年月日-.',
  periodPart: '月日-.自从',
  period: '计限列据期',
  closing: '截',
  title: '《',
  titleEnd: '》',
  more: '等',
  order: '令',
  documentNumber: '号]',
  article: '第',
  fee: '费',
  caseUnit: '人条件次份篇期',
  topic: '请议讼',
  denial: '未没无零0',
  outcome: '维诉撤纠',
  answered: '办',
  ownBody: '我',
  region: '属',
  contact: '话真邮线l',
  junk: `<>&\ufffd${tones}bBd播廉乐赌`,
  half: '()《》"[]',
  template: '该述填插输此{Xx×*□_〇O',
};
export type Sign = keyof typeof signs;

const bits: Readonly<Record<string, number>> = Object.fromEntries(
  Object.keys(signs).map((sign, index) => [sign, 2 ** index]),
);
const bitsOf = new Uint32Array(0x10000);
for (const [sign, characters] of Object.entries(signs))
  for (const character of characters) {
    const unit = character.charCodeAt(0);
    bitsOf[unit] = (bitsOf[unit] ?? 0) + (bits[sign] ?? 0);
  }

/** One bit for each sign that the prose has; kept in the prose, so that an edit elsewhere costs nothing. */
const maskOf = onceIn(({ text }: Prose): number => {
  let mask = 0;
  for (let at = 0; at < text.length; at++) mask |= bitsOf[text.charCodeAt(at)] ?? 0;
  return mask;
});

/** Has a run of prose all of the signs? */
export function hasSigns(wanted: readonly Sign[]): (prose: Prose) => boolean {
  const mask = maskFor(wanted);
  return (prose) => (maskOf(prose) & mask) === mask;
}

function maskFor(wanted: readonly Sign[]): number {
  return wanted.reduce((all, sign) => all | (bits[sign] ?? 0), 0);
}

/** The masks of a batch, and all of them in one. */
const masksOf = onceInBatch(({ unmoved }) => {
  const masks = new Uint32Array(unmoved.length);
  let all = 0;
  for (let index = 0; index < masks.length; index++) {
    const prose = unmoved[index];
    const mask = prose === undefined ? 0 : maskOf(prose);
    masks[index] = mask;
    all |= mask;
  }
  return { masks, all };
});

/** The places of the runs of prose in a batch that have all of the signs, in order. */
export function placesWith(wanted: readonly Sign[]): (batch: Batch) => readonly number[] {
  const mask = maskFor(wanted);
  return (batch) => {
    const { masks, all } = masksOf(batch);
    if ((all & mask) !== mask) return none;
    const places: number[] = [];
    for (let index = 0; index < masks.length; index++)
      if (((masks[index] ?? 0) & mask) === mask) places.push(index);
    return places;
  };
}

/** The runs of prose that have all of the signs, in order. */
export function prosesWith(report: Report, ...wanted: readonly Sign[]): readonly Prose[] {
  const placesIn = placesWith(wanted);
  const found: Prose[] = [];
  for (const batch of batchesOf(report))
    for (const index of placesIn(batch)) found.push(batch.proseAt(index));
  return found;
}
