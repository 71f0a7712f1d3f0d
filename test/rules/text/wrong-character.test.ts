import { describe, expect, it } from 'vitest';
import words from '../../../server/rules/text/wrong-characters.json' with { type: 'json' };
import { expectMarked, fixed, report, seenIn } from '../fixture';

const code = 'text/wrong-character';
interface Word {
  readonly wrong: string;
  readonly right: string;
  readonly before?: string;
  readonly after?: string;
}
const plain = (words as readonly Word[]).filter(
  ({ before, after }) => before === undefined && after === undefined,
);

describe(code, () => {
  it.each(plain.map(({ wrong, right }) => [wrong, right]))('%s → %s', (wrong, right) => {
    const text = report(`全年工作，${wrong}。`);
    expect(seenIn(text, code)).toMatchObject([
      {
        severity: 'information',
        underlined: wrong,
        expected: right,
        actual: wrong,
        zh: `“${wrong}”应为“${right}”`,
      },
    ]);
    expect(fixed(text, code)).toBe(report(`全年工作，${right}。`));
    expect(seenIn(fixed(text, code), code)).toEqual([]);
  });

  it.each([
    '«截止»2024年12月31日，全市公开信息120条。',
    '全年情况如下。«截止»12月底，公开信息120条。',
    '«截止»目前，全市公开信息120条。',
    '增加奖惩措施，确保«制定行之有效»。',
    '工作移交«不过顺畅»，制度建设«不过完善»。',
    '与机关事务工作同«布署»、同落实，工作«繁锁»复杂。',
    '电话«谘询»120人次。',
    '«制定专人»负责信息公开，如对本报告«有疑异»，请与办公室联系；收到«依申公»开事项7件。',
    '未发生行政复议、诉讼和«申述»，«以申请公开»情况良好，保留«先行有效»的规范性文件12件。',
  ])('%s', (paragraph) => {
    expectMarked(report(paragraph), code);
  });

  it.each([
    '截至2024年12月31日，报名截止日期为3月1日，征集截止时间已到，申报已经截止。',
    '公布署名文章，公布署名单位；发布署名信息。',
    '自己经办的事项，自己完成整改，知己知彼；年末收到申请3件，期末发生2件，岁末受理1件。',
    '按装备要求配置，按装修标准施工；内部份额、总部份数。',
    '预防犯罪宣传，防犯罪；修复盖板，恢复盖章。',
    '进修定期开展，翻修定点场所；标签定期更新，书签定位准确。',
    '登记律师信息，会议记要点；交通迅速恢复，投资迅速增长。',
    '拨付主任基金，交付局长签批。',
    '逐条列出，公开条列明；企事业单位信息公开；法治政府建设；政府法制政府网。',
    '研究制定行之有效的措施，确保制定行之有效的办法；不过完善之后效果明显，不过，完善制度仍需努力。',
    '電話谘詢120人次，網上諮詢30人次。',
    '陈述申述人意见，可以申请公开情况说明，先行有效开展试点，国家先行先试。',
    '构建全方位公开平台，创建全国文明城市，不断建全省一流网站，组建全制度队伍，群众反应强烈。',
    '开拓大市场，拓大道改造；依申请公开；制定专人负责制度；并无疑异常，没有疑异常情况；夜间丰富活动。',
    '开展座谈，必须按时，其它情形，好像，台账清楚，账号注销。',
    '行政权利义务，社会主意见，参差不齐，会议纪要。',
    '习近平新时代中国特色社会主义思想。',
  ])('silent: %s', (paragraph) => {
    expect(seenIn(report(paragraph), code)).toEqual([]);
  });

  it('silent in traditional text, where the character is right', () => {
    expect(seenIn(report('建立台帳，帳號管理，編纂年鑑，網上諮詢服務。'), code)).toEqual([]);
  });

  it('防礙: only the wrong character is replaced', () => {
    const text = report('不得防礙執法，避免防礙辦公。');
    expect(seenIn(text, code).map(({ expected }) => expected)).toEqual(['妨礙', '妨礙']);
    expect(fixed(text, code)).toBe(report('不得妨礙執法，避免妨礙辦公。'));
  });

  it('reads on over the breaks of hard wrapping', () => {
    const [finding] = seenIn(report('全年工作部署到位，与机关事务工作同布\n署、同落实。'), code);
    expect(finding).toMatchObject({ underlined: '布\n署', expected: '部署' });
    const text = report('推动公共企事\n业单信息公开，同布\n署、同落实。');
    expect(fixed(text, code)).toBe(report('推动公共企事\n业单位信息公开，同部\n署、同落实。'));
  });
});
