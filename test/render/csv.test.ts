import { expect, it } from 'vitest';
import { reportCsv } from '../../server/render/csv';
import { bound } from './fixture';

const text = `云岭市2024年政府信息公开工作年度报告

二、主动公开政府信息情况

第二十条第（一）项

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| --- | --- | --- | --- |
| 行政规范性文件 | 22（其中修订16件） | -- | =1+1,"x" |

第二十条第（八）项

| 信息内容 | 本年收费金额（单位：万元） |
| --- | --- |
| 行政事业性收费 | 123456789012345678.500 |

三、收到和处理政府信息公开申请情况

| 指标 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1.属于国家秘密 | -18 | ＝A1 | @x | 0 | 0 | 0 |  |
`;

const lines = reportCsv(bound(text)).split('\r\n');

it('begins with a byte order mark and a header, and ends each line with CRLF', () => {
  expect(lines[0]).toBe('\ufeff表,表名,指标编号,上级项目,项目,列编号,列,单位,数值,原文');
  expect(lines.at(-1)).toBe('');
  expect(lines).toHaveLength(1 + 4 + 7 + 1);
});

it('has the exact decimal beside what is written', () => {
  expect(lines).toContain(
    '表二,主动公开政府信息情况,normative,,行政规范性文件,made,本年制发件数,件,22,22（其中修订16件）',
  );
  expect(lines.find((line) => line.includes('feeAmount'))).toContain(
    ',123456789012345678.5,123456789012345678.500',
  );
});

it('names the rows above a row', () => {
  expect(lines.find((line) => line.includes('naturalPerson'))).toMatch(
    /^表三,收到和处理政府信息公开申请情况,denied\.stateSecret,三、本年度办理结果\/（三）不予公开,1\.属于国家秘密,/,
  );
});

it('shows a formula as text, a negative number as a number, and quotes what needs it', () => {
  const ends = lines.map((line) => line.split(',').slice(8).join(','));
  expect(ends).toEqual(expect.arrayContaining([",'--", `,"'=1+1,""x"""`, '-18,-18', ",'＝A1", ",'@x", ',']));
});
