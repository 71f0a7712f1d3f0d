/** The words and figures of a row whose cells are parted by spaces. */

import type { CellValue } from './model';
import { parseCell } from './numerals';
import type { Vocabulary } from './vocabulary';

/** Of a row: what its figures are counted in. */
export const unit = /^(?:条|件|次|个|人|人次|篇|期|项|元|万元|份|户|起)$/;

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly value: CellValue;
  /** Spaces between the token and the one before it. */
  readonly gap: number;
}

/** Nothing, `息`, `定"`, `形,不计其他情形)`: the last line of a label, or none. */
export function endsLabel(label: string, vocabulary: Vocabulary): boolean {
  return lastCharacter.test(label) || vocabulary.isIndicatorPart(label);
}

const lastCharacter = /^\p{Script=Han}?[")]?$/u;

export function tokensOf(folded: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const pattern = /[^ \t]+/g;
  let last = start;
  for (const match of folded.slice(start, end).matchAll(pattern)) {
    const from = start + match.index;
    const value = parseCell(match[0]);
    tokens.push({ start: from, end: from + match[0].length, value, gap: from - last });
    last = from + match[0].length;
  }
  return tokens;
}

/** The run of figures, dashes and units at the end of a row; behind its unit a figure may have been left blank. */
export function trailingFigures(folded: string, tokens: readonly Token[]): readonly Token[] {
  let first = tokens.length;
  while (first > 0) {
    const token = tokens[first - 1];
    if (
      token === undefined ||
      !(token.value.kind === 'number' || token.value.kind === 'dash' || isUnit(folded, token))
    )
      break;
    first--;
  }
  return tokens.slice(first);
}

function isUnit(folded: string, token: Token): boolean {
  return token.end - token.start <= 2 && unit.test(folded.slice(token.start, token.end));
}

export function isKnownLabel(
  folded: string,
  tokens: readonly Token[],
  figures: number,
  vocabulary: Vocabulary,
): boolean {
  const labels = tokens.slice(0, tokens.length - figures);
  const first = labels[0];
  const last = labels.at(-1);
  if (first === undefined || last === undefined) return false;
  return (
    vocabulary.isIndicator(folded.slice(first.start, last.end)) ||
    vocabulary.isIndicator(folded.slice(last.start, last.end))
  );
}

/** Over the labels where the form has another word, or none. */
const labelHeader = /^(?:指标|项目|类别|名称|事项)$/;

/** A header row in a text without bars or tabs: every token is a column, unit or label header of some form. */
export function isHeader(folded: string, tokens: readonly Token[], vocabulary: Vocabulary): boolean {
  if (tokens.length < 2 || tokens.length > 20) return false;
  const whole = folded.slice(tokens[0]?.start, tokens.at(-1)?.end).replaceAll(/\s/g, '');
  return (
    tokens.every((token) => {
      const word = folded.slice(token.start, token.end);
      return vocabulary.isIndicator(word) || labelHeader.test(word);
    }) || /^(?:指标名称|统计指标)(?:计量)?单位(?:统计数|.{0,6}年度.{0,6})/.test(whole)
  );
}

export function isSentence(label: string): boolean {
  return /[。;,:!?]/.test(label);
}

/**
 * Tokens of a label that single spaces part are one cell; in aligned columns two spaces or more part the cells.
 * `isPieceFirst`: the last token is a label of its own, behind a piece of a rotated one: 法提供 2.没有现成信息需要另行制作.
 */
export function mergeLabels(
  tokens: readonly Token[],
  figures: number,
  rendering: 'space' | 'aligned',
  isPieceFirst: boolean,
): readonly Token[] {
  const labels = tokens.slice(0, tokens.length - figures);
  if (figures === 0 && rendering === 'space') return tokens;
  const merged: Token[] = [];
  for (const [index, token] of labels.entries()) {
    const last = merged.at(-1);
    // A serial number before its label is a cell of its own.
    const isBehindSerial = index === 1 && last?.value.kind === 'number' && token.value.kind === 'text';
    const isOwn = isBehindSerial || (isPieceFirst && index === labels.length - 1);
    if (last !== undefined && !isOwn && (rendering === 'space' || token.gap < 2))
      merged[merged.length - 1] = { ...last, end: token.end };
    else merged.push(token);
  }
  return [...merged, ...tokens.slice(tokens.length - figures)];
}
