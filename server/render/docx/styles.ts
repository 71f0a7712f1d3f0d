/** The styles of the document: GB/T 9704-2012, by the names that an office finds in the list of Word. */
import { attachmentTitleName, figureStyleName, tableStyleName } from './style-names';
import { type Attributes, w, xmlPart } from './xml';

/** Half points: 2号, 3号, 4号, 小四, 五号. */
const sizes = { title: 44, body: 32, footer: 28, small: 24, table: 21 } as const;
/** Of tables that need a smaller type; half points: 小五, 六号, 小六. */
const smallerSizes = [18, 15, 13] as const;

const faces = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  section: '黑体',
  subsection: '楷体_GB2312',
  footer: '宋体',
} as const;
/** Twips between two characters, so that 28 of them fit a line of 156 mm. */
export const bodySpacing = -5;
/** Digits and Latin letters; those of the page number are of its own face. */
const latin = 'Times New Roman';

export type StyleId =
  | 'Normal'
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Metadata'
  | 'Signature'
  | 'IssueDate'
  | 'AttachmentList'
  | 'AttachmentMark'
  | 'AttachmentTitle'
  | 'TableHeader'
  | 'TableLabel'
  | 'TableFigure'
  | 'TableNote'
  | 'TableSpace'
  | 'FigureHeading'
  | 'FigureTitle'
  | 'FigureRemark'
  | 'FigureGroup'
  | 'FigureText'
  | 'Footer';

/** Styles of characters in 小五, 六号, 小六. */
export const smallerTables = ['WideTable', 'WiderTable', 'WidestTable'] as const;
export const bodyCharacters = 'BodyText';
export const tableStyle = 'ReportTable';
export const figureStyle = 'FigureTable';
/** Twips at each side of a cell. */
export const cellMargin = 45;
export const narrowCellMargin = 15;

interface Style {
  readonly id: StyleId;
  /** Names in small letters are Word's own, shown in the user's language. */
  readonly name: string;
  readonly basedOn?: StyleId;
  readonly next?: StyleId;
  readonly paragraph?: readonly string[];
  readonly face?: string;
  readonly size?: number;
}

const indent = (attributes: Attributes): string => w('ind', attributes);
/** Two characters of 3号; the second number is for programs that do not count in characters. */
const firstLine = indent({ firstLineChars: 200, firstLine: 630 });
/** Set back to nothing: what is based on the body would inherit it. */
const noIndent = indent({ firstLineChars: 0, firstLine: 0 });
const align = (val: 'center' | 'right' | 'left' | 'both'): string => w('jc', { val });
const level = (val: number): string => w('outlineLvl', { val });
const keep = w('keepNext') + w('keepLines');
/** No space between figures and characters: where the date begins is counted in characters. */
const tight = w('autoSpaceDE', { val: 0 }) + w('autoSpaceDN', { val: 0 });
/** Lines of a table are as high as their text, not as the grid of the page. */
const ownLines = w('snapToGrid', { val: 0 }) + w('spacing', { line: 240, lineRule: 'auto' });

/** On the grid a line of 22 pt takes two of its lines in most fonts. */
const ownPitch = w('snapToGrid', { val: 0 });
const titleSpacing = w('spacing', {
  beforeLines: 100,
  before: 579,
  afterLines: 100,
  after: 579,
  line: 579,
  lineRule: 'exact',
});

