import { describe, expect, it } from 'vitest';
import { type CompletionItem, CompletionTriggerKind, InsertTextFormat } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion } from '../../server/features/completion';
import { fits } from '../../server/features/completion/items';
import { applicationTable, reportWithTable, type ViewOptions, viewAtCursor } from './view';

const today = new Date(2026, 0, 15);

function itemsAt(marked: string, options?: ViewOptions): CompletionItem[] {
  const { view, position } = viewAtCursor(marked, options);
  return completion(view, { position }, today).items;
}

const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

/** The text after the first item, or the one of that label, is accepted; snippets with their tab stops. */
function accepted(marked: string, label?: string, options?: ViewOptions): string {
  const { view, position } = viewAtCursor(marked, options);
  const found = completion(view, { position }, today).items.find(
    (item) => label === undefined || item.label === label,
  );
  if (!found?.textEdit || !('range' in found.textEdit)) throw new Error('no such item');
  return TextDocument.applyEdits(view.document, [found.textEdit]);
}

const head = `云岭市2025年政府信息公开工作年度报告

三、收到和处理政府信息公开申请情况

|  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`;

describe('completion in a table', () => {
  it('offers the missing rows, the next one first, with a tab stop in each column', () => {
    const items = itemsAt(`${head}<|>`);
    expect(labels(items).slice(0, 3)).toEqual([
      '二、上年结转政府信息公开申请数量',
      '三、本年度办理结果',
      '（一）予以公开',
    ]);
    expect(labels(items)).not.toContain('一、本年新收政府信息公开申请数量');
    expect(items[0]).toMatchObject({ sortText: '0000', insertTextFormat: InsertTextFormat.Snippet });
    expect(accepted(`${head}<|>`)).toBe(
      `${head}| 二、上年结转政府信息公开申请数量 | \${1:0} | \${2:0} | \${3:0} | \${4:0} | \${5:0} | \${6:0} | \${7:0} |`,
    );
  });

  it('replaces only the word behind the first border', () => {
    expect(accepted(`${head}| 上年<|>`)).toMatch(/\n\| 二、上年结转政府信息公开申请数量 \| \$\{1:0\}/);
  });

  it('replaces the blank cells behind the cursor with the row', () => {
    const text = accepted(`${head}| sn<|> |  |  |`);
    expect(text.split('\n').at(-1)).toMatch(
      /^\| 二、上年结转政府信息公开申请数量 \| \$\{1:0\}.*\$\{7:0\} \|$/,
    );
  });

  it('completes only the label where figures follow', () => {
    const text = accepted(`${head}| 上年<|> | 3 | 0 | 0 | 0 | 0 | 0 | 3 |`);
    expect(text.split('\n').at(-1)).toBe('| 二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |');
  });

  it('keeps to tabs in a table of tabs', () => {
    const tabs = head
      .replace(/\| --- .*\n/, '')
      .replace(/^\| ?/gm, '')
      .replace(/ \|$/gm, '')
      .replace(/ \| /g, '\t');
    expect(accepted(`${tabs}<|>`).split('\n').at(-1)).toMatch(
      /^二、上年结转政府信息公开申请数量\t\$\{1:0\}\t\$\{2:0\}/,
    );
  });

  it('finds labels by the initials of their pinyin, other readings included', () => {
    expect(labels(itemsAt(`${head}cfsq<|>`))).toContain('2.重复申请');
    const [item] = itemsAt(`${head.replace(/^\| 一.*\n/m, '')}bnxs<|>`);
    expect(item).toMatchObject({ label: '一、本年新收政府信息公开申请数量', filterText: 'bnxs' });
  });

  it('completes a row that is known by the short name typed so far', () => {
    const text = accepted(`${head}| 上年结转<|>`);
    expect(text.split('\n').at(-1)).toMatch(/^\| 二、上年结转政府信息公开申请数量 \| \$\{1:0\}/);
  });

  it('offers passed-over rows after the rows below', () => {
    const skipping = `${head}| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`;
    expect(labels(itemsAt(`${skipping}<|>`))[0]).toBe('二、上年结转政府信息公开申请数量');
    const middle = head.replace('| 一、本年新收政府信息公开申请数量', '| （七）总计');
    expect(labels(itemsAt(`${middle}<|>`)).slice(0, 2)).toEqual([
      '四、结转下年度继续办理',
      '一、本年新收政府信息公开申请数量',
    ]);
  });

  it('offers nothing among the figures', () => {
    expect(itemsAt(head.replace('| 1 | 0', '| 1<|> | 0'))).toEqual([]);
  });

  it('offers sections below a full table', () => {
    expect(labels(itemsAt(`${applicationTable}<|>`))[0]).toBe('四、政府信息公开行政复议、行政诉讼情况');
  });

  it('writes no snippet for a client that has none', () => {
    const text = accepted(`${head}<|>`, undefined, { client: { snippets: false } });
    expect(text.split('\n').at(-1)).toBe('| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |');
  });
});

