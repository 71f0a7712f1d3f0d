import { prosesThat } from '../../report/proses-that';
import { numberIn, rowName } from '../figures';
import type { TableRule } from '../rule';

/** Cases closed because the applicant did not pay: section 六 then has fee notices to report (《条例》第四十二条). */
export const tableUnpaidFee: TableRule = {
  code: 'table/unpaid-fee',
  severity: 'information',
  title: { zh: '有逾期不缴费的申请，未报告信息处理费', en: 'Unpaid fees, but no report on fees' },
  source: { zh: '《条例》第四十二条', en: 'article 42 of the Regulations' },
  *checkTable({ rows }) {
    for (const row of rows) {
      if (row.form.id !== 'other.noPayment') continue;
      const total = row.cells.find(({ column }) => column.sumOf.length > 0);
      const number = total && numberIn(row, total.column.id);
      if (total === undefined || !number?.gt(0)) continue;
      yield {
        message: {
          zh: `${rowName(row)}为 ${number.toFixed()} 件，“其他需要报告的事项”应写明收取信息处理费情况`,
          en: `${rowName(row)} is ${number.toFixed()}; section 六 should report the information processing fees`,
        },
        range: total.cell.range,
        related: [],
        actual: number.toFixed(),
      };
    }
  },
  isExplained: ({ report }) => prosesOnFees(report).length > 0,
};

const prosesOnFees = prosesThat(({ text }) => /信息处理费|信息公开处理费|收费通知/.test(text));
