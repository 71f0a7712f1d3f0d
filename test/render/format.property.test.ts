import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindReport } from '../../server/forms/bind';
import { builtinLibrary } from '../../server/forms/library';
import { applyChanges } from '../../server/render/changes';
import { formatReport } from '../../server/render/format';
import { reportSkeleton } from '../../server/render/skeleton';
import { textWidth } from '../../server/render/width';
import { fold } from '../../server/report/fold';
import { parseReport } from '../../server/report/parse';
import { isTableRule } from '../../server/report/rows';
import { hasCorpus, published, publishedNames, withoutCorpus } from '../corpus/reports';

type Width = 'narrow' | 'wide';

const parse = (text: string) => parseReport(text, builtinLibrary.vocabulary);
const formatted = (text: string, ambiguousWidth: Width = 'narrow') =>
  applyChanges(text, formatReport(parse(text), { ambiguousWidth }));

const tables = (text: string) => parse(text).nodes.filter((node) => node.kind === 'table');
const cells = (text: string) =>
  tables(text).map(({ rows }) => rows.map((row) => row.cells.map((cell) => cell.text)));
const boundCells = (text: string) =>
  bindReport(parse(text), builtinLibrary).tables.map(({ form, rows }) => [
    form.id,
    rows.map((row) => [row.form.id, row.label.text, row.cells.map(({ cell }) => cell.text)]),
  ]);
/** The text without borders, rules and what the parser takes for white space. */
const substance = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => !isTableRule(fold(line), 0, line.length))
    .flatMap((line) => [...line].filter((character) => !/[\s|]/.test(fold(character))))
    .join('');

const width = fc.constantFrom<Width>('narrow', 'wide');
const characters = fc.constantFrom(
  ...'甲乙一Ab01９（）“”—…①·𠮷𩸽',
  'e\u0301',
  '\u200b',
  ' ',
  '\u3000',
  '件',
  ':',
  '-',
);
const words = fc.array(characters, { maxLength: 9 }).map((parts) => parts.join(''));
const value = fc.oneof(
  words,
  fc.nat(999_999).map(String),
  fc.constantFrom('', '——', '-', '251000元', '22（其中修订16件）', '三、本年度办理结果', '０'),
);
const padding = fc.constantFrom('', ' ', '   ', '\t', '\u3000', '\u00a0');
const bar = fc.constantFrom('|', '|', '|', '｜');
const cell = fc.tuple(padding, value, padding).map((parts) => parts.join(''));
const rule = fc
  .array(fc.constantFrom('---', ':---', ':--:', '-----:', '--'), { minLength: 1, maxLength: 6 })
  .map((marks) => `|${marks.join('|')}|`);
const row = fc
  .tuple(bar, fc.array(fc.tuple(cell, bar), { minLength: 1, maxLength: 6 }), fc.boolean(), fc.boolean())
  .map(([first, rest, opened, closed]) => {
    const line = `${opened ? first : ''}${rest.flat().join('')}`;
    return closed ? line : line.slice(0, -1);
  });
const line = fc.oneof(
  { weight: 6, arbitrary: row },
  { weight: 1, arbitrary: rule },
  fc.constantFrom('', '  ', '\u3000', '\t'),
  fc.constantFrom(
    '一、总体情况',
    '（一）主动公开。全年公开20条。 ',
    '三、收到和处理政府信息公开申请情况 ',
    '如下：',
  ),
  fc.constantFrom(
    '// 待核 ',
    '// zwgk-ignore table/balance',
    '甲\t1\t2\t',
    '（一）予以公开  1  2  3 ',
    '首页',
  ),
  words,
);
const report = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.array(line, { maxLength: 25 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([bom, lines, lineBreak, ends]) => bom + lines.join(lineBreak) + (ends ? lineBreak : ''));

describe('any text', { timeout: 30_000 }, () => {
  it('formatted twice is as formatted once', () => {
    fc.assert(
      fc.property(report, width, (text, ambiguous) => {
        const once = formatted(text, ambiguous);
        expect(formatted(once, ambiguous)).toBe(once);
      }),
      { numRuns: 600 },
    );
  });

  it('keeps every character that is neither white space nor a border, and all cells', () => {
    fc.assert(
      fc.property(report, width, (text, ambiguous) => {
        const result = formatted(text, ambiguous);
        expect(substance(result)).toBe(substance(text));
        expect(cells(result).flat()).toEqual(cells(text).flat());
        expect(boundCells(result)).toEqual(boundCells(text));
      }),
      { numRuns: 600 },
    );
  });

  it('keeps its line breaks and byte order mark, and has no other white space at the ends of prose', () => {
    fc.assert(
      fc.property(report, (text) => {
        const result = formatted(text);
        expect(result.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
        const breaks = (of: string) => [...new Set(of.match(/\r\n|\r|\n/g))];
        expect(breaks(text)).toEqual(expect.arrayContaining(breaks(result)));
      }),
    );
  });
});

/** Display columns of the borders of a row. */
const borders = (of: string, ambiguous: Width) =>
  [...of.matchAll(/\|/g)].map(({ index }) => textWidth(of.slice(0, index), ambiguous));

describe('a pipe table', () => {
  it('has its borders below each other, as far as each row goes', () => {
    const table = fc.array(fc.array(value, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(table, width, (rows, ambiguous) => {
        const text = rows.map((of) => `| ${of.join(' | ')} |\n`).join('');
        const found = tables(text);
        fc.pre(found.length === 1 && found[0]?.rows.length === rows.length);
        const lines = formatted(text, ambiguous)
          .trimEnd()
          .split('\n')
          .map((of) => borders(of, ambiguous));
        const longest = lines.reduce((best, of) => (of.length > best.length ? of : best), []);
        for (const of of lines) expect(of).toEqual(longest.slice(0, of.length));
      }),
    );
  });
});

describe('the form of each year', { timeout: 30_000 }, () => {
  const figure = fc.oneof(
    fc.nat(99_999).map(String),
    fc.constantFrom('', '0', '——', '22（其中修订16件）', '12.50'),
  );
  const space = fc.constantFrom('', ' ', '    ', '\t', '　');

  it.each(builtinLibrary.forms.map((form) => [form.id, form] as const))(
    '%s: filled in and out of line, is bound to the same cells',
    (_, form) => {
      const pieces = reportSkeleton(form, { organisation: '云岭市', year: form.years.to ?? 2025 });
      fc.assert(
        fc.property(fc.infiniteStream(figure), fc.infiniteStream(space), (figures, spaces) => {
          const text = pieces
            .map((piece) =>
              typeof piece === 'string' ? piece : piece.fill === '0' ? figures.next().value : piece.fill,
            )
            .join('')
            .replaceAll(/ +\| +/g, () => `${spaces.next().value}|${spaces.next().value}`);
          const result = formatted(text);
          expect(boundCells(result)).toEqual(boundCells(text));
          expect(formatReport(parse(result), { ambiguousWidth: 'narrow' })).toEqual([]);
        }),
        { numRuns: 20 },
      );
    },
  );
});

describe.skipIf(!hasCorpus)(`real reports${withoutCorpus}`, () => {
  it.each(publishedNames)('%s: is bound to the same cells, twice is once', (name) => {
    const text = published(name);
    const once = formatted(text);
    expect(boundCells(once)).toEqual(boundCells(text));
    expect(substance(once)).toBe(substance(text));
    expect(formatted(once)).toBe(once);
  });
});
