import Big from 'big.js';
import type { BoundRow } from '../../forms/bound';
import type { TableForm } from '../../forms/form';
import { rowsOf } from '../../forms/rows';
import { numberIn, rowName } from '../figures';
import type { TableRule } from '../rule';

/** 主动公开政府信息数, and the group of the channels through which it was published (form of 2014). */
const published = '1.1';
const channelGroup = '1.2.';

/** Each item goes through at least one channel and is counted once: largest channel ≤ items ≤ Σ channels. */
export const tableChannelBounds: TableRule = {
  code: 'table/channel-bounds',
  severity: 'warning',
  title: { zh: '公开数量与各渠道数量不符', en: 'Items and channels do not fit' },
  source: { zh: '不同渠道和方式公开相同信息计 1 条', en: 'printed on the form' },
  *checkTable({ rows, form: table }, form) {
    if (form.id !== 'form-2014') return;
    const whole = rows.find((row) => row.form.id === published);
    const items = whole && numberIn(whole, 'count');
    const channels = rows.filter((row) => row.form.id.startsWith(channelGroup));
    if (whole === undefined || items === undefined) return;
    const larger = channels.filter((row) => numberIn(row, 'count')?.gt(items));
    const counts = channels.flatMap((row) => numberIn(row, 'count') ?? []);
    const sum = counts.reduce((total, count) => total.plus(count), new Big(0));
    const isShort = counts.length === channelsOf(table) && sum.lt(items);
    const message =
      larger[0] !== undefined ? tooLarge(larger[0], items) : isShort ? tooFew(items, sum) : undefined;
    const range = whole.cells[0]?.cell.range;
    if (message === undefined || range === undefined) return;
    yield {
      message,
      range,
      related: channels.flatMap((row) =>
        row.cells.map(({ cell }) => {
          const text = `${rowName(row)} ${cell.text}`;
          return { range: cell.range, message: { zh: text, en: text } };
        }),
      ),
      actual: items.toFixed(),
    };
  },
};

/** A channel whose row was not read, or is left out, may have carried any number of items. */
function channelsOf(table: TableForm): number {
  return rowsOf(table).filter(({ id }) => id.startsWith(channelGroup)).length;
}

function tooLarge(row: BoundRow, items: Big): { zh: string; en: string } {
  const channel = numberIn(row, 'count')?.toFixed() ?? '';
  return {
    zh: `主动公开政府信息数 ${items.toFixed()} 少于${rowName(row)} ${channel}`,
    en: `${items.toFixed()} items published, but ${rowName(row)} is ${channel}`,
  };
}

function tooFew(items: Big, sum: Big): { zh: string; en: string } {
  return {
    zh: `主动公开政府信息数 ${items.toFixed()} 多于各渠道之和 ${sum.toFixed()}，每条信息至少经一个渠道公开`,
    en: `${items.toFixed()} items published, but all channels together carried ${sum.toFixed()}`,
  };
}
