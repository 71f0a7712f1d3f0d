import { describe, expect, it } from 'vitest';
import { importReport, pastedTable } from '../../server/features/importing';
import { builtinLibrary } from '../../server/forms/library';
import { defaultSettings } from '../../server/workspace/settings';
import { viewOf } from '../features/view';

const report = '云岭市2024年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n';
const pasted = async (html: string, text = '') =>
  (await pastedTable(viewOf(report), { uri: '', html, text }))?.text;

/** As Excel puts it into the clipboard, with its comments, its sizing row and its unclosed tags. */
const excel = `Version:1.0\r\nStartHTML:0000000105\r\n<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\@";}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 width=216 style='border-collapse:collapse'><!--StartFragment-->
<col width=72 span=3 style='width:54pt'>
<tr height=19><td rowspan=2 height=38 class=xl65>指标</td><td colspan=2 class=xl66 style='border-left:none'>数<span style='mso-spacerun:yes'>&nbsp;</span>量</td></tr>
<tr><td class=xl66>本年<td class=xl66>上年
<tr height=19><td class=xl65 x:str>甲<br>乙</td><td class=xl66 align=right x:num="1200">1,200</td><td>&nbsp;</td></tr>
<tr style='display:none'><td>藏</td><td>9</td><td>9</td></tr>
<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td><td width=72></td><td width=72></td></tr><![endif]>
<!--EndFragment--></table></body></html>`;

describe('the clipboard', () => {
  it('of Excel is a table with its merged cells resolved', async () => {
    expect(await pasted(excel)).toBe(`| 指标 | 数 量 |      |
| ---- | ----- | ---- |
|      | 本年  | 上年 |
| 甲乙 | 1,200 |      |
`);
  });

  it('of Word is a table', async () => {
    const word = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment--><div align=center><table class=MsoTableGrid>
      <tr style='mso-yfti-irow:0'><td width=100 valign=top><p class=MsoNormal><span lang=EN-US>1.</span><span style='font-family:宋体'>属于国家\n秘密<o:p></o:p></span></p></td><td><p class=MsoNormal>3<o:p></o:p></p></td></tr>
      </table></div><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`;
    expect(await pasted(word)).toBe('| 1.属于国家秘密 |   3 |\n');
  });

  it('with the rows of the form is the standard table', async () => {
    const rows = '<tr><td colspan=3>一、本年新收政府信息公开申请数量<td>1<td>0<td>0<td>0<td>0<td>0<td>1';
    const more = '<tr><td>三、本年度办理结果<td colspan=2>（一）予以公开<td>1<td>0<td>0<td>0<td>0<td>0<td>1';
    const text = await pasted(`<table>${rows}${more}</table>`);
    expect(text).toMatch(/^\| .* \| 自然人 \| 商业企业 \|/);
    expect(text).toMatch(/^\| 一、本年新收政府信息公开申请数量 +\| +1 \| +0 \|/m);
  });

  it('with cells parted by tabs is a table', async () => {
    expect(await pasted('', '指标\t数量\r\n甲\t12\r\n')).toBe(
      '| 指标 | 数量 |\n| ---- | ---- |\n| 甲   |   12 |\n',
    );
  });

  it('keeps the text around a table', async () => {
    const text = await pasted('<p>表前。</p><table><tr><td>甲<td>1</table><p>// 表后</p>');
    expect(text).toBe('表前。\n\n| 甲  |   1 |\n\n· // 表后\n');
  });

  it.each([
    ['', '全年公开信息12条。'],
    ['', '一列\n另一行\n'],
    ['', '甲\t乙\n丙\n'],
    ['<p>全年公开信息12条。</p>', '全年公开信息12条。'],
    ['<table><tr><td>只有一列</td></tr></table>', '只有一列'],
    ['<table><tr><td></td><td></td></tr></table>', '\t'],
  ])('without a table is left to the editor: %j %j', async (html, text) => {
    expect(await pasted(html, text)).toBeUndefined();
  });
});

describe('a file that is sent', () => {
  const sent = (bytes: Uint8Array) =>
    importReport(
      { uri: '', name: 'a.html', content: Buffer.from(bytes).toString('base64') },
      defaultSettings,
      builtinLibrary,
    );

  it('comes back as text', async () => {
    expect(await sent(Buffer.from('<h1>云岭市2024年政府信息公开工作年度报告</h1><p>正文。'))).toEqual({
      ok: true,
      text: '云岭市2024年政府信息公开工作年度报告\n\n正文。\n',
      removed: [],
      notices: [],
    });
  });

  it('comes back with the reason where it cannot be read', async () => {
    expect(await sent(Buffer.from('%PDF-1.7'))).toMatchObject({
      ok: false,
      message: expect.stringContaining('PDF'),
    });
  });
});
