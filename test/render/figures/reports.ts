/** Reports with the tables that figures are made of. */
import type { BoundReport } from '../../../server/forms/bound';
import type { ReportFigure, ReportFigures } from '../../../server/render/figures/figure';
import { type FigureOptions, reportFigures } from '../../../server/render/figures/figures';
import { bound } from '../fixture';

const results: readonly string[] = [
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
];
const groups: Readonly<Record<number, string>> = {
  2: '（三）不予公开',
  10: '（四）无法提供',
  13: '（五）不予处理',
  18: '（六）其他处理',
};

export interface Year {
  readonly year?: number;
  /** 自然人 … 其他, 总计 */
  readonly received?: readonly string[];
  /** The column 总计 of each row of results, 总计 last. */
  readonly results?: readonly string[];
  readonly carriedOut?: string;
  readonly licensing?: string;
  /** 制发, 废止, 现行有效 */
  readonly normative?: readonly string[];
}

export const someResults: readonly string[] = [
  ...[
    '9',
    '3',
    '0',
    '0',
    '0',
    '2',
    '0',
    '0',
    '0',
    '0',
    '4',
    '0',
    '0',
    '1',
    '0',
    '0',
    '0',
    '0',
    '0',
    '0',
    '1',
  ],
  '20',
];

/** A report of the form of 2021; what is not given adds up. */
export function reportOf(given: Year = {}): string {
  const year: Required<Year> = {
    year: 2024,
    received: ['15', '4', '0', '0', '1', '0', '20'],
    results: someResults,
    carriedOut: '0',
    licensing: '12345',
    normative: ['8', '3', '57'],
    ...given,
  };
  const line = (label: string, total: string) => `| ${label} | ${total} | 0 | 0 | 0 | 0 | 0 | ${total} |`;
  const body = results.flatMap((label, index) => {
    const group = groups[index];
    return [
      ...(group === undefined ? [] : [`| ${group} |  |  |  |  |  |  |  |`]),
      line(label, year.results[index] ?? ''),
    ];
  });
  return `云岭市${year.year}年政府信息公开工作年度报告

一、总体情况

全年情况如下。

二、主动公开政府信息情况

| 第二十条第（一）项 |  |  |  |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | ${year.normative.join(' | ')} |

| 第二十条第（五）项 |  |
| 信息内容 | 本年处理决定数量 |
| 行政许可 | ${year.licensing} |

| 第二十条第（六）项 |  |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | 286 |
| 行政强制 | 39 |

三、收到和处理政府信息公开申请情况

| 统计指标 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | ${year.received.join(' | ')} |
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 三、本年度办理结果 |  |  |  |  |  |  |  |
${body.join('\n')}
${line('（七）总计', year.results.at(-1) ?? '')}
${line('四、结转下年度继续办理', year.carriedOut)}
`;
}

export function figuresOf(text: string, last?: string, options: Partial<FigureOptions> = {}): ReportFigures {
  const lastYear: BoundReport | undefined = last === undefined ? undefined : bound(last);
  return reportFigures(bound(text), lastYear, {
    remarks: [],
    language: 'zh',
    hasPlaces: true,
    ...options,
  });
}

export function figureOf({ figures }: ReportFigures, id: string): ReportFigure {
  const found = figures.find((figure) => figure.id === id);
  if (found === undefined) throw new Error(`no figure ${id}: ${figures.map((figure) => figure.id)}`);
  return found;
}
