import type { Report } from '../../report/model';
import { rareNodesOf } from '../../report/nodes';
import { prosesWith } from '../../report/signs';
import type { FindingFix, Localized } from '../finding';
import type { Rule, RuleFinding } from '../rule';

interface Kind {
  /** Folded; group 1 is the value, right behind its name. */
  readonly pattern: RegExp;
  readonly isRight: (value: string) => boolean;
  readonly expected: Localized;
}

const kinds: readonly Kind[] = [
  {
    pattern:
      /(?:电话|传真|热线)(?:号码)?(?:\/传真|\(传真\))?\s?:\s?((?:\(?\s?0\d{2,3}\s?\)?\s?[-—–]{0,2}\s?(?=\d))?\(?\d[\d()*-]{3,24})/g,
    isRight: isTelephone,
    expected: {
      zh: '区号加 7 至 8 位号码，或者 11 位手机号码',
      en: 'an area code and 7 or 8 digits, or a mobile number of 11',
    },
  },
  {
    pattern: /(?:邮编|邮政编码)\s?:\s?(\d{1,12})/g,
    isRight: (value) => value.length === 6,
    expected: { zh: '邮政编码（6 位）', en: 'a postcode of 6 digits' },
  },
  {
    pattern: /(?:邮箱|电子邮件|[Ee]-?[Mm]ail)(?:地址)?\s?:\s?([\w.+\-@#*]{3,60})/g,
    isRight: isAddress,
    expected: { zh: '电子邮箱地址，如 name@example.com', en: 'an e-mail address such as name@example.com' },
  },
];
const trigger = /电话|传真|邮编|邮政编码|邮箱|电子邮件|热线|[Mm]ail/;
/** Digits that a fixed line may have behind its area code: 12345 hotlines and numbers of 7 or 8. */
const localDigits: ReadonlySet<number> = new Set([3, 4, 5, 7, 8]);

/** 邮编 of five digits, a telephone number with one too many, ＠: nobody can be reached there. */
export const textContact: Rule = {
  code: 'text/contact',
  severity: 'information',
  title: { zh: '联系方式的写法不对', en: 'A contact detail of the wrong shape' },
  source: {
    zh: '电话号码、邮政编码、电子邮箱的通用格式',
    en: 'the common shapes of telephone numbers, postcodes and e-mail addresses',
  },
  *check({ report }) {
    for (const prose of prosesWith(report, 'contact'))
      if (trigger.test(prose.text))
        yield* contactsIn(report, prose.text, (start, end) => prose.sourceRange(start, end));
    for (const node of rareNodesOf(report.nodes))
      if (node.kind === 'metadata') {
        const { start, end } = node.range;
        const line = report.folded.slice(start, end);
        if (trigger.test(line))
          yield* contactsIn(report, line, (from, to) => ({ start: start + from, end: start + to }));
      }
  },
};

function* contactsIn(
  report: Report,
  text: string,
  sourceRange: (start: number, end: number) => { readonly start: number; readonly end: number },
): Generator<RuleFinding> {
  for (const { pattern, isRight, expected } of kinds)
    for (const match of text.matchAll(pattern)) {
      const value = valueIn(match[1] ?? '');
      const start = match.index + match[0].length - (match[1] ?? '').length;
      const range = sourceRange(start, start + value.length);
      const written = report.text.slice(range.start, range.end);
      const isWide = /[＠．]/.test(written);
      if (value.includes('*') || (isRight(value) && !isWide)) continue;
      const right = isRight(value) && isWide ? value : undefined;
      yield {
        message: {
          zh: `“${written}”不像${expected.zh}`,
          en: `“${written}” is not ${expected.en}`,
        },
        range,
        related: [],
        actual: written,
        ...(right === undefined ? {} : { expected: right, fixes: [halfWidth(range, right)] }),
      };
    }
}

/** Without the mark that ends the clause: 电话：24336243）。 */
function valueIn(written: string): string {
  const value = written.replace(/[-(#.]+$/, '');
  return value.includes('(') ? value : value.replace(/\)+$/, '');
}

function halfWidth(range: { readonly start: number; readonly end: number }, text: string): FindingFix {
  return {
    title: { zh: `改为“${text}”`, en: `Change to “${text}”` },
    edits: [{ range, text }],
    isSafe: true,
  };
}

/** Two numbers may be joined by a slash or a comma: only the first is looked at. */
function isTelephone(written: string): boolean {
  // 0714—8763020, 0714 8763020
  const value = written.replace(/^(\(?)\s?(0\d{2,3})\s?(\)?)(?:\s|[—–]|-(?=[\s—–]))[\s—–-]{0,3}/, '$1$2$3-');
  const digits = value.replaceAll(/\D/g, '');
  const area = /^\(?(0\d{2,3})[)-]+(\d+)(?:-(\d{1,6}))?/.exec(value);
  if (area !== null) return localDigits.has(area[2]?.length ?? 0) || /^[48]00/.test(value);
  // Behind an area code alone stands a mark that nobody foresaw.
  if (/^0\d{2,3}$/.test(digits)) return true;
  // An extension, a service number, or more than one number in a row: nothing to say.
  if (/[()-]/.test(value)) return true;
  if (/^1[3-9]/.test(digits) && digits.length >= 9) return digits.length === 11;
  if (/^0/.test(digits)) return digits.length >= 10 && digits.length <= 12;
  return digits.length <= 8 || digits.length === 10 || digits.length > 12;
}

function isAddress(value: string): boolean {
  if (/[#*]/.test(value)) return true;
  const address = /^[\w.+-]+@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+/.exec(value.replace(/\.$/, ''));
  return address !== null;
}
