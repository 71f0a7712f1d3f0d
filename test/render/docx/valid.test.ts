/** Word and WPS open the file without complaint: what they complain about is asked of every file that is written here. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportDocx } from '../../../server/render/docx/docx';
import { workingTime } from '../../clock';
import { bound } from '../fixture';
import { documentWithFigures, hasCorpus, published, samples, skeletons, withoutCorpus } from './reports';
import { child, descendants, parsed, partsOf, violations, type XmlElement } from './schema';

/** Everything that is wrong with the file, one line each. */
function faults(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  const schema = [...parts].flatMap(([path, root]) => violations(root).map((fault) => `${path}: ${fault}`));
  const document = parts.get('word/document.xml');
  return [
    ...schema,
    ...packageFaults(parts),
    ...styleFaults(parts),
    ...(document
      ? [...descendants(document, 'w:tbl').flatMap(tableFaults), ...bodyFaults(document)]
      : ['no document']),
  ];
}

async function faultsOf(text: string): Promise<readonly string[]> {
  return [...faults(await reportDocx(bound(text))), ...faults(await documentWithFigures(text))];
}

/** Each part has a type, each relation a target, each reference a relation. */
function packageFaults(parts: ReadonlyMap<string, XmlElement>): readonly string[] {
  const types = parts.get('[Content_Types].xml');
  const typed = new Set(
    types ? descendants(types, 'Override').map(({ attributes }) => attributes.PartName) : [],
  );
  const untyped = [...parts.keys()].filter(
    (path) => !path.endsWith('.rels') && path !== '[Content_Types].xml' && !typed.has(`/${path}`),
  );
  const relations = [...parts].filter(([path]) => path.endsWith('.rels'));
  const lost = relations.flatMap(([path, root]) =>
    descendants(root, 'Relationship')
      .map(({ attributes }) => `${path.replace(/_rels\/.*/, '')}${attributes.Target}`)
      .filter((target) => !parts.has(target)),
  );
  const ids = relations.flatMap(([, root]) =>
    descendants(root, 'Relationship').map(({ attributes }) => attributes.Id),
  );
  const document = parts.get('word/document.xml');
  const unknown = (document ? descendants(document, 'w:footerReference') : [])
    .map(({ attributes }) => attributes['r:id'])
    .filter((id) => !ids.includes(id));
  return [
    ...untyped.map((path) => `${path} has no type`),
    ...lost.map((path) => `${path} is not there`),
    ...unknown.map((id) => `no relation ${id}`),
    ...(new Set(ids).size === ids.length ? [] : ['two relations with one id']),
  ];
}

function styleFaults(parts: ReadonlyMap<string, XmlElement>): readonly string[] {
  const styles = descendants(
    parts.get('word/styles.xml') ?? { name: '', attributes: {}, children: [], text: '' },
    'w:style',
  );
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'], style.attributes['w:type']]));
  const names = styles.map((style) => child(style, 'w:name')?.attributes['w:val']);
  const wanted = { 'w:pStyle': 'paragraph', 'w:rStyle': 'character', 'w:tblStyle': 'table' } as const;
  const used = Object.entries(wanted).flatMap(([name, type]) =>
    [...parts.values()]
      .flatMap((root) => descendants(root, name))
      .filter(({ attributes }) => byId.get(attributes['w:val']) !== type)
      .map(({ attributes }) => `no ${type} style ${attributes['w:val']}`),
  );
  const based = styles
    .flatMap((style) => [child(style, 'w:basedOn'), child(style, 'w:next')])
    .flatMap((link) =>
      link && !byId.has(link.attributes['w:val']) ? [`no style ${link.attributes['w:val']}`] : [],
    );
  const doubled =
    byId.size === styles.length && new Set(names).size === names.length ? [] : ['a style is there twice'];
  return [...new Set([...used, ...based, ...doubled])];
}