const styles: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    face: faces.title,
    size: sizes.title,
    paragraph: [keep, ownPitch, titleSpacing, noIndent, align('center')],
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    face: faces.subsection,
    paragraph: [noIndent, align('center')],
  },
  { id: 'Heading1', name: 'heading 1', next: 'Normal', face: faces.section, paragraph: [keep, level(0)] },
  { id: 'Heading2', name: 'heading 2', next: 'Normal', face: faces.subsection, paragraph: [keep, level(1)] },
  { id: 'Heading3', name: 'heading 3', next: 'Normal', paragraph: [keep, level(2)] },
  { id: 'Heading4', name: 'heading 4', next: 'Normal', paragraph: [keep, level(3)] },
  {
    id: 'Metadata',
    name: '文件信息',
    size: sizes.small,
    paragraph: [
      w('snapToGrid', { val: 0 }),
      w('spacing', { before: 40, after: 40 }),
      noIndent,
      align('left'),
    ],
  },
  { id: 'Signature', name: '署名', next: 'IssueDate', paragraph: [keep, noIndent, align('right')] },
  { id: 'IssueDate', name: '成文日期', paragraph: [tight, noIndent, align('right')] },
  { id: 'AttachmentList', name: '附件说明', paragraph: [align('left')] },
  {
    id: 'AttachmentMark',
    name: '附件标记',
    next: 'AttachmentTitle',
    face: faces.section,
    paragraph: [keep, noIndent, align('left')],
  },
  {
    id: 'AttachmentTitle',
    name: attachmentTitleName,
    next: 'Normal',
    face: faces.title,
    size: sizes.title,
    paragraph: [keep, ownPitch, titleSpacing, noIndent, align('center'), level(0)],
  },
  {
    id: 'TableFigure',
    name: '表格数据',
    size: sizes.table,
    paragraph: [ownLines, noIndent, align('center')],
  },
  { id: 'TableHeader', name: '表格表头', basedOn: 'TableFigure' },
  { id: 'TableLabel', name: '表格项目', basedOn: 'TableFigure', paragraph: [align('left')] },
  { id: 'TableNote', name: '表格附注', basedOn: 'TableFigure', paragraph: [align('left')] },
  { id: 'TableSpace', name: '表格间隔', basedOn: 'TableFigure' },
  {
    id: 'FigureHeading',
    name: `${figureStyleName}标题`,
    next: 'FigureTitle',
    face: faces.section,
    paragraph: [keep, w('pageBreakBefore'), noIndent, align('center'), level(0)],
  },
  {
    id: 'FigureTitle',
    name: `${figureStyleName}名称`,
    next: 'FigureText',
    face: faces.section,
    size: sizes.small,
    paragraph: [keep, w('spacing', { before: 240, after: 60 }), noIndent, align('left')],
  },
  { id: 'FigureText', name: `${figureStyleName}文字`, basedOn: 'TableFigure', paragraph: [align('left')] },
  { id: 'FigureGroup', name: `${figureStyleName}分组`, basedOn: 'FigureText', face: faces.section },
  {
    id: 'FigureRemark',
    name: `${figureStyleName}说明`,
    basedOn: 'FigureText',
    paragraph: [w('spacing', { before: 60 })],
  },
  {
    id: 'Footer',
    name: 'footer',
    face: faces.footer,
    size: sizes.footer,
    paragraph: [w('snapToGrid', { val: 0 }), noIndent],
  },
];

