/** Blocks → the bytes of a Word document. Loaded only when one is written. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { collapse } from '../text';
import type { Block } from './blocks';
import { documentXml } from './document';
import { fontsXml, stylesXml } from './styles';
import { element, escaped, w, xmlPart } from './xml';

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

interface Part {
  readonly path: string;
  readonly type: string;
  /** Of the relation to it. */
  readonly relation: string;
  readonly xml: string;
}

export interface Properties {
  readonly title: string | undefined;
  readonly creator: string | undefined;
}

/** The same blocks give the same bytes. Linear in their text. */
export function wordFile(blocks: readonly Block[], properties: Properties): Uint8Array {
  const document: Part = {
    path: 'word/document.xml',
    type: `${wordType}.document.main+xml`,
    relation: `${officeRelations}/officeDocument`,
    xml: documentXml(blocks, { odd: 'odd', even: 'even' }),
  };
  const core: Part = {
    path: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    relation: `${packageNamespace}/relationships/metadata/core-properties`,
    xml: coreXml(properties),
  };
  const footer = (name: string, align: 'left' | 'right'): Part => ({
    path: `word/${name}.xml`,
    type: `${wordType}.footer+xml`,
    relation: `${officeRelations}/footer`,
    xml: footerXml(align),
  });
  const word = (name: string, xml: string): Part => ({
    path: `word/${name}.xml`,
    type: `${wordType}.${name}+xml`,
    relation: `${officeRelations}/${name}`,
    xml,
  });
  const below: readonly (readonly [id: string, part: Part])[] = [
    ['styles', word('styles', stylesXml())],
    ['settings', word('settings', settingsXml())],
    ['fonts', word('fontTable', fontsXml())],
    ['odd', footer('footer1', 'right')],
    ['even', footer('footer2', 'left')],
  ];
  const parts = [document, core, ...below.map(([, part]) => part)];
  return zipped([
    ['[Content_Types].xml', contentTypesXml(parts)],
    [
      '_rels/.rels',
      relationsXml(
        [
          ['document', document],
          ['core', core],
        ],
        '',
      ),
    ],
    ['word/_rels/document.xml.rels', relationsXml(below, 'word/')],
    ...parts.map(({ path, xml }) => [path, xml] as const),
  ]);
}

function zipped(files: readonly (readonly [path: string, xml: string])[]): Uint8Array {
  const entries: Zippable = {};
  for (const [path, xml] of files) entries[path] = strToU8(xml);
  // No two exports differ: the first day that an archive can say, which it does in local time.
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}

function contentTypesXml(parts: readonly Part[]): string {
  return xmlPart(
    element(
      'Types',
      { xmlns: `${packageNamespace}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...parts.map(({ path, type }) => element('Override', { PartName: `/${path}`, ContentType: type })),
    ),
  );
}

function relationsXml(parts: readonly (readonly [id: string, part: Part])[], folder: string): string {
  return xmlPart(
    element(
      'Relationships',
      { xmlns: `${packageNamespace}/relationships` },
      ...parts.map(([Id, { relation, path }]) =>
        element('Relationship', { Id, Type: relation, Target: path.slice(folder.length) }),
      ),
    ),
  );
}

function coreXml({ title, creator }: Properties): string {
  const said = (name: string, text: string | undefined): string =>
    text === undefined ? '' : element(name, {}, escaped(collapse(text)));
  return xmlPart(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${packageNamespace}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      said('dc:creator', creator),
      said('dc:language', 'zh-CN'),
      said('dc:title', title),
    ),
  );
}

function settingsXml(): string {
  return xmlPart(
    w(
      'settings',
      { 'xmlns:w': wordNamespace },
      w('zoom', { percent: 100 }),
      w('defaultTabStop', { val: 420 }),
      w('evenAndOddHeaders'),
      w('characterSpacingControl', { val: 'compressPunctuation' }),
      w(
        'compat',
        {},
        w('useFELayout'),
        w('compatSetting', {
          name: 'compatibilityMode',
          uri: 'http://schemas.microsoft.com/office/word',
          val: 15,
        }),
      ),
      w('themeFontLang', { val: 'en-US', eastAsia: 'zh-CN' }),
    ),
  );
}

/** `— 1 —`, one character from the edge: on the right of odd pages, on the left of even ones. */
function footerXml(align: 'left' | 'right'): string {
  const text = (shown: string): string => w('t', { 'xml:space': 'preserve' }, shown);
  const run = (content: string): string =>
    w('r', {}, w('rPr', {}, w('rFonts', { hint: 'eastAsia' })), content);
  const side = { [`${align}Chars`]: 100, [align]: 280 };
  return xmlPart(
    w(
      'ftr',
      { 'xmlns:w': wordNamespace },
      w(
        'p',
        {},
        w('pPr', {}, w('pStyle', { val: 'Footer' }), w('ind', side), w('jc', { val: align })),
        run(text('— ')),
        w('fldSimple', { instr: ' PAGE ' }, run(text('1'))),
        run(text(' —')),
      ),
    ),
  );
}
