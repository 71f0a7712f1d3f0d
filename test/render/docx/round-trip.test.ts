/** Report → Word → import: what the report says is still there. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { BoundReport } from '../../../server/forms/bound';
import { importDocx } from '../../../server/import/import';
import { reportDocx } from '../../../server/render/docx/docx';
import { fold } from '../../../server/report/fold';
import type { Node } from '../../../server/report/model';
import { renderIn } from '../../renderings/render';
import { applications, disputes, publications } from '../../renderings/tables';
import { figuresOf, reportOf } from '../figures/reports';
import { bound } from '../fixture';
import { documentWithFigures, hasCorpus, published, samples, skeletons, withoutCorpus } from './reports';

async function roundTrip(text: string): Promise<BoundReport> {
  const result = await importDocx(await reportDocx(bound(text)));
  if (!result.ok) throw new Error(result.reason.en);
  return bound(result.text);
}

const bare = (text: string): string => fold(text).replaceAll(/\s/g, '');

/** Headings with their level and number, paragraphs, closing: how they are spaced and which brackets they have is layout. */
function prose({ report: { nodes, text }, tables }: BoundReport): readonly string[] {
  const outside = nodes.filter(
    ({ kind, range }) =>
      kind !== 'paragraph' ||
      !tables.some((table) => table.range.start <= range.start && range.start < table.range.end),
  );
  return outside.flatMap((node) => saidBy(node, bare(text.slice(node.range.start, node.range.end))));
}

function saidBy(node: Node, said: string): readonly string[] {
  switch (node.kind) {
    case 'title':
      return [`title ${bare(node.text)}`];
    case 'heading':
      return [`heading ${node.level} ${node.ordinal?.number ?? ''} ${bare(node.name.text)}`];
    case 'metadata':
      return node.entries.map(({ key, value }) => `metadata ${bare(key.text)} ${bare(value.text)}`);
    case 'paragraph':
      // 第二十条第（五）项 stands in the tables of the form, or above them.
      return /^第二十条第\(.\)项$/.test(said) ? [] : [`paragraph ${said}`];
    case 'signature':
    case 'date':
    case 'attachment':
      return [`${node.kind} ${said}`];
    case 'table':
    case 'comment':
    case 'directive':
    case 'chrome':
    case 'blank':
      return [];
  }
}

/**
 * Every figure that is bound, with its row and column. One row cut out of a table is not a table to the binder when it
 * stands under the header of the whole.
 */
function figures({ tables }: BoundReport): readonly string[] {
  return tables
    .filter(
      ({ form, rows }) => form.layout === 'across' || rows.filter(({ cells }) => cells.length > 0).length > 1,
    )
    .flatMap(({ form, rows }) =>
      rows
        .filter((row) => row.form.kind !== 'group')
        .flatMap((row) =>
          row.cells.map(({ column, cell }) => `${form.id} ${row.form.id} ${column.id} ${bare(cell.text)}`),
        ),
    );
}

async function expectSame(text: string): Promise<void> {
  const before = bound(text);
  const after = await roundTrip(text);
  expect(after.form.id).toBe(before.form.id);
  expect(prose(after)).toEqual(prose(before));
  expect([...figures(after)].sort()).toEqual([...figures(before)].sort());
}

describe('a report comes back from Word as it went', () => {
  it.each(samples)('$name', ({ text }) => expectSame(text));
  it.each(skeletons)('skeleton of $name', ({ text }) => expectSame(text));
  it.runIf(hasCorpus).each(published)(`$name${withoutCorpus}`, ({ text }) => expectSame(text));
});

describe('figures behind a report do not come back as a part of it', () => {
  it.each([...samples, ...skeletons])('$name', async ({ text }) => {
    const plain = await importDocx(await reportDocx(bound(text)));
    const illustrated = await importDocx(await documentWithFigures(text));
    if (!plain.ok || !illustrated.ok) throw new Error('not read');
    expect(illustrated.text).toBe(plain.text);
    expect(illustrated.notices).toEqual(plain.notices);
    const names = figuresOf(text, text).figures.map(({ title }) => title);
    for (const name of names) expect(illustrated.removed.join('\n')).toContain(name);
  });

  it('what somebody has written below them does', async () => {
    const parts = unzipSync(await documentWithFigures(reportOf()));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const added = document.replace('<w:sectPr>', '<w:p><w:r><w:t>特此说明。</w:t></w:r></w:p><w:sectPr>');
    const result = await importDocx(zipSync({ ...parts, 'word/document.xml': strToU8(added) }));
    expect(result.ok && result.text.endsWith('\n特此说明。\n')).toBe(true);
    expect(result.ok && result.text).not.toContain('数据图');
  });
});

describe('random reports', () => {
  const words = fc.constantFrom(
    '全年公开政府信息',
    '128条',
    '，其中',
    '规章9件',
    '《条例》',
    '“一网通办”',
    '、',
    '；',
    'A&B<C>',
    'it\'s "quoted"',
    '😀',
    '100%',
    '2024年1月1日',
    ']]>',
    'http://example.cn/a?b=1&c=2',
  );
  const sentence = fc.array(words, { minLength: 1, maxLength: 12 }).map((parts) => `本年${parts.join('')}。`);
  const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 3 });
  const names = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'];
  const ordinals = [...'一二三四五'];
  const section = fc.record({
    opening: paragraphs,
    parts: fc.array(
      fc.record({ runIn: fc.boolean(), body: paragraphs, items: fc.array(sentence, { maxLength: 3 }) }),
      {
        maxLength: 5,
      },
    ),
  });
  const report = fc.record({
    general: section,
    problems: section,
    tables: fc.tuple(publications, applications, disputes),
    hasMetadata: fc.boolean(),
    isSigned: fc.boolean(),
  });

  function sectionText(
    title: string,
    { opening, parts }: typeof section extends fc.Arbitrary<infer T> ? T : never,
  ): string {
    const below = parts.map(({ runIn, body, items }, index) => {
      const heading = `（${ordinals[index]}）${names[index]}`;
      const list = items.map((item, at) => `${at + 1}.${item}`);
      return [
        runIn ? `${heading}。${body.join('\n\n')}` : `${heading}\n\n${body.join('\n\n')}`,
        ...list,
      ].join('\n\n');
    });
    return [title, ...opening, ...below].join('\n\n');
  }

  it('come back as they went, and the second time nothing changes at all', async () => {
    await fc.assert(
      fc.asyncProperty(report, async ({ general, problems, tables, hasMetadata, isSigned }) => {
        const [form] = tables.map((table) => table.form);
        const ofForm = tables.filter((table) => table.form === form);
        const tableTexts = ofForm.map((table) => {
          const found = form?.sections.find((one) => one.tables.includes(table.table.id));
          return `${found?.ordinal}、${found?.title}\n\n${renderIn('pipe', table).text}`;
        });
        const text = [
          hasMetadata ? '索引号：YL001/2025-00003\n公开日期：2025-02-26' : '',
          `云岭市${form?.years.from}年政府信息公开工作年度报告`,
          sectionText('一、总体情况', general),
          ...tableTexts,
          sectionText('五、存在的主要问题及改进情况', problems),
          isSigned ? '云岭市人民政府办公室\n2025年2月26日' : '',
        ].join('\n\n');
        await expectSame(text);
        const first = (await roundTrip(text)).report.text;
        expect((await roundTrip(first)).report.text).toBe(first);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
