import type { Range, Report } from '../../report/model';
import type { Prose } from '../../report/prose';
import { prosesWith } from '../../report/signs';
import type { Localized } from '../finding';
import type { Rule, RuleFinding } from '../rule';

/** Sentences of the official form and of templates that tell the writer what to do. Folded. */
const instructions =
  /该部分以表格形式报告。?(?:表格如下:?)?|\(文字描述\)|[([]\s?(?:此处|在此|请在此)?(?:处)?(?:请)?(?:填写|填入|插入|输入|补充)[^()[\]。]{0,20}[)\]]|(?:单击|点击)(?:此处|或点击此处)[^。]{0,6}(?:输入|添加|编辑)[^。,;]{0,8}|\{\{[^{}]{0,30}\}\}/g;
const instructionTrigger = /该部分|文字描述|填写|填入|插入|输入|此处|\{\{/;

/** A mask in the place of a figure: XX件, ××年, ____条. */
const maskedFigure =
  /(?<![A-Za-z*])(?:[Xx×]{2,6}|\*{2,6}|_{2,20}|[〇O]{3,6}|□{2,6}|(?<![\d第])×(?=(?:条(?!例)|件|次|份|篇)))\s{0,2}(?=年(?!龄)|月|日(?!报)|件|条(?!例)|次|份|期|篇|场|个(?![人体例案别性])|项(?!目)|家(?![属庭园长中具])|万元|人(?![民员士类口才大社力事])|%)/g;
/** A mask in the place of a name: **市**区, XX局. */
const maskedName =
  /(?<![A-Za-z*×])(?:(?:[Xx×]{2,4}|\*{2,4})(?:自治区|自治县|街道|省|市|州|盟|县|旗|区|镇|乡|局|厅|委(?!托)|办|中心|单位|部门|政府)){1,4}/g;
const maskTrigger = /[Xx×*□_]{2}|〇〇〇|OOO|×[条件次份篇]/;
/** What speaks of a case leaves its names out on purpose. */
const example =
  /如[:“"]|例如|比如|譬如|案例|典型|假设|张某|王某|李某|某某|申请人|申请公开|要求公开|当事人|原告/;
/** `**主动公开**`, the bold print of Markdown. */
const bold = /\*\*[^*\r\n]{2,60}\*\*/;
const longestContext = 60;

/** 该部分以表格形式报告, **市**区, XX件: what a template says, left in the report. */
export const textLeftover: Rule = {
  code: 'text/leftover',
  severity: 'warning',
  title: { zh: '模板内容未替换', en: 'Text of a template left in place' },
  source: {
    zh: '国办公开办函〔2021〕30号所附格式的填写说明；多年报告的通病',
    en: 'the instructions on the official form; observed in published reports',
  },
  *check({ report }) {
    const isBold = report.text.includes('**') && isMarkdown(report);
    const names = new Map<string, Range[]>();
    for (const prose of prosesWith(report, 'template')) {
      const { text } = prose;
      if (instructionTrigger.test(text))
        for (const match of text.matchAll(instructions)) yield instruction(report, prose, match);
      if (!maskTrigger.test(text)) continue;
      for (const match of text.matchAll(maskedFigure))
        if (!(isBold && match[0].startsWith('*')) && !isPerson(text, match))
          yield figure(report, prose, match);
      for (const match of text.matchAll(maskedName)) {
        if ((isBold && match[0].startsWith('*')) || isExample(text, match.index)) continue;
        const range = prose.sourceRange(match.index, match.index + match[0].length);
        names.set(match[0], [...(names.get(match[0]) ?? []), range].slice(0, 200));
      }
    }
    for (const [name, ranges] of names) yield* masked(name, ranges);
  },
};

function isMarkdown({ text }: Report): boolean {
  const found = bold.exec(text);
  if (found === null) return false;
  const content = found[0].slice(2, -2);
  return (
    !/^(?:[省市州县旗区镇乡局厅委办]|[条件次份篇][，,。；、])/.test(content) || /[:：。.]$/.test(content)
  );
}

function isExample(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestContext), at);
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  return example.test(sentence + text.slice(at, at + longestContext / 2));
}

/** ××人 in a case stands for somebody whose name is left out. */
function isPerson(text: string, { index, 0: mask }: RegExpExecArray): boolean {
  const behind = index + mask.length;
  return text.startsWith('人', behind) && !text.startsWith('人次', behind) && isExample(text, index);
}

function instruction(report: Report, prose: Prose, match: RegExpExecArray): RuleFinding {
  const range = prose.sourceRange(match.index, match.index + match[0].length);
  const written = report.text.slice(range.start, range.end).replaceAll(/\s*[\r\n]+\s*/g, '');
  return {
    message: {
      zh: `“${written}”是模板的填写说明，应删去或者换成内容`,
      en: `“${written}” is an instruction of the template: delete it or write what it asks for`,
    },
    range,
    related: [],
    fixes: [
      {
        title: { zh: `删去“${written}”`, en: `Delete “${written}”` },
        edits: [{ range, text: '' }],
        isSafe: false,
      },
    ],
  };
}

function figure(report: Report, prose: Prose, match: RegExpExecArray): RuleFinding {
  const written = match[0].trimEnd();
  const range = prose.sourceRange(match.index, match.index + written.length);
  const shown = report.text.slice(range.start, range.end);
  return {
    message: {
      zh: `“${shown}”处没有填写数字`,
      en: `“${shown}” stands where a figure should be`,
    },
    range,
    related: [],
  };
}

/** One name masked in many places is one thing to do. */
function* masked(name: string, [first, ...others]: readonly Range[]): Generator<RuleFinding> {
  if (first === undefined) return;
  const again: Localized = { zh: `又见“${name}”`, en: `“${name}” again` };
  yield {
    message: {
      zh: `“${name}”是模板中隐去的名称，应填写全称`,
      en: `“${name}” is a name that the template masks: write it in full`,
    },
    range: first,
    related: others.map((range) => ({ range, message: again })),
  };
}