/** The whole part `word/styles.xml`. */
export function stylesXml(): string {
  return xmlPart(
    w(
      'styles',
      { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      w(
        'docDefaults',
        {},
        w('rPrDefault', {}, characters(faces.body, sizes.body, 'withLanguage')),
        w('pPrDefault'),
      ),
      normal(),
      ...styles.map(paragraphStyle),
      characterStyle('DefaultParagraphFont', 'Default Paragraph Font', '', { default: 1 }),
      characterStyle(bodyCharacters, '正文文字', characters(faces.body, sizes.body)),
      ...smallerTables.map((id, index) =>
        characterStyle(
          id,
          `宽表文字${['', '小', '更小'][index]}`,
          characters(undefined, smallerSizes[index]),
        ),
      ),
      tableStyles(),
    ),
  );
}

function characters(
  face: string | undefined,
  size: number | undefined,
  more?: 'spaced' | 'withLanguage',
): string {
  const western = face === faces.footer ? face : latin;
  const properties = [
    face === undefined ? '' : w('rFonts', { ascii: western, hAnsi: western, eastAsia: face, cs: latin }),
    more === 'spaced' ? w('spacing', { val: bodySpacing }) : '',
    size === undefined ? '' : w('sz', { val: size }) + w('szCs', { val: size }),
    more === 'withLanguage' ? w('lang', { val: 'en-US', eastAsia: 'zh-CN', bidi: 'ar-SA' }) : '',
  ].join('');
  return properties === '' ? '' : w('rPr', {}, properties);
}

function normal(): string {
  return w(
    'style',
    { type: 'paragraph', default: 1, styleId: 'Normal' },
    w('name', { val: 'Normal' }),
    w('qFormat'),
    w('pPr', {}, firstLine, align('both')),
    // The grid counts in characters of this style, not of the defaults.
    characters(faces.body, sizes.body, 'spaced'),
  );
}

function paragraphStyle({ id, name, basedOn, next, paragraph = [], face, size }: Style): string {
  return w(
    'style',
    { type: 'paragraph', styleId: id, ...(/[^a-z 1-4]/i.test(name) && { customStyle: 1 }) },
    w('name', { val: name }),
    w('basedOn', { val: basedOn ?? 'Normal' }),
    ...(next === undefined ? [] : [w('next', { val: next })]),
    w('qFormat'),
    ...(paragraph.length === 0 ? [] : [w('pPr', {}, ...paragraph)]),
    characters(face, size),
  );
}

function characterStyle(id: string, name: string, properties: string, attributes: Attributes = {}): string {
  const isOwn = attributes.default === undefined;
  return w(
    'style',
    { type: 'character', ...attributes, styleId: id, ...(isOwn && { customStyle: 1 }) },
    w('name', { val: name }),
    properties,
  );
}

function tableStyles(): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const line = { val: 'single', sz: 4, space: 0, color: 'auto' };
  const margin = (side: string, width: number): string => w(side, { w: width, type: 'dxa' });
  const none = w(
    'tblPr',
    {},
    w('tblInd', { w: 0, type: 'dxa' }),
    w('tblCellMar', {}, margin('top', 0), margin('left', 0), margin('bottom', 0), margin('right', 0)),
  );
  const ruled = w(
    'tblPr',
    {},
    w('tblBorders', {}, ...edges.map((edge) => w(edge, line))),
    w(
      'tblCellMar',
      {},
      margin('top', 28),
      margin('left', cellMargin),
      margin('bottom', 28),
      margin('right', cellMargin),
    ),
  );
  return (
    w(
      'style',
      { type: 'table', default: 1, styleId: 'TableNormal' },
      w('name', { val: 'Normal Table' }),
      none,
    ) +
    w(
      'style',
      { type: 'table', customStyle: 1, styleId: tableStyle },
      w('name', { val: tableStyleName }),
      w('basedOn', { val: 'TableNormal' }),
      w('qFormat'),
      ruled,
    ) +
    w(
      'style',
      { type: 'table', customStyle: 1, styleId: figureStyle },
      w('name', { val: figureStyleName }),
      w('basedOn', { val: 'TableNormal' }),
      w('qFormat'),
      w(
        'tblPr',
        {},
        w(
          'tblBorders',
          {},
          ...['top', 'bottom', 'insideH'].map((edge) => w(edge, { ...line, color: 'BFBFBF' })),
        ),
        w(
          'tblCellMar',
          {},
          margin('top', 57),
          margin('left', cellMargin),
          margin('bottom', 57),
          margin('right', cellMargin),
        ),
      ),
    )
  );
}

/** Where a computer lacks the font of the standard, the one that it has instead; `word/fontTable.xml`. */
export function fontsXml(): string {
  const fonts: readonly (readonly [name: string, instead: string])[] = [
    [faces.body, '仿宋'],
    [faces.subsection, '楷体'],
    [faces.title, '宋体'],
    [faces.section, 'SimHei'],
    [faces.footer, 'SimSun'],
  ];
  const chinese = fonts.map(([name, instead]) =>
    w('font', { name }, w('altName', { val: instead }), w('charset', { val: '86' })),
  );
  return xmlPart(
    w(
      'fonts',
      { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      ...chinese,
      w('font', { name: latin }, w('charset', { val: '00' })),
    ),
  );
}
