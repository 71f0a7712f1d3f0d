/** Views of texts that tests write, with the cursor marked by `<|>`. */
import type { Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientTraits, View } from '../../server/features/view';
import { builtinLibrary } from '../../server/forms/library';
import { analyse } from '../../server/workspace/analysis';
import { defaultSettings, type Settings } from '../../server/workspace/settings';

export const capableClient: ClientTraits = {
  pullDiagnostics: true,
  refreshDiagnostics: true,
  relatedInformation: true,
  hierarchicalSymbols: true,
  snippets: true,
  codeActionLiterals: true,
  markdownHover: true,
  foldingLimit: Number.POSITIVE_INFINITY,
  definitionLinks: true,
  refreshInlayHints: true,
  refreshSemanticTokens: true,
  pullConfiguration: true,
  registerConfiguration: true,
  registerFileWatchers: true,
  workspaceFolders: true,
};

export interface ViewOptions {
  readonly client?: Partial<ClientTraits>;
  readonly settings?: Partial<Settings>;
  readonly uri?: string;
}

const cursor = '<|>';

export function viewOf(text: string, options: ViewOptions = {}): View {
  const uri = options.uri ?? 'file:///报告/年报.zwgk';
  return {
    document: TextDocument.create(uri, 'zwgk', 1, text),
    analysis: analyse(text, { forms: builtinLibrary, rules: options.settings?.rules ?? {} }),
    forms: builtinLibrary,
    settings: { ...defaultSettings, ...options.settings },
    client: { ...capableClient, ...options.client },
  };
}

/** A view of the text without its `<|>`, and where that stood. */
export function viewAtCursor(
  marked: string,
  options: ViewOptions = {},
): { readonly view: View; readonly position: Position } {
  const offset = marked.indexOf(cursor);
  if (offset < 0 || marked.includes(cursor, offset + 1)) throw new Error(`one ${cursor} expected`);
  const view = viewOf(marked.replace(cursor, ''), options);
  return { view, position: view.document.positionAt(offset) };
}

/** 表三 with all rows; `column` gives the figure of a row in every one of the first columns. */
export const applicationTable = `三、收到和处理政府信息公开申请情况

| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 一、本年新收政府信息公开申请数量 | 60 | 4 | 0 | 0 | 0 | 0 | 64 |
| 二、上年结转政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |
| 三、本年度办理结果 |  |  |  |  |  |  |  |
| （一）予以公开 | 40 | 4 | 0 | 0 | 0 | 0 | 44 |
| （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 10 | 0 | 0 | 0 | 0 | 0 | 10 |
| （三）不予公开 |  |  |  |  |  |  |  |
| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 4.保护第三方合法权益 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
| 5.属于三类内部事务信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 6.属于四类过程性信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 8.属于行政查询事项 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| （四）无法提供 |  |  |  |  |  |  |  |
| 1.本机关不掌握相关政府信息 | 10 | 0 | 0 | 0 | 0 | 0 | 10 |
| 2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| （五）不予处理 |  |  |  |  |  |  |  |
| 1.信访举报投诉类申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 5.要求行政机关确认或重新出具已获取信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| （六）其他处理 |  |  |  |  |  |  |  |
| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| （七）总计 | 65 | 4 | 0 | 0 | 0 | 0 | 69 |
| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`;

export const reportWithTable = `云岭市2024年政府信息公开工作年度报告

一、总体情况

全年主动公开政府信息20条。

二、主动公开政府信息情况

本部分无数据。

${applicationTable}`;
