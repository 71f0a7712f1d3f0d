/** A report's three tables of the 2021 form in which every identity holds; the figures are ours. */
import { figuresFrom } from './tables';

export const publications2021 = figuresFrom(
  'form-2021',
  'T2',
  `
  regulations 1 0 14
  normative 37 12 208
  licensing 48213
  punishment 7051
  coercion 390
  adminFee 1320.4075
  `,
);

export const applications2021 = figuresFrom(
  'form-2021',
  'T3',
  `
  new 402 38 1 5 9 3 458
  carriedIn 21 4 0 0 2 1 28
  granted 168 12 1 1 2 1 185
  partial 44 3 0 0 1 0 48
  denied.stateSecret 1 0 0 0 0 0 1
  denied.lawForbidden 6 0 0 0 0 0 6
  denied.safety 2 0 0 0 0 0 2
  denied.thirdParty 7 1 0 0 0 0 8
  denied.internal 5 0 0 0 1 0 6
  denied.process 3 1 0 0 0 0 4
  denied.enforcement 10 2 0 0 0 0 12
  denied.inquiry 4 0 0 1 0 0 5
  unable.notHeld 71 6 0 1 1 1 80
  unable.needCreate 14 3 0 0 0 0 17
  unable.unclear 4 0 0 0 0 0 4
  notProcessed.petition 22 0 0 0 1 0 23
  notProcessed.repeat 8 1 0 0 0 0 9
  notProcessed.publication 2 0 0 0 0 0 2
  notProcessed.massive 3 0 0 0 0 0 3
  notProcessed.confirm 1 0 0 0 0 0 1
  other.noCorrection 9 2 0 1 0 0 12
  other.noPayment 3 1 0 0 0 0 4
  other.misc 24 6 0 1 3 1 35
  resultsTotal 411 38 1 5 9 3 467
  carriedOut 12 4 0 0 2 1 19
  `,
);

export const disputes2021 = figuresFrom(
  'form-2021',
  'T4',
  `
  review 13 2 4 3 22
  direct 6 0 1 2 9
  afterReview 5 1 0 2 8
  `,
);
