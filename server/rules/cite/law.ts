/** The regulation on the disclosure of government information, in its two versions, and the notices on the report. */

/** One version of 《中华人民共和国政府信息公开条例》. */
export interface Version {
  /** Of the order of the State Council. */
  readonly order: number;
  /** How many articles it has. */
  readonly articles: number;
  /** Those that ask for the yearly report. */
  readonly reportArticles: readonly number[];
  /** The article that gives the time for an answer, and that time in working days. */
  readonly answer: { readonly article: number; readonly days: number };
}

/** In force from 1 May 2008 to 14 May 2019. */
export const version2008: Version = {
  order: 492,
  articles: 38,
  reportArticles: [31, 32],
  answer: { article: 24, days: 15 },
};

/** In force since 15 May 2019. */
export const version2019: Version = {
  order: 711,
  articles: 56,
  reportArticles: [49, 50],
  answer: { article: 33, days: 20 },
};

/** The version that a report of a year is drawn up under: that of 2018 was due by 31 March 2019. */
export function versionFor(year: number): Version {
  return year >= 2019 ? version2019 : version2008;
}

/** A notice of 国务院办公厅政府信息与政务公开办公室 on the format of the report. */
export interface FormatNotice {
  readonly year: number;
  readonly number: number;
  /** What it is called in 《》, folded. */
  readonly name: string;
}

const notice2019: FormatNotice = { year: 2019, number: 60, name: '政府信息公开工作年度报告有关事项' };
const notice2021: FormatNotice = {
  year: 2021,
  number: 30,
  name: '中华人民共和国政府信息公开工作年度报告格式',
};

export const formatNotices: readonly FormatNotice[] = [notice2019, notice2021];

/** The notice that a report of a year follows; undefined before 2019. */
export function noticeFor(year: number): FormatNotice | undefined {
  if (year >= 2021) return notice2021;
  return year >= 2019 ? notice2019 : undefined;
}

/** `国办公开办函〔2021〕30号` */
export function noticeText({ year, number }: FormatNotice): string {
  return `国办公开办函〔${year}〕${number}号`;
}

export const fullName = '中华人民共和国政府信息公开条例';
export const shortName = '政府信息公开条例';
