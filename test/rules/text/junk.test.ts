import { describe, expect, it } from 'vitest';
import { expectMarked, fixed, report, seenIn } from '../fixture';

const code = 'text/junk';

describe(code, () => {
  it.each([
    '全年公开信息«&nbsp;»120条。',
    '全年公开信息120条«<br/>»，收到申请3件。',
    '«<p style="text-indent:2em">»全年情况良好。«</p>»',
    '«<!--[if !supportLists]-->»一是加强领导。«<!--[endif]-->»',
    '按照«&ldquo;»公开为常态«&#8221;»要求。',
    '工作情况良«\ufffd\ufffd»。',
    '根據«(jù)»《条例》规«(guī)»定编制。',
    '«uedbet»体育官网：2019年政府信息公开工作。',
    '全年情况良好。\n\n«【打印】【关闭】»\n\n收到申请3件，均已办结。',
    '全年情况良好。\n\n«上一篇：通知»\n\n收到申请3件，均已办结。',
    '全年情况良好。\n\n«分享到：微信 微博»\n\n收到申请3件，均已办结。',
  ])('%s', (paragraph) => {
    expect(expectMarked(report(paragraph), code)[0]?.severity).toBe('information');
  });

  it('the fix writes what the code stands for', () => {
    const text = report('按照&ldquo;公开为常态&#8221;&nbsp;要求<br/>，根據(jù)《条例》编制。');
    expect(fixed(text, code)).toBe(report('按照“公开为常态” 要求，根據《条例》编制。'));
    expect(seenIn(fixed(text, code), code)).toEqual([]);
  });

  it('the fix takes the line of the page away', () => {
    const text = report('全年情况良好。\n\n【打印】【关闭】\n\n收到申请3件。');
    expect(fixed(text, code)).not.toContain('打印');
  });

  it('silent on the page around the report', () => {
    const text = `当前位置：首页 > 年报\n${report('全年情况良好。')}云岭市人民政府\n2025年1月10日\n\n【打印】【关闭】\n上一篇：通知&nbsp;<br>\n`;
    expect(seenIn(text, code)).toEqual([]);
  });

  it.each([
    '流程为：首页-->政务公开-->信息公开目录，A&B，R&D投入，1<2，3>2，<年度报告格式>。',
    '网站设有打印、分享、收藏、关闭等功能，页面标注版权所有、ICP备案号和网站标识码。',
    '二�一�年一月六日编制，主办：、技术支持单位另行公布。',
    '与英国客商洽谈，体育(tiyu)比赛，WTO(世贸组织)，比分公开。',
    '分享到微信、微博的信息120条；上一篇文章阅读量120次。',
    'AT&T;，&；<某某>。',
  ])('silent: %s', (paragraph) => {
    expect(seenIn(report(paragraph), code)).toEqual([]);
  });
});