describe('completion on an empty line', () => {
  it('offers whole reports in an empty file, that of last year first', () => {
    const [item] = itemsAt('<|>', { settings: { organisation: '云岭市发展和改革局' } });
    expect(item?.label).toContain('云岭市发展和改革局2025年政府信息公开工作年度报告');
    expect(item?.detail).toBe('中华人民共和国政府信息公开工作年度报告格式');
    const text = accepted('<|>');
    expect(text).toMatch(/^\$\{1:单位名称\}2025年政府信息公开工作年度报告\n\n本报告根据/);
    expect(text).toContain('统计期限自2025年1月1日起至2025年12月31日止');
  });

  it('offers the missing sections in order', () => {
    const items = itemsAt(reportWithTable.replace('正文。\n', '').replace('三、收到', '<|>\n\n三、收到'));
    expect(labels(items).filter((label) => /^[四五六]、/.test(label))).toEqual([
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(labels(items)).not.toContain('一、总体情况');
  });

  it('inserts a table section with its table', () => {
    const text = accepted('云岭市2025年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n\nzdgk<|>');
    expect(text).toContain('二、主动公开政府信息情况\n\n| 第二十条第（一）项 ');
    expect(text).toMatch(/\| 规章 +\| +\$\{1:0\} \|/);
  });

  it('offers the table of the section around', () => {
    const items = itemsAt(
      '云岭市2025年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n<|>\n',
    );
    expect(labels(items)[0]).toBe('收到和处理政府信息公开申请情况（表格）');
  });

  it('offers metadata above the first section and not below', () => {
    expect(labels(itemsAt(`索引号：A\n<|>\n${reportWithTable}`))).toContain('发布机构');
    expect(labels(itemsAt(`索引号：A\n<|>\n${reportWithTable}`))).not.toContain('索引号');
    expect(labels(itemsAt(reportWithTable.replace('本部分无数据。', '<|>')))).not.toContain('发布机构');
  });

  it('keeps the line ends of the document', () => {
    const text = accepted(
      '云岭市2025年政府信息公开工作年度报告\r\n\r\n一、总体情况\r\n\r\n正文。\r\n\r\nzdgk<|>',
    );
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('completion by a trigger character', () => {
  const triggered = (marked: string, triggerCharacter: string): string[] => {
    const { view, position } = viewAtCursor(marked);
    const context = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter };
    return labels(completion(view, { position, context }, today).items);
  };

  it('opens rows behind a border', () => {
    expect(triggered(`${head}|<|>`, '|')[0]).toBe('二、上年结转政府信息公开申请数量');
  });

  it('opens nothing while a paragraph is indented', () => {
    expect(triggered(reportWithTable.replace('本部分无数据。', ' <|>'), ' ')).toEqual([]);
    expect(triggered(`${head} <|>`, ' ')).toEqual([]);
  });
});

describe('completion in prose', () => {
  const line = (typed: string): string => reportWithTable.replace('信息20条。', `信息20条。${typed}<|>`);

  it('continues an indicator with its unit', () => {
    expect(accepted(line('上年结转'), '上年结转政府信息公开申请')).toContain(
      '信息20条。上年结转政府信息公开申请${1}件',
    );
  });

  it('takes pinyin behind Chinese text and replaces the letters alone', () => {
    expect(accepted(line('其中xzxk'), '行政许可')).toContain('其中行政许可${1}件');
  });

  it('is offered below a table as well', () => {
    expect(labels(itemsAt(`${head}全年作出行政许可<|>`))).toEqual(['行政许可']);
  });

  it('offers nothing for one character', () => {
    expect(itemsAt(line('。'))).toEqual([]);
  });
});

describe('completion in comments', () => {
  it('offers directives, and nothing in an ordinary comment', () => {
    expect(labels(itemsAt('// <|>'))).toContain('zwgk-ignore');
    expect(labels(itemsAt('//zwgk-f<|>'))).toEqual(['zwgk-form']);
    expect(itemsAt('// 草稿<|>')).toEqual([]);
    expect(itemsAt('// see<|>')).toEqual([]);
  });

  it('offers codes that are reported on the next line first, and none twice', () => {
    const wrong = reportWithTable.replace(
      '| 65 | 4 | 0 | 0 | 0 | 0 | 69 |',
      '| 65 | 4 | 0 | 0 | 0 | 0 | 70 |',
    );
    const marked = wrong.replace('| （七）', '// zwgk-ignore <|>\n| （七）');
    const reported = itemsAt(marked).filter(({ detail }) => detail !== undefined);
    expect(labels(itemsAt(marked)).slice(0, reported.length)).toEqual(labels(reported));
    expect(labels(reported)).toContain('table/children-sum');
    expect(labels(itemsAt('// zwgk-ignore table/balance, <|>'))).not.toContain('table/balance');
  });

  it('offers forms and years', () => {
    expect(labels(itemsAt('// zwgk-form <|>'))).toContain('2021');
    expect(labels(itemsAt('// zwgk-year 20<|>'))[0]).toBe('2025');
  });
});

describe('fits', () => {
  it.each([
    ['（一）予以公开', 'yygk'],
    ['2.重复申请', 'chongfu'],
    ['一、本年新收政府信息公开申请数量', '新收'],
    ['（一）予以公开', '(一)'],
    ['发布机构', ''],
  ])('%s by %s', (label, word) => {
    expect(fits(label, word)).toBe(true);
  });

  it('does not fit what every object has', () => {
    expect(fits('（一）予以公开', 'constructor')).toBe(false);
  });

  it('does not fit what is not in the label', () => {
    expect(fits('（一）予以公开', 'xq')).toBe(false);
  });
});