/** Rows fill the grid, merged cells go on below a cell of the same width, and every cell ends in a paragraph. */
function tableFaults(table: XmlElement): readonly string[] {
  const grid = descendants(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
  const found: string[] = [];
  if (grid.length > 63) found.push(`${grid.length} columns`);
  if (grid.some((width) => !(width > 0))) found.push(`widths ${grid.join(' ')}`);
  let above = new Map<number, number>();
  for (const row of descendants(table, 'w:tr')) {
    const merged = new Map<number, number>();
    let column = 0;
    for (const cell of descendants(row, 'w:tc')) {
      const properties = child(cell, 'w:tcPr');
      const span = Number(child(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
      const merge = child(properties, 'w:vMerge');
      if (merge !== undefined) {
        if (merge.attributes['w:val'] !== 'restart' && above.get(column) !== span)
          found.push(`column ${column} goes on nothing`);
        merged.set(column, span);
      }
      const width = grid.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      if (Number(child(properties, 'w:tcW')?.attributes['w:w']) !== width)
        found.push(`width of column ${column}`);
      if (cell.children.at(-1)?.name !== 'w:p') found.push('a cell without a paragraph');
      column += span;
    }
    column += Number(child(row, 'w:trPr', 'w:gridAfter')?.attributes['w:val'] ?? 0);
    if (column !== grid.length) found.push(`a row of ${column} in a grid of ${grid.length}`);
    above = merged;
  }
  return found;
}

function bodyFaults(document: XmlElement): readonly string[] {
  const names = child(document, 'w:body')?.children.map(({ name }) => name) ?? [];
  const adjoining = names.some((name, index) => name === 'w:tbl' && names[index + 1] !== 'w:p');
  return adjoining ? ['no paragraph behind a table'] : [];
}

describe('every file is valid', () => {
  it.each(samples)('$name', async ({ text }) => {
    expect(await faultsOf(text)).toEqual([]);
  });
  it.each(skeletons)('skeleton of $name', async ({ text }) => {
    expect(await faultsOf(text)).toEqual([]);
  });
  it.runIf(hasCorpus).each(published)(`$name${withoutCorpus}`, async ({ text }) => {
    expect(await faultsOf(text)).toEqual([]);
  });
  it('a report of nothing', async () => {
    expect(await faultsOf('')).toEqual([]);
  });
});

describe('no text breaks the file', () => {
  const hostile = [
    '<script>alert(1)</script>',
    ']]>',
    '<![CDATA[',
    '&amp;&#0;&unknown;',
    '"\'',
    '<?xml version="1.0"?>',
    '\0\u0001\u0008\u000b\u001f',
    '\ufffe\uffff',
    '\ud800',
    '\udc00\ud800',
    '</w:t></w:r></w:p>',
    '😀𠮷',
    '\u202e\u2028\u2029\u200b\ufeff',
  ];
  const places = (text: string): string =>
    `发布机构：${text}\n\n云岭市${text}2024年政府信息公开工作年度报告\n\n一、总体情况${text}\n\n${text}全年公开10条。\n\n（一）主动${text}。公开${text}。\n\n` +
    `| 项目${text} | 数量 |\n| --- | ---: |\n| ${text} | 1${text} |\n\n附件：1.${text}表\n2.${text}\n\n云岭市人民政府\n2025年1月2日\n`;

  it.each(hostile)('%j', async (text) => {
    expect(await faultsOf(places(text))).toEqual([]);
  });

  it('any characters', async () => {
    const unit = fc.oneof(
      fc.constantFrom(...hostile, '|', '\n', '\t', '一、', '（一）', '//'),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(unit), async (pieces) => {
        expect(await faultsOf(places(pieces.join('')))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('a cell of 10 MB, in seconds', async () => {
    const started = workingTime();
    const bytes = await reportDocx(
      bound(`| 项目 | 数量 |\n| --- | --- |\n| ${'公开<&'.repeat(2_000_000)} | 1 |\n`),
    );
    expect(bytes.length).toBeGreaterThan(10_000);
    expect(workingTime() - started).toBeLessThan(20_000);
  }, 30_000);

  it('more columns than Word has', async () => {
    const row = `|${Array.from({ length: 80 }, (_, at) => ` ${at} |`).join('')}`;
    const bytes = await reportDocx(bound(`${row}\n${row}\n`));
    expect(faults(bytes)).toEqual([]);
    expect(JSON.stringify(partsOf(bytes).get('word/document.xml'))).toContain('78　79');
  });
});

describe('the check itself', () => {
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const styles = (inside: string) => violations(parsed(`<w:styles ${namespace}>${inside}</w:styles>`));
  it.each([
    ['<w:style w:type="paragraph" w:styleId="A"><w:qFormat/><w:name w:val="A"/></w:style>', 'out of order'],
    [
      '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:jc w:val="left"/><w:ind/></w:pPr></w:style>',
      'out of order',
    ],
    ['<w:style w:styleId="A"/>', 'without w:type'],
    ['<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A" val="B"/></w:style>', 'with val'],
    ['<w:style w:type="table" w:styleId="A"><w:tblPr>text</w:tblPr></w:style>', 'text'],
  ])('%s', (xml, fault) => {
    expect(styles(xml).join()).toContain(fault);
  });
  it('takes what is in order', () => {
    expect(
      styles('<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:qFormat/></w:style>'),
    ).toEqual([]);
  });
});
