/**
 * The parts of a .docx file held against ECMA-376, part 1 (transitional): which elements stand in which, in what order,
 * how often, with what attributes. Only what the writer may use is listed; an element that is not listed is an error.
 */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Throws where the XML is not well-formed or a prefix is not declared. */
export function parsed(xml: string): XmlElement {
  interface Open extends XmlElement {
    readonly children: Open[];
    text: string;
  }
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element: Open = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.write(xml).close();
  const [only] = root.children;
  if (only === undefined) throw new Error('no element');
  return only;
}

/** The parts of the file by their paths. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, XmlElement> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, parsed(strFromU8(part))]));
}

export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const pending = [element];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.name === name) found.push(next);
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at];
      if (child) pending.push(child);
    }
  }
  return found;
}

export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce(
    (found: XmlElement | undefined, name) => found?.children.find((one) => one.name === name),
    element,
  );
}

/**
 * The children of an element in their order: `name` at most once, `name*` any number, `name!` exactly once, `a|b*` any
 * number of either.
 */
const orders: Readonly<Record<string, string>> = {
  'w:document': 'w:body!',
  'w:body': 'w:p|w:tbl* w:sectPr',
  'w:p': 'w:pPr w:r|w:fldSimple*',
  'w:fldSimple': 'w:r*',
  'w:r': 'w:rPr w:t|w:br*',
  'w:pPr':
    'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr ' +
    'w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN ' +
    'w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc ' +
    'w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr',
  'w:rPr':
    'w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint ' +
    'w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u ' +
    'w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout',
  'w:sectPr':
    'w:headerReference|w:footerReference* w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders ' +
    'w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid',
  'w:tbl': 'w:tblPr! w:tblGrid! w:tr*',
  'w:tblGrid': 'w:gridCol*',
  'w:tblPr':
    'w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc ' +
    'w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription',
  'w:tblBorders': 'w:top w:left w:bottom w:right w:insideH w:insideV',
  'w:tblCellMar': 'w:top w:left w:bottom w:right',
  'w:tr': 'w:trPr w:tc*',
  'w:trPr': 'w:gridBefore|w:gridAfter|w:cantSplit|w:tblHeader*',
  'w:tc': 'w:tcPr w:p|w:tbl*',
  'w:tcPr':
    'w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText ' +
    'w:vAlign w:hideMark',
  'w:styles': 'w:docDefaults w:latentStyles w:style*',
  'w:docDefaults': 'w:rPrDefault w:pPrDefault',
  'w:rPrDefault': 'w:rPr',
  'w:pPrDefault': 'w:pPr',
  'w:style':
    'w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed ' +
    'w:qFormat w:locked w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr*',
  'w:fonts': 'w:font*',
  'w:font': 'w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig',
  'w:settings':
    'w:writeProtection w:view w:zoom w:mirrorMargins w:bordersDoNotSurroundHeader w:bordersDoNotSurroundFooter ' +
    'w:defaultTabStop w:autoHyphenation w:evenAndOddHeaders w:drawingGridHorizontalSpacing w:drawingGridVerticalSpacing ' +
    'w:characterSpacingControl w:footnotePr w:endnotePr w:compat w:themeFontLang w:clrSchemeMapping w:decimalSymbol ' +
    'w:listSeparator',
  'w:compat':
    'w:spaceForUL w:doNotExpandShiftReturn w:adjustLineHeightInTable w:useFELayout w:compatSetting*',
  'w:ftr': 'w:p|w:tbl*',
  'cp:coreProperties': 'dc:creator|dc:language|dc:title*',
  Types: 'Default|Override*',
  Relationships: 'Relationship*',
};

