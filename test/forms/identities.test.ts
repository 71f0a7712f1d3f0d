import { describe, expect, it } from 'vitest';
import { identitiesOf } from '../../server/forms/identities';
import { bound } from '../render/fixture';
import { applications, tables } from '../rules/tables';

const title = '云岭市2024年政府信息公开工作年度报告\n\n';

/** `code column: left = right`, the sides as ids of rows or of columns. */
function identities(text: string, id: string): readonly string[] {
  return bound(text)
    .tables.filter(({ form }) => form.id === id)
    .flatMap((table) =>
      identitiesOf(table).map(({ code, relation, left, right, column }) => {
        const name = (figure: (typeof left)[number]) =>
          column === undefined ? figure.column.id : figure.row.form.id;
        const where = column?.id ?? left[0]?.row.form.id ?? '';
        return `${code} ${where}: ${left.map(name).join('+')} ${relation} ${right.map(name).join('+')}`;
      }),
    );
}

describe('identities', () => {
  const all = identities(title + tables('tab'), 'T3');

  it('of table 三 are 25 rows, and two sums in seven columns', () => {
    expect(all.filter((identity) => identity.startsWith('table/row-total'))).toHaveLength(25);
    expect(all.filter((identity) => identity.startsWith('table/children-sum'))).toHaveLength(7);
    expect(all.filter((identity) => identity.startsWith('table/balance'))).toHaveLength(7);
    expect(all).toHaveLength(39);
  });

  it('take a group as the rows below it', () => {
    const sum = all.find((identity) => identity.startsWith('table/children-sum naturalPerson'));
    expect(sum?.split(' = ')[1]?.split('+')).toHaveLength(21);
    expect(sum).toMatch(/resultsTotal = granted\+partial\+denied\.stateSecret\+/);
    expect(all).toContain('table/balance total: new+carriedIn = resultsTotal+carriedOut');
    expect(all).toContain(
      'table/row-total granted: total = naturalPerson+commercial+research+welfare+legal+otherOrg',
    );
  });

  it('need every row: where one is missing no sum over rows can be judged', () => {
    const without = identities(
      title +
        tables(
          'tab',
          applications.filter(({ label }) => label !== '2.重复申请'),
        ),
      'T3',
    );
    expect(without.filter((identity) => identity.startsWith('table/children-sum'))).toEqual([]);
    expect(without.filter((identity) => identity.startsWith('table/balance'))).toHaveLength(7);
    expect(without.filter((identity) => identity.startsWith('table/row-total'))).toHaveLength(24);
  });

  it('of table 四 are its three blocks', () => {
    expect(identities(title + tables('pipe'), 'T4')).toEqual([
      'table/row-total review: total = upheld+corrected+otherResult+pending',
      'table/row-total direct: total = upheld+corrected+otherResult+pending',
      'table/row-total afterReview: total = upheld+corrected+otherResult+pending',
    ]);
  });

  it('bound a part by its whole and the year by the years together', () => {
    const text = `某县2014年度政府信息公开工作年度报告

指标名称 计量单位 2014年度 历年累计
主动公开文件数 条 10 20
其中：1、政府网站公开数 条 9 19
受理依申请公开信息总数 条 3 4
其中：1、当面申请数 条 0 0
2、网上申请数 条 1 1
3、信函、传真申请数 条 2 3
`;
    expect(identities(text, 'T1')).toEqual([
      'table/part-exceeds-whole published: year <= cumulative',
      'table/part-exceeds-whole published.website: year <= cumulative',
      'table/part-exceeds-whole received: year <= cumulative',
      'table/part-exceeds-whole received.inPerson: year <= cumulative',
      'table/part-exceeds-whole received.online: year <= cumulative',
      'table/part-exceeds-whole received.letterFax: year <= cumulative',
      'table/part-exceeds-whole year: published.website <= published',
      'table/part-exceeds-whole cumulative: published.website <= published',
      'table/children-sum year: received = received.inPerson+received.online+received.letterFax',
      'table/children-sum cumulative: received = received.inPerson+received.online+received.letterFax',
    ]);
  });
});
