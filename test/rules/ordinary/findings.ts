import type { RuleSettings } from '../../../server/rules/check';
import { rules } from '../../../server/rules/registry';
import { analysed } from '../fixture';

/** Those that are silent by default as well. */
const all: RuleSettings = Object.fromEntries(
  rules.filter(({ isOff }) => isOff).map(({ code, severity }) => [code, severity]),
);

/** `code 「underlined」 message` of everything that any rule finds in the text. */
export function allFindings(text: string): readonly string[] {
  return analysed(text, all).findings.map(
    ({ code, range, message }) => `${code} 「${text.slice(range.start, range.end)}」 ${message.zh}`,
  );
}
