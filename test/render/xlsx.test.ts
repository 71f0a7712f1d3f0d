import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { builtinLibrary } from '../../server/forms/library';
import { reportSkeleton, toText } from '../../server/render/skeleton';
import { reportXlsx } from '../../server/render/xlsx';
import { bound } from './fixture';

interface Workbook {
  readonly sheets: readonly string[];
  /** By cell reference; numbers as such, text in quotes. */
  readonly cells: (sheet: number) => ReadonlyMap<string, string>;
  readonly merged: (sheet: number) => readonly string[];
  readonly xml: string;
}

/** Opens the workbook as a spreadsheet does: shared strings, cells by reference. */
async function open(text: string): Promise<Workbook> {
  const files = unzipSync(await reportXlsx(bound(text)));
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const plain = (xml: string) =>
    xml
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&');
  const strings = [...read('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    plain(si ?? ''),
  );
  const sheet = (index: number) => read(`xl/worksheets/sheet${index + 1}.xml`);
  return {
    sheets: [...read('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name]) => name ?? '',
    ),
    cells: (index) =>
      new Map(
        [...sheet(index).matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap(
          ([, attributes = '', content = '']) => {
            const value = plain(content);
            const reference = /r="(\w+)"/.exec(attributes)?.[1] ?? '';
            return [[reference, attributes.includes('t="s"') ? `"${strings[Number(value)]}"` : value]];
          },
        ),
      ),
    merged: (index) => [...sheet(index).matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref ?? ''),
    xml: Object.values(files)
      .map((file) => strFromU8(file))
      .join('\n'),
  };
}

const skeletonOf = (id: string) => {
  const form = builtinLibrary.forms.find((one) => one.id === id);
  if (form === undefined) throw new Error(`no ${id}`);
  return toText(reportSkeleton(form, { organisation: '云岭市', year: form.years.to ?? 2025 }));
};

describe('the form of 2021', () => {
  it('has a sheet for each table, named after its section', async () => {
    expect((await open(skeletonOf('form-2021'))).sheets).toEqual(['表二', '表三', '表四']);
  });

  it('stands as the official tables do: spanning headers, groups at the left of their rows', async () => {
    const book = await open(skeletonOf('form-2021'));
    const cells = book.cells(1);
    expect(book.merged(1)).toEqual([
      ...['A1:J1', 'A2:C4', 'D2:J2', 'D3:D4', 'E3:I3', 'J3:J4', 'A5:C5', 'A6:C6', 'A7:A28', 'B7:C7'],
      ...['B8:C8', 'B9:B16', 'B17:B19', 'B20:B24', 'B25:B27', 'B28:C28', 'A29:C29'],
    ]);
    expect(cells.get('E3')).toBe('"法人或其他组织"');
    expect(cells.get('A7')).toBe('"三、本年度办理结果"');
    expect(cells.get('C9')).toBe('"1.属于国家秘密"');
    expect(cells.get('D9')).toBe('0');
    expect(book.merged(2)).toEqual(['A1:O1', 'A2:E3', 'F2:O2', 'F3:J3', 'K3:O3']);
    expect(book.merged(0)).toContain('B8:D8');
  });
});

it('gives the groups of a form with units a row of their own', async () => {
  const book = await open(skeletonOf('form-2014'));
  expect(book.sheets).toEqual(['附件']);
  expect(book.cells(0).get('A3')).toBe('"一、主动公开情况"');
  expect(book.merged(0)).toEqual(['A1:C1']);
});

const odd = `云岭市2024年政府信息公开工作年度报告

二、主动公开政府信息情况

第二十条第（一）项

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| --- | --- | --- | --- |
| 规章 | 1 | ——\u0007 | =SUM(A1) |
| 行政规范性文件 | 22（其中修订16件） | 1234567890123456789012 | 3 |

第二十条第（八）项

| 信息内容 | 本年收费金额（单位：万元） |
| --- | --- |
| 行政事业性收费 | 24252.311082 |
`;

it('keeps every digit: a number where a double does, else text', async () => {
  const cells = (await open(odd)).cells(0);
  expect(cells.get('C5')).toBe('"1234567890123456789012"');
  expect(cells.get('B5')).toBe('22');
  expect([...cells.values()]).toContain('24252.311082');
});

it('says below the table what is written beside a figure', async () => {
  expect([...(await open(odd)).cells(0).values()]).toContain(
    '"注：行政规范性文件，本年制发件数：22（其中修订16件）"',
  );
});

it('has no formula and no character that XML forbids', async () => {
  const { xml, cells } = await open(odd);
  expect(xml).not.toMatch(/<f[ >]/);
  expect(xml).not.toContain('\u0007');
  expect(cells(0).get('D4')).toBe('"=SUM(A1)"');
});

it('is a workbook without tables as well', async () => {
  expect((await open('一、总体情况\n\n正文。\n')).sheets).toEqual(['无表格']);
});
