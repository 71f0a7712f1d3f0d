import { describe, expect, it } from 'vitest';
import { expectMarked, fixed, report, seenIn } from '../fixture';

describe('text/doubled', () => {
  it.each([
    ['打造整体统一«的的»网站界面。', '的'],
    ['二是规范«审核审核»发布机制。', '审核'],
    ['«进一步进一步»规范依申请公开工作。', '进一步'],
    ['全年开展«了了»三次培训。', '了'],
    ['«不断不断»提高公开质量。', '不断'],
    ['«关于关于»印发工作要点的通知，已«按照按照»要求落实。', '关于'],
    ['做好«政府信息公开政府信息公开»工作。', '政府信息公开'],
    ['拓宽公开渠道«，，»方便群众查阅。', '，'],
    ['组织培训2期«。。»参训120人次。', '。'],
    ['网站、微信«、、»微博同步发布。', '、'],
    ['本报告由市政府办公室«和和»各部门共同编制。', '和'],
    ['信息«由由»各单位提供。', '由'],
    ['无其他«需要需要»报告的事项。', '需要'],
    ['«如对如对»本报告有疑问，请与办公室联系。', '如对'],
  ])('%s', (paragraph, word) => {
    const [first] = expectMarked(report(paragraph), 'text/doubled');
    expect(first).toMatchObject({ severity: 'warning', expected: word, actual: word + word });
  });

  it('says which word, and a fix that decides nothing deletes the second one', () => {
    const text = report('打造整体统一的的网站，不断不断完善栏目。');
    expect(seenIn(text, 'text/doubled').map(({ zh }) => zh)).toEqual([
      '“的的”：“的”重复',
      '“不断不断”：“不断”重复',
    ]);
    expect(fixed(text, 'text/doubled')).toBe(report('打造整体统一的网站，不断完善栏目。'));
    expect(seenIn(fixed(text, 'text/doubled'), 'text/doubled')).toEqual([]);
  });

  it.each([
    '层层压实责任，人人参与，天天更新，处处公开，事事有回应，件件有着落，常常督促，往往及时。',
    '方方面面的意见，形形色色的需求，高高兴兴办事，实实在在的成效，清清楚楚、明明白白。',
    '的的确确方便了群众；以公开为目的的工作，不以营利为目的的组织。',
    '进行了了解，为了了解群众需求，做到一目了然。',
    '市市场监管局、县县直机关工委、区区直部门、省省直机关，各部部长、各局局长、各镇镇长、各乡乡长。',
    '各委委员、会会议纪要、年年度报告、月月底前、项项目、名名单、人人大代表、中心中心主任。',
    '主动公开公开栏、信息公开公开平台、政务公开公开目录、工作工作人员、信息信息化水平。',
    '云岭市人民政府政府信息公开指南、2024年度年度报告、规范规范性文件管理、组织组织部参加。',
    '以及及时公开、普及及时、提及及时回应、参与与监督、给予与会人员、温和和平、调和和谐。',
    '位于于洪区的服务大厅、理由由申请人说明、自由由市民选择、现存在在的问题。',
    '逐条逐项梳理，一项一项落实，一件一件办理，一次一次走访，研究研究、交流交流。',
    '试试看，多多宣传，慢慢完善，渐渐形成，偏偏、刚刚、仅仅、刚刚好。',
    '十分十分感谢，三三两两，千千万万，林林总总，星星点点，家家户户。',
    '委员会委员会议、办公室办公室主任、管理局管理局长、服务中心服务中心大厅。',
    '等等……；“公开。”“公开。”；A+A，1.1，2022年2月22日，0件0件，100100元。',
    '印发《关于转发省民政厅关于开展清理活动的通知的通知》，转发关于年报编制的通知的通知。',
    '某某某某，嗯嗯，——，……，和和美美，和和气气，温温和和。',
    '行行出状元，保障保障性住房分配，街道街道办，制度制度化，统计统计局数据，开发开发区。',
    '公众公众号：服务群众群众满意。',
  ])('silent: %s', (paragraph) => {
    expect(seenIn(report(paragraph), 'text/doubled')).toEqual([]);
  });

  it('silent across a line break and behind a heading of the same line', () => {
    expect(seenIn(report('主动公开\n主动公开方面，全年发布信息120条。'), 'text/doubled')).toEqual([]);
    const flat = `${'全年工作情况良好。'.repeat(5)}（一）存在问题（二）改进措施改进措施包括加强培训。`;
    expect(seenIn(report(flat), 'text/doubled')).toEqual([]);
  });

  it('reads on over the breaks of hard wrapping', () => {
    expectMarked(
      report('按照上级部门的工作要求，认真落实各项任务，推动工作\n取得实效，打造统一«的的»网站。'),
      'text/doubled',
    );
  });
});
