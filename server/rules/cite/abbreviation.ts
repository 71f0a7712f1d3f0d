import { type CitedName, namesOf } from '../../report/citations';
import type { Rule, RuleFinding } from '../rule';
import { isIntroduced, wordsBefore } from './introduction';
import { fullName, shortName } from './law';

/** 《条例》 stands for a name that was given before, with the words 以下简称. */
export const citeAbbreviation: Rule = {
  code: 'cite/abbreviation',
  severity: 'information',
  title: { zh: '简称《条例》没有说明', en: 'Abbreviation 《条例》 is not introduced' },
  source: { zh: '公文用语习惯', en: 'usage of official documents' },
  *check({ report }) {
    const names = namesOf(report);
    const abbreviations = names.filter(({ text }) => text === abbreviation);
    const [first] = abbreviationsIn(names);
    if (first === undefined) return;
    const mistaken = abbreviations.find((name) => wrongWord.test(wordsBefore(name)));
    if (mistaken !== undefined) {
      yield misspelt(mistaken);
      return;
    }
    const full = names.filter(({ text }) => text === fullName || text === shortName);
    const isKnown =
      abbreviations.some(isIntroduced) || full.some(isIntroducedBare) || unmarked.test(report.folded);
    if (!isKnown) yield unknown(first, full[0]);
  },
};

const abbreviation = '条例';

/** （国务院令第711号）（以下简称条例）: the marks of the name were left out. */
const bare = /^》[^《。]{0,40}简称:?["']?条例/;

/** 中华人民共和国政府信息公开条例（以下简称条例）, all without title marks. */
const unmarked = /政府信息公开条例\s?\((?:国务院令第?\d{3}号,)?(?:以下)?[简下]称[:"']?\s?条例/;

function isIntroducedBare({ prose, end }: CitedName): boolean {
  return bare.test(prose.text.slice(end, end + 48));
}

/** 修订后的《…条例》施行，认真落实该《条例》 needs no introduction. */
const pointing = /(?:[该此]|上述|前述)《$/;

/** 公开《云岭市节约用水条例》全文，《条例》解读同步发布: the last regulation named in the paragraph is meant. */
function abbreviationsIn(names: readonly CitedName[]): readonly CitedName[] {
  const found: CitedName[] = [];
  let paragraph: CitedName['prose'] | undefined;
  let isOfOther = false;
  for (const name of names) {
    if (name.prose !== paragraph) isOfOther = false;
    paragraph = name.prose;
    if (name.text !== abbreviation)
      isOfOther = name.text.endsWith(abbreviation) ? !name.text.endsWith(shortName) : isOfOther;
    else if (!isOfOther && !pointing.test(wordsBefore(name))) found.push(name);
  }
  return found;
}

/** 以下简报《条例》 */
const wrongWord = /(?:以下(?:简(?!称)\S|间称|减称)|\(简报)\s?《$/;
function misspelt(name: CitedName): RuleFinding {
  const { prose, start } = name;
  const before = wordsBefore(name);
  const words = before.replace(/\s?《$/, '');
  const end = start - (before.length - words.length);
  const written = prose.text.slice(end - 2, end);
  const range = prose.sourceRange(end - 2, end);
  return {
    message: { zh: `“${written}”应为“简称”`, en: `“${written}” should be “简称”` },
    range,
    related: [],
    expected: '简称',
    actual: written,
    fixes: [
      {
        title: { zh: '改为“简称”', en: 'Change to “简称”' },
        edits: [{ range, text: '简称' }],
        isSafe: true,
      },
    ],
  };
}

function unknown(first: CitedName, full: CitedName | undefined): RuleFinding {
  const range = first.prose.sourceRange(first.start - 1, first.end + 1);
  if (full === undefined || !isBefore(full, first))
    return {
      message: {
        zh: '《条例》是简称，此前没有写出全称《中华人民共和国政府信息公开条例》',
        en: '《条例》 is an abbreviation, and its full name was not given before',
      },
      range,
      related: [],
    };
  const name = full.prose.sourceRange(full.start - 1, full.end + 1);
  const { at, text } = introductionOf(full);
  return {
    message: {
      zh: '《条例》是简称，全称后面没有写“以下简称《条例》”',
      en: '《条例》 is an abbreviation, and its full name is not followed by “以下简称《条例》”',
    },
    range,
    related: [{ range: name, message: { zh: '全称', en: 'The full name' } }],
    fixes: [
      {
        title: { zh: '在全称后加“以下简称《条例》”', en: 'Put “以下简称《条例》” behind the full name' },
        edits: [{ range: { start: at, end: at }, text }],
        isSafe: false,
      },
    ],
  };
}

/** 《…》（国务院令第711号）: into the bracket that is there. */
const remark = /^\s?\([^()。]{1,40}\)/;

function introductionOf({ prose, end }: CitedName): { readonly at: number; readonly text: string } {
  const behind = remark.exec(prose.text.slice(end + 1, end + 48))?.[0];
  if (behind === undefined) return { at: prose.sourceRange(end, end + 1).end, text: '（以下简称《条例》）' };
  const close = end + behind.length;
  return { at: prose.sourceRange(close, close + 1).start, text: '，以下简称《条例》' };
}

function isBefore(a: CitedName, b: CitedName): boolean {
  return a.prose.sourceRange(a.start, a.end).start < b.prose.sourceRange(b.start, b.end).start;
}