const onOff = 'w:val';
const width = 'w:w! w:type!';
const border = 'w:val! w:sz w:space w:color';
/** `name!`: must be there. Elements that are not listed have none. */
const attributes: Readonly<Record<string, string>> = {
  'w:document': 'xmlns:w xmlns:r',
  'w:styles': 'xmlns:w',
  'w:fonts': 'xmlns:w',
  'w:settings': 'xmlns:w',
  'w:ftr': 'xmlns:w',
  'cp:coreProperties': 'xmlns:cp xmlns:dc',
  Types: 'xmlns!',
  Default: 'Extension! ContentType!',
  Override: 'PartName! ContentType!',
  Relationships: 'xmlns!',
  Relationship: 'Id! Type! Target!',
  'w:pStyle': 'w:val!',
  'w:rStyle': 'w:val!',
  'w:tblStyle': 'w:val!',
  'w:keepNext': onOff,
  'w:keepLines': onOff,
  'w:pageBreakBefore': onOff,
  'w:shd': 'w:val! w:color w:fill',
  'w:snapToGrid': onOff,
  'w:autoSpaceDE': onOff,
  'w:autoSpaceDN': onOff,
  'w:spacing': 'w:before w:beforeLines w:after w:afterLines w:line w:lineRule w:val',
  'w:ind': 'w:left w:leftChars w:right w:rightChars w:hanging w:hangingChars w:firstLine w:firstLineChars',
  'w:jc': 'w:val!',
  'w:outlineLvl': 'w:val!',
  'w:rFonts': 'w:hint w:ascii w:hAnsi w:eastAsia w:cs',
  'w:sz': 'w:val!',
  'w:szCs': 'w:val!',
  'w:lang': 'w:val w:eastAsia w:bidi',
  'w:t': 'xml:space',
  'w:fldSimple': 'w:instr!',
  'w:footerReference': 'w:type! r:id!',
  'w:pgSz': 'w:w! w:h! w:orient',
  'w:pgMar': 'w:top! w:right! w:bottom! w:left! w:header! w:footer! w:gutter!',
  'w:cols': 'w:space',
  'w:docGrid': 'w:type w:linePitch w:charSpace',
  'w:tblW': width,
  'w:tblInd': width,
  'w:tcW': width,
  'w:top': `${border} ${width}`.replaceAll('!', ''),
  'w:left': `${border} ${width}`.replaceAll('!', ''),
  'w:bottom': `${border} ${width}`.replaceAll('!', ''),
  'w:right': `${border} ${width}`.replaceAll('!', ''),
  'w:insideH': border,
  'w:insideV': border,
  'w:tblLayout': 'w:type!',
  'w:tblCaption': 'w:val!',
  'w:tblDescription': 'w:val!',
  'w:gridCol': 'w:w!',
  'w:gridAfter': 'w:val!',
  'w:gridSpan': 'w:val!',
  'w:vMerge': 'w:val',
  'w:vAlign': 'w:val!',
  'w:style': 'w:type! w:styleId! w:default w:customStyle',
  'w:name': 'w:val!',
  'w:basedOn': 'w:val!',
  'w:next': 'w:val!',
  'w:font': 'w:name!',
  'w:altName': 'w:val!',
  'w:charset': 'w:val!',
  'w:zoom': 'w:percent!',
  'w:defaultTabStop': 'w:val!',
  'w:characterSpacingControl': 'w:val!',
  'w:compatSetting': 'w:name! w:uri! w:val!',
  'w:themeFontLang': 'w:val w:eastAsia',
};
/** Elements that hold nothing but text. */
const texts: ReadonlySet<string> = new Set(['w:t', 'dc:creator', 'dc:language', 'dc:title']);

/** What the schema forbids, one line each; empty: the element is valid. */
export function violations(root: XmlElement): readonly string[] {
  const found: string[] = [];
  const pending = [root];
  for (let element = pending.pop(); element; element = pending.pop()) {
    found.push(...childViolations(element), ...attributeViolations(element));
    pending.push(...element.children);
  }
  return found;
}

interface Slot {
  readonly names: readonly string[];
  readonly least: number;
  readonly most: number;
}

function slotsOf(order: string): readonly Slot[] {
  return order.split(' ').map((slot) => ({
    names: slot.replace(/[*!]$/, '').split('|'),
    least: slot.endsWith('!') ? 1 : 0,
    most: slot.endsWith('*') ? Number.POSITIVE_INFINITY : 1,
  }));
}

function childViolations({ name, children, text }: XmlElement): readonly string[] {
  const order = orders[name];
  const found: string[] = [];
  if (!texts.has(name) && text.trim() !== '') found.push(`${name}: text ${text.trim().slice(0, 20)}`);
  if (order === undefined)
    return children.length === 0 ? found : [...found, `${name} has children: ${children[0]?.name}`];
  let next = 0;
  for (const { names, least, most } of slotsOf(order)) {
    const from = next;
    while (next < children.length && next - from < most && names.includes(children[next]?.name ?? '')) next++;
    if (next - from < least) found.push(`${name} without ${names.join('|')}`);
  }
  if (next < children.length) found.push(`${name}: ${children[next]?.name} is unknown there or out of order`);
  return found;
}

function attributeViolations({ name, attributes: present }: XmlElement): readonly string[] {
  const allowed = (attributes[name] ?? '').split(' ').filter((key) => key !== '');
  const names = new Set(allowed.map((key) => key.replace('!', '')));
  return [
    ...Object.keys(present).flatMap((key) => (names.has(key) ? [] : [`${name} with ${key}`])),
    ...allowed.flatMap((key) =>
      key.endsWith('!') && present[key.slice(0, -1)] === undefined ? [`${name} without ${key}`] : [],
    ),
  ];
}
