/**
 * What may stand twice in a row. Chinese doubles legally (层层, 件件, 高高兴兴) and by accident of compounds (市市场监管局,
 * 主动公开公开栏, 工作工作人员), so only what never does is a mistake. All texts are folded.
 */

/** A particle, and what before or behind it makes two of them right. */
interface Particle {
  /** The first of the two ends such a word: 目的, 参与. */
  readonly notBefore: string;
  /** The second begins such a word: 了解, 及时. */
  readonly notAfter: string;
}

const particles: ReadonlyMap<string, Particle> = new Map([
  ['的', { notBefore: '目标中鹄打', notAfter: '确士' }],
  ['了', { notBefore: '末未目明为知罢除为完未终', notAfter: '解结却然望断不无事' }],
  ['与', { notBefore: '参给赠授赋干付', notAfter: '会否时' }],
  ['及', { notBefore: '普涉顾波提危企触遍惠推论言埃累', notAfter: '时格其早物第' }],
  ['和', { notBefore: '中调缓温饱祥协柔暖总共缓谐平随附亲', notAfter: '平谐气美睦顺解声田林政县静硕' }],
  ['并', { notBefore: '合兼一吞归', notAfter: '购轨' }],
  ['由', { notBefore: '理自事缘案来经根情', notAfter: '' }],
  ['于', { notBefore: '', notAfter: '洪都田家城桥姓是' }],
  ['我', { notBefore: '自忘', notAfter: '' }],
  ['性', { notBefore: '', notAfter: '质能别格情命状感子关侵骚病教征价善' }],
  [',', { notBefore: ',', notAfter: ',' }],
  ['、', { notBefore: '、', notAfter: '、' }],
  ['。', { notBefore: '。.', notAfter: '。' }],
  [';', { notBefore: ';', notAfter: ';' }],
]);

/** Undefined for a character of which nothing is known. */
export function isLegalParticle(word: string, before: string, after: string): boolean | undefined {
  const particle = particles.get(word);
  if (particle === undefined) return undefined;
  const { notBefore, notAfter } = particle;
  const next = after.charAt(0);
  return (before !== '' && notBefore.includes(before)) || (next !== '' && notAfter.includes(next));
}

/**
 * Words of two characters that end no compound which another one, begun with the same word, could follow. Nouns are
 * left out: 街道街道办, 公开公开栏, 规范规范性文件, 组织组织部, 保障保障性住房, 制度制度化.
 */
export const neverDoubled: ReadonlySet<string> = new Set(
  [
    '审核 不断 积极 认真 加强 推进 提高 完善 落实 开展 通过 根据 按照 以及 进行 及时 全面 切实 确保 强化 深化 深入 健全 建立',
    '同时 其中 截至 共计 围绕 坚持 严格 明确 做好 收到 公布 印发 制定 修订 出台 发挥 利用 接受 提升 拓宽 拓展 优化 畅通 促进',
    '推动 实现 主动 我们 各级 有关 相关 已经 没有 未能 因此 由于 关于 对于 为了 结合 针对 依据 依照 参照 提供 履行 扩大 增强',
    '丰富 充实 梳理 汇总 解决 满足 充分 逐步 高度 重视 方面 不予 予以 进而 并且 而且 但是 虽然 如果 贯彻 扎实 持续 着力 牢固',
    '树立 召开 举办 均未 仍然 依然 尚未 存在 具有 具备 属于 位于 如对 如有 尊崇',
    '需要 可以 能够 应当 必须 包括 分别 继续 正在 目前',
  ]
    .join(' ')
    .split(' '),
);

/** Nouns behind which no compound can begin where the clause ends: 行政诉讼情况情况。 */
export const neverDoubledAtEnd: ReadonlySet<string> = new Set(
  '情况 工作 信息 制度 内容 机制 平台 措施 部门 单位 群众 政府 维护 培训 检查 管理 监督 考核 问题'.split(' '),
);

/** 一件一件, 某某某某: counted or masked; 进一步 counts nothing. */
const counted = /^[一二三四五六七八九十百千万两几每逐零半]|[某〇]/;
const han = /^\p{Script=Han}+$/u;
/** A body and the compounds that begin with its own name. */
const bodies = new Set(['办公室', '委员会', '管理局', '服务中心', '领导小组', '指挥部', '管委会', '居委会']);

/** Undefined for what is no word. */
export function isLegalWord(word: string, before: string, after: string): boolean | undefined {
  if (!han.test(word) || counted.test(word)) return undefined;
  if (new Set(word).size < 3) return true;
  // 关于转发某某厅关于开展…的通知的通知: a notice that forwards another.
  if (word === '的通知') return true;
  return bodies.has(word) || counted.test(before) || /^[率化]/.test(after);
}
