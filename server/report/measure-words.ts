/**
 * The units that stand behind figures, and what looks like a figure with its unit and is none. All folded. A unit is a
 * word of its own: 处理, 名称 and 条例 begin with one, so for each unit the characters are listed that make another
 * word of it.
 */

const units: Readonly<Record<string, string>> = {
  '%': '',
  '‰': '',
  个百分点: '',
  百分点: '',
  倍: '',
  元: '月旦素',
  人次: '',
  件次: '',
  批次: '',
  场次: '',
  项次: '',
  条次: '',
  份次: '',
  篇次: '',
  期次: '',
  户次: '',
  家次: '',
  车次: '',
  班次: '',
  次: '要日序级年生',
  条: '例件款理文目线形',
  件: '',
  份: '额',
  人: '大民均社事',
  篇: '章幅',
  期: '间限末望待满中内刊',
  个: '',
  起: '草点步源止来',
  例: '如外行会题',
  宗: '旨教',
  项: '目',
  户: '籍口外均型主',
  场: '所景地合馆面效站',
  家: '庭长园居属乡装电政',
  批: '准复示评量办注阅文',
  册: '',
  名: '称单义录字誉列词胜',
  位: '于置数次居列',
  部: '队署长委级',
  部门: '',
  部分: '',
  处: '理置罚于分级长室',
  页: '面码',
  张: '贴榜',
  幅: '度员面',
  台: '账帐阶湾州江风胞办',
  套: '餐用期',
  类: '似别型推比目',
  大类: '',
  种: '植子粮田类养苗业族',
  方面: '',
  辆: '',
  间: '接隔歇',
  座: '谈位落',
  块: '状',
  支: '持出付撑部行援架',
  段: '落时',
  集: '中体合团成聚约镇市资会结',
  组: '织长成员建团合件装办',
  轮: '换流值训岗候',
  则: '为是由以不可应将需会',
  封: '闭锁面存顶控堵装',
  卷: '宗入烟',
  字: '号体样段幕节典符母',
  分: '别之类为析布工管局解级组层段公享期',
  分钟: '',
  小时: '',
  个小时: '',
  课时: '',
  学时: '',
  天: '津然气窗河下台水门府等',
  工作日: '',
  个工作日: '',
  个月: '',
  平方米: '',
  平方公里: '',
  公里: '',
  亩: '',
  吨: '',
};

/** Units that hardly ever are one: only before these characters. */
const rareUnits: Readonly<Record<string, string>> = {
  日: '内',
  本: '书册台手宣小法杂刊材证资《,。;、)',
  所: '学校院幼医高中小大机监卫派,。;、)',
  通: ',。;、)',
};

/** 十分重视, 一字一句 */
export const onlyBehindDigits: ReadonlySet<string> = new Set(['分', '字']);
/** 2024部门预算, 2008起施行 */
export const notBehindYears: ReadonlySet<string> = new Set(['部', '部门', '部分', '起', '处']);
export const timeUnits: ReadonlySet<string> = new Set([
  '天',
  '日',
  '工作日',
  '个工作日',
  '个月',
  '小时',
  '个小时',
  '分钟',
]);
/** Percentages are rounded, as no count is. */
export const ratioUnits: ReadonlySet<string> = new Set(['%', '‰', '个百分点', '百分点']);

interface Unit {
  readonly name: string;
  /** True when one of `characters` must follow, false when none may. */
  readonly isRare: boolean;
  readonly characters: string;
}

const byFirst = new Map<number, readonly Unit[]>();
for (const unit of [
  ...Object.entries(units).map(([name, characters]): Unit => ({ name, characters, isRare: false })),
  ...Object.entries(rareUnits).map(([name, characters]): Unit => ({ name, characters, isRare: true })),
].sort((a, b) => b.name.length - a.name.length)) {
  const first = unit.name.charCodeAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), unit]);
}

/** The UTF-16 units that units begin with. */
export const unitStarts: Iterable<number> = [...byFirst.keys()];

/** The longest unit that begins at `offset`. */
export function unitAt(text: string, offset: number): string | undefined {
  const found = byFirst.get(text.charCodeAt(offset));
  return found?.find(({ name, characters, isRare }) => {
    if (!text.startsWith(name, offset)) return false;
    const next = text[offset + name.length];
    return isRare === (next !== undefined && characters.includes(next));
  })?.name;
}

/** A Chinese numeral with its unit that is a phrase. */
const idioms = [
  '一部分',
  '一方面',
  '一次性',
  '一次办',
  '一次告知',
  '一条龙',
  '一件事',
  '一批',
  '一类',
  '二类',
  '一张网',
  '一张图',
  '一张表',
  '一本通',
  '一本账',
  '一期工程',
  '二期工程',
  '三期工程',
  '一期项目',
  '二期项目',
  '一期建设',
  '二期建设',
  '一公里',
  '三位一体',
  '两张皮',
  '八项规定',
  '四个意识',
  '四个自信',
  '四个全面',
  '两个维护',
  '两个确立',
  '三个代表',
];
/** 一起行政诉讼 is a count, 一起推进 is none. */
const together = /^一起(?!行政|复议|诉讼|案|因|政府信息|信息公开|依申请|投诉|举报|信访)/;
/** 一户一册, 一事一议; 一百一十条 is a number. */
const each = /^一(?![十百千万亿]).{1,2}一/;
/** 每一项, 上一次, 同一个, 统一部门: no count. 网上一件 and 以上一项 are. */
const determined = /(?:[每同另任何某哪这那首唯跑统逐专单之]|(?<![以网线之])[上下])$/;
/** 综合一处, 秘书三处: a department. */
const department = /(?:综合|秘书|业务|督查|调研|文电|行政|人事|法规)$/;
const longestContext = 3;

/** Is `[start, end)`, a Chinese numeral with its unit, a phrase, a name or a determiner, not a count? */
export function isIdiom(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - longestContext), start);
  if (text[start] === '一') {
    const behind = text.slice(start, end + 4);
    if (determined.test(before) || together.test(behind)) return true;
    if (text[start - 2] === '一' || each.test(text.slice(start, end + 1))) return true;
  }
  if (text[end - 1] === '处' && department.test(before)) return true;
  return isQuoted(text, start, end) || isPhrase(text, start, end);
}

/** By their second UTF-16 unit: most begin with 一. */
const idiomsBySecond = new Map<number, readonly string[]>();
for (const idiom of idioms) {
  const second = idiom.charCodeAt(1);
  idiomsBySecond.set(second, [...(idiomsBySecond.get(second) ?? []), idiom]);
}

function isPhrase(text: string, start: number, end: number): boolean {
  const found = idiomsBySecond.get(text.charCodeAt(start + 1)) ?? [];
  return found.some((idiom) => idiom.length >= end - start && text.startsWith(idiom, start));
}

const longestQuoted = 10;

/** “两个维护”, 《一次告知单》: what a quotation begins with is a name. */
function isQuoted(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  return before === '《' || (before === '"' && text.slice(end, end + longestQuoted).includes('"'));
}
