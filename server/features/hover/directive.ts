/** What a directive does. */
import type { Directive } from '../../report/model';
import { type RuleCode, ruleCodes } from '../../rules/codes';
import type { Localized } from '../../rules/finding';
import { rulePage } from '../../rules/page';
import type { Language } from '../../workspace/settings';
import type { Markup } from './markup';

const effects: Readonly<Record<Directive['name'], Localized>> = {
  ignore: {
    zh: '下一行不报告这些规则，不写代码就不报告任何规则。冒号后面可以写原因。',
    en: 'These rules are not reported for the next line, without a code none is. A reason may follow a colon.',
  },
  'ignore-file': {
    zh: '整个文件不报告这些规则，不写代码就不报告任何规则。',
    en: 'These rules are not reported in the whole file, without a code none is.',
  },
  form: {
    zh: '按指定的格式读表，不再自动判断。',
    en: 'Tables are read by this form instead of the one that is recognised.',
  },
  year: { zh: '指定报告年度。', en: 'Sets the year that the report is about.' },
  organisation: { zh: '指定报告单位。', en: 'Sets the organisation that reports.' },
};

export function directiveHover(directive: Directive, markup: Markup, language: Language): string[] {
  const head = [markup.strong(`zwgk-${directive.name}`), markup.text(effects[directive.name][language])];
  if (!('codes' in directive)) return head;
  const codes = directive.codes.map(({ text }) => text).filter(isRuleCode);
  return [...head, ...codes.map((code) => markup.item(markup.link(code, rulePage(code))))];
}

function isRuleCode(text: string): text is RuleCode {
  return ruleCodes.some((code) => code === text);
}
