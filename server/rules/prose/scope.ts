/** Whose year a statement speaks of. */
import type { Prose, ProseOffset } from '../../report/prose';
import { isOwn } from './denials';
import type { Reporter } from './reporter';

/** UTF-16 units of a sentence before a statement that are read. */
const longestSentence = 200;
/** Where the topic begins, the words for whose it is are over: 政府 of 政府信息公开 names nobody. */
const topic = /政府信息|信息公开|信息处理|依申请|申请|行政复议|行政诉讼|复议|诉讼/;

/** Does the statement speak of the reporting body and all of its year? */
export function isOwnStatement(
  { text }: Prose,
  start: ProseOffset,
  end: ProseOffset,
  reporter: Reporter,
): boolean {
  const before = text.slice(Math.max(0, start - longestSentence), start);
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1;
  const found = before.slice(from).search(topic);
  const at = found < 0 ? start : start - before.length + from + found;
  return isOwn(text, at, text.slice(at, end), reporter);
}
