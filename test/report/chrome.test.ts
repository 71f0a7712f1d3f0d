/** The web page around a report is recognised; nothing of the report is taken for it. */
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../server/render/html';
import { bound } from '../render/fixture';
import { kindsOf, nodesOf, read, slice } from './read';

const title = '云岭市2024年政府信息公开工作年度报告';
const body = '一、总体情况\n\n全年按照要求推进各项工作，情况良好。\n';
const end = '云岭市人民政府办公室\n2025年1月10日\n';

function chromeOf(text: string): readonly string[] {
  return nodesOf(text, 'chrome').map(({ range }) => slice(text, range).trim());
}

describe('before the title', () => {
  it.each([
    '当前位置：首页 > 政务公开 > 年报',
    '您的位置： 首页 >> 信息公开年报',
    '您当前所在的位置：首页／政府信息公开',
    '首页 > 政务公开 > 政府信息公开年报',
    '首页 政务公开 办事服务 互动交流',
    '您好，欢迎访问云岭市人民政府门户网站！ 今天是2025年1月10日 星期五',
    '您所在的位置是：首页 > 年报',
    '首页 | 网站地图 | 联系我们 | 无障碍浏览 | 长者模式',
    '【字体：大 中 小】 打印 关闭',
    '字号：[大][中][小]',
    '分享到：微信 微博 QQ空间',
    '浏览次数：1024',
    '==================== 正文 ====================',
    '正文',
  ])('%s', (line) => {
    const text = `${line}\n\n${title}\n\n${body}`;
    expect(chromeOf(text)).toEqual([line]);
    expect(read(text).title?.text).toBe(title);
  });

  it('a menu above a breadcrumb, metadata left as it is', () => {
    const text = `云岭市人民政府门户网站\n索引号：YL-1\n政务公开\n当前位置：首页 > 年报\n${title}\n\n${body}`;
    expect(kindsOf(text)).toEqual(['chrome', 'metadata', 'chrome', 'title', 'heading', 'paragraph']);
  });

  it('in the line of a page that is flattened', () => {
    const strip = '当前位置： 首页政务公开年报 来源：云岭市人民政府 微信 微博 QQ空间 文件下载 相关链接： -->';
    const text = `标题: ${title}\n${strip} 本报告根据《条例》编制。${'全年工作情况良好。'.repeat(20)}一、总体情况 全年良好。 附件下载\n`;
    expect(chromeOf(text)).toEqual([strip, '附件下载']);
    expect(kindsOf(text)).toEqual(['metadata', 'chrome', 'paragraph', 'heading', 'paragraph', 'chrome']);
  });

  it.each([
    '云政办〔2025〕3号',
    '云岭市人民政府文件',
    '附件1',
    '各县（区）人民政府：',
    '（2025年1月10日发布）',
  ])('no chrome: %s', (line) => {
    expect(chromeOf(`${line}\n\n${title}\n\n${body}`)).toEqual([]);
  });
});

describe('between the title and the body', () => {
  it('the strip, not the date, the office and the preface', () => {
    const text = `${title}\n\n发布日期：2025-01-10 来源：云岭市人民政府 浏览次数：120\n【打印】【关闭】\n\n云岭市人民政府\n（2025年1月10日）\n\n本报告由云岭市人民政府办公室编制。\n\n${body}`;
    expect(chromeOf(text)).toEqual(['【打印】【关闭】']);
  });
});

describe('behind the end', () => {
  it.each([
    '【打印】 【关闭】',
    '上一篇：云岭市2023年政府信息公开工作年度报告\n下一篇：没有了',
    '分享到：',
    '扫一扫在手机打开当前页',
    '版权所有：云岭市人民政府 主办：云岭市人民政府办公室',
    '云ICP备05000000号-1 云公网安备 53000002000001号 网站标识码：5300000001',
    '主办单位：云岭市人民政府办公室 技术支持：云岭数据公司',
    '解读\n文件下载',
    '相關詞條\n\n熱門詞條',
    '文档评论(0)\n\n某用户 + 关注\n实名认证',
    '标签:\n留言与评论(共有 0 条评论)\n\n验证码:',
    '责任编辑：王某',
  ])('%s', (lines) => {
    const text = `${title}\n\n${body}\n${end}\n${lines}\n`;
    expect(chromeOf(text).join('\n').replaceAll(/\n+/g, '\n')).toBe(lines.replaceAll(/\n+/g, '\n'));
    expect(kindsOf(text).slice(0, 5)).toEqual(['title', 'heading', 'paragraph', 'signature', 'date']);
  });

  it.each([
    ['a list of attachments', '附件：1.统计表'],
    ['a sentence', '网站标识码、公安备案号已按要求在主办单位页面底部标注，打印、下载功能正常。'],
    ['the office with its telephone', '地址：云岭市人民路1号 联系电话：0000-1234567'],
    ['who printed and who gets it', '抄送：省政府办公厅。\n云岭市人民政府办公室 2025年1月10日印发'],
    ['a word without anything else', '无'],
    ['a scanned code', '扫码即可查看公开目录；点击附件下载、打印'],
    ['a list of words', '主动公开\n依申请公开'],
    ['the last heading', '六、其他需要报告的事项\n无其他需要报告的事项'],
  ])('no chrome: %s', (_, lines) => {
    expect(chromeOf(`${title}\n\n${body}\n${lines}\n`)).toEqual([]);
  });

  it('an attachment behind the strip keeps its table and its words', () => {
    const table = '| 指标 | 单位 | 数量 |\n| --- | --- | --- |\n| 主动公开政府信息数 | 条 | 12 |\n';
    const text = `${title}\n\n${body}\n${end}\n【打印】【关闭】\n\n附件1\n政府信息公开情况统计表\n\n${table}`;
    expect(chromeOf(text)).toEqual([]);
  });
});

it('is left out of the page that is shown and exported', () => {
  const text = `当前位置：首页 > 年报\n${title}\n\n${body}\n上一篇：通知\n`;
  const page = renderHtml(bound(text), { findings: [], language: 'zh', hasPlaces: true });
  expect(page).toContain('情况良好');
  expect(page).not.toMatch(/当前位置|上一篇/);
});
