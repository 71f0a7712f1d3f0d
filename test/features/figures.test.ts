/** Highlights, references and definitions of figures: what adds up with what. */
import { describe, expect, it } from 'vitest';
import { DocumentHighlightKind, type Location, type LocationLink } from 'vscode-languageserver';
import { definition } from '../../server/features/definition';
import { documentHighlights } from '../../server/features/documentHighlight';
import { references } from '../../server/features/references';
import type { View } from '../../server/features/view';
import { reportWithTable, type ViewOptions, viewAtCursor } from './view';

const prose = '全年新收政府信息公开申请64件，上年结转6件，办结69件，结转下年度继续办理1件。';
const report = reportWithTable.replace('全年主动公开政府信息20条。', prose);

/** The report with the cursor in `piece`, where that has its `<|>`. */
function at(piece: string, text = report): string {
  const plain = piece.replace('<|>', '');
  const parts = text.split(plain);
  if (parts.length !== 2) throw new Error(`${plain} must stand once in the report`);
  return parts.join(piece);
}

/** `line:text`, for one figure stands in many lines. */
function placeOf({ document }: View, range: Location['range']): string {
  const text = document.getText(range);
  const line = document
    .getText({
      start: { line: range.start.line, character: 0 },
      end: { line: range.start.line + 1, character: 0 },
    })
    .replace(/^\| /, '');
  return `${line.slice(0, 3)}:${text}`;
}

function highlighted(marked: string): readonly string[] | null {
  const { view, position } = viewAtCursor(marked);
  const found = documentHighlights(view, position);
  expect(found?.every(({ kind }) => kind === DocumentHighlightKind.Read) ?? true).toBe(true);
  return found?.map(({ range }) => placeOf(view, range)) ?? null;
}

function referred(marked: string, includeDeclaration = false): readonly string[] | null {
  const { view, position } = viewAtCursor(marked);
  const found = references(view, { position, context: { includeDeclaration } });
  return found?.map(({ range }) => placeOf(view, range)) ?? null;
}

function defined(marked: string, options?: ViewOptions): readonly string[] | null {
  const { view, position } = viewAtCursor(marked, options);
  const found = definition(view, position);
  const targets: readonly (Location | LocationLink)[] | undefined = found ?? undefined;
  return (
    targets?.map((target) =>
      placeOf(view, 'targetUri' in target ? target.targetSelectionRange : target.range),
    ) ?? null
  );
}

describe('highlights', () => {
  it('mark a total, its parts, and where prose says it', () => {
    expect(highlighted(at('0 | 0 | 6<|>4 |'))).toEqual([
      '全年新:64',
      ...['60', '4', '0', '0', '0', '0', '64'].map((figure) => `一、本:${figure}`),
      '二、上:6',
      '（七）:69',
      '四、结:1',
    ]);
  });

  it('mark a part with its totals and their other parts', () => {
    const found = highlighted(at('| 4<|>0 | 4 |')) ?? [];
    expect(found).toEqual(
      expect.arrayContaining(['（一）:40', '（一）:44', '（二）:10', '4.保:5', '（七）:65']),
    );
    expect(found).not.toContain('一、本:60');
  });

  it('join a figure of prose and its cell', () => {
    expect(highlighted(at('申请6<|>4件'))).toEqual(['全年新:64', '一、本:64']);
  });

  it.each(['政府信息公<|>开申请64', '2024<|>年', '| 科研<|>机构', '（三）不<|>予公开'])(
    'leave %s to the editor',
    (piece) => {
      expect(highlighted(at(piece))).toBeNull();
    },
  );
});

describe('references', () => {
  it('of a part are its totals, their other parts and prose', () => {
    expect(referred(at('结转下年度继续办理 | 1<|> |'))).toEqual([
      '一、本:60',
      '二、上:6',
      '（七）:65',
      ...['0', '0', '0', '0', '0', '1'].map((figure) => `四、结:${figure}`),
    ]);
  });

  it('hold the figure itself only when it is asked for', () => {
    const piece = at('上年结转<|>6件');
    expect(referred(piece)).toEqual(['二、上:6']);
    expect(referred(piece, true)).toEqual(['全年新:6', '二、上:6']);
  });

  it('are unknown in plain prose', () => {
    expect(referred(at('本部<|>分无数据'))).toBeNull();
  });
});

describe('the definition', () => {
  it('of a total are its parts', () => {
    expect(defined(at('0 | 0 | 6<|>4 |'))).toEqual(
      ['60', '4', '0', '0', '0', '0'].map((figure) => `一、本:${figure}`),
    );
  });

  it('of a part are its totals', () => {
    expect(defined(at('| 4<|>0 | 4 |'))).toEqual(['（一）:44', '（七）:65']);
  });

  it.each([
    ['申请6<|>4件', '一、本:64'],
    ['上年结转<|>6件', '二、上:6'],
    ['办结6<|>9件', '（七）:69'],
    ['继续办理1<|>件。', '四、结:1'],
  ])('of a figure in prose (%s) is its cell', (piece, cell) => {
    expect(defined(at(piece))).toEqual([cell]);
  });

  it('starts from the whole figure and shows the row around its target', () => {
    const { view, position } = viewAtCursor(at('申请6<|>4件'));
    const [link] = (definition(view, position) ?? []).filter((found) => 'targetUri' in found);
    expect(link?.originSelectionRange && view.document.getText(link.originSelectionRange)).toBe('64');
    expect(link && view.document.getText(link.targetRange).trim()).toMatch(/^\| 一、本年新收.* 64 \|$/);
  });

  it('is a plain location for a client that takes no links', () => {
    const { view, position } = viewAtCursor(at('申请6<|>4件'), { client: { definitionLinks: false } });
    expect(definition(view, position)).toEqual([{ uri: view.document.uri, range: expect.anything() }]);
  });

  it('of a section named in the preface is its heading', () => {
    const text = report.replace(
      '一、总体情况',
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况组成。\n\n一、总体情况',
    );
    expect(defined(at('由总体<|>情况、', text))).toEqual(['一、总:总体情况']);
    expect(defined(at('、主动公开政府信<|>息情况、', text))).toEqual(['二、主:主动公开政府信息情况']);
    expect(defined(at('本报告<|>由', text))).toBeNull();
  });
});

describe('a figure in prose is not taken for a cell', () => {
  const definedIn = (sentence: string) =>
    defined(reportWithTable.replace('全年主动公开政府信息20条。', sentence));

  it.each([
    ['新收政府信息公开申请6<|>4人', 'of another unit'],
    ['第一季度新收政府信息公开申请6<|>4件。', 'of another time'],
    ['新收政府信息公开申请较上年增长6<|>4件。', 'of a comparison'],
    ['收到群众来信6<|>4件。', 'of another matter'],
    ['全年新收政府信息公开申请6<|>5件。', 'that differs'],
    ['新收和结转政府信息公开申请6<|>4件。', 'of two rows at once'],
    ['全年受理政府信息公开申请64件，其中市教育局新收政府信息公开申请1<|>2件。', 'of a part of the office'],
    ['全年受理政府信息公开申请64件，其中网上6<|>0件。', 'of a part without a word of the form'],
  ])('%s: %s', (sentence) => {
    expect(definedIn(sentence)).toBeNull();
  });

  it('unless it is rounded', () => {
    expect(definedIn('全年新收政府信息公开申请6<|>0余件，其中市教育局新收政府信息公开申请12件。')).toEqual([
      '一、本:64',
    ]);
  });
});
