/** Which cells of the forms make which figure. A figure is made by the first entry of its id that the form has. */
import type { Localized } from './figure';

export type Block =
  /** A bar for each column of a row but its total. */
  | { readonly kind: 'columns'; readonly row: string }
  /** A bar for each row below a row; of a group the sum of its parts. */
  | { readonly kind: 'children'; readonly row: string; readonly column: string }
  /** A bar for each of the rows that the form has. */
  | { readonly kind: 'rows'; readonly rows: readonly string[]; readonly column: string };

export interface Chart {
  readonly id: string;
  readonly title: Localized;
  readonly table: string;
  /** Several: each under the name of its row. */
  readonly blocks: readonly Block[];
}

const sources = { zh: '申请从哪里来', en: 'Where applications came from' };
const outcomes = { zh: '申请办理结果', en: 'How applications ended' };
const reviews = { zh: '行政复议和行政诉讼', en: 'Reviews and lawsuits' };

export const charts: readonly Chart[] = [
  { id: 'sources', title: sources, table: 'T3', blocks: [{ kind: 'columns', row: 'new' }] },
  { id: 'sources', title: sources, table: 'T1', blocks: [{ kind: 'children', row: '3.1', column: 'count' }] },
  {
    id: 'sources',
    title: sources,
    table: 'T1',
    blocks: [{ kind: 'children', row: 'received', column: 'year' }],
  },
  {
    id: 'outcomes',
    title: outcomes,
    table: 'T3',
    blocks: [{ kind: 'children', row: 'results', column: 'total' }],
  },
  {
    id: 'outcomes',
    title: outcomes,
    table: 'T1',
    blocks: [{ kind: 'children', row: '3.3', column: 'count' }],
  },
  {
    id: 'outcomes',
    title: outcomes,
    table: 'T1',
    blocks: [{ kind: 'children', row: 'answered', column: 'year' }],
  },
  {
    id: 'decisions',
    title: { zh: '公开的处理决定', en: 'Decisions disclosed' },
    table: 'T2',
    blocks: [
      {
        kind: 'rows',
        rows: ['licensing', 'otherService', 'punishment', 'coercion'],
        column: 'decisions',
      },
    ],
  },
  {
    id: 'documents',
    title: { zh: '规章和规范性文件', en: 'Regulations and normative documents' },
    table: 'T2',
    blocks: [
      { kind: 'columns', row: 'regulations' },
      { kind: 'columns', row: 'normative' },
    ],
  },
  {
    id: 'channels',
    title: { zh: '主动公开的渠道', en: 'Channels of publication' },
    table: 'T1',
    blocks: [{ kind: 'children', row: '1.2', column: 'count' }],
  },
  {
    id: 'reviews',
    title: reviews,
    table: 'T4',
    blocks: [
      { kind: 'columns', row: 'review' },
      { kind: 'columns', row: 'direct' },
      { kind: 'columns', row: 'afterReview' },
    ],
  },
  {
    id: 'reviews',
    title: reviews,
    table: 'T1',
    blocks: [
      { kind: 'children', row: '4', column: 'count' },
      { kind: 'children', row: '5', column: 'count' },
    ],
  },
  {
    id: 'reviews',
    title: reviews,
    table: 'T1',
    blocks: [{ kind: 'rows', rows: ['reviews', 'lawsuits', 'appeals', 'complaints'], column: 'year' }],
  },
];

/** Figures of similar size stand together: beside 12 万 licences, 21 applications would be no bar at all. */
export interface Comparison {
  readonly id: string;
  readonly title: Localized;
  readonly cells: readonly (readonly [table: string, row: string, column: string])[];
}

export const comparisons: readonly Comparison[] = [
  {
    id: 'years-applications',
    title: { zh: '依申请公开：与上年相比', en: 'Applications: this year and last' },
    cells: [
      ['T3', 'new', 'total'],
      ['T3', 'resultsTotal', 'total'],
      ['T3', 'carriedOut', 'total'],
      ['T1', '3.1', 'count'],
      ['T1', '3.2', 'count'],
      ['T1', '3.3', 'count'],
      ['T1', 'received', 'year'],
      ['T1', 'answered', 'year'],
    ],
  },
  {
    id: 'years-decisions',
    title: { zh: '处理决定：与上年相比', en: 'Decisions: this year and last' },
    cells: [
      ['T2', 'licensing', 'decisions'],
      ['T2', 'otherService', 'decisions'],
      ['T2', 'punishment', 'decisions'],
      ['T2', 'coercion', 'decisions'],
    ],
  },
  {
    id: 'years-documents',
    title: { zh: '规范性文件：与上年相比', en: 'Normative documents: this year and last' },
    cells: [
      ['T2', 'normative', 'made'],
      ['T2', 'normative', 'repealed'],
      ['T2', 'normative', 'valid'],
      ['T2', 'normative', 'madeNew'],
      ['T2', 'normative', 'publishedNew'],
      ['T2', 'normative', 'publishedTotal'],
    ],
  },
  {
    id: 'years-reviews',
    title: { zh: '复议和诉讼：与上年相比', en: 'Reviews and lawsuits: this year and last' },
    cells: [
      ['T4', 'review', 'total'],
      ['T4', 'direct', 'total'],
      ['T4', 'afterReview', 'total'],
      ['T1', '4', 'count'],
      ['T1', '5', 'count'],
      ['T1', 'reviews', 'year'],
      ['T1', 'lawsuits', 'year'],
    ],
  },
];
