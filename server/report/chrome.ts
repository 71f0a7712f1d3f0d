/**
 * Page chrome: what a web page prints around a report (menus, breadcrumbs, print and share strips, neighbouring articles,
 * footers). The words are data, for the parser, for import and for the rule on what is left in the middle of a report.
 * All texts are folded.
 */

/** Labels that stand alone or side by side; a line of nothing else is chrome. */
const labels = [
  '打印 打印本页 打印此页 打印文章 打印页面 关闭 关闭窗口 关闭本页 关闭页面 收藏 加入收藏 收藏本页 设为首页 分享',
  '分享到 分享至 一键分享 我要分享 转发 微信 微博 新浪微博 腾讯微博 微信好友 朋友圈 人人网 豆瓣 QQ QQ空间',
  'QQ好友 返回 返回顶部 返回首页 返回列表 返回上一页 返回上级 回到顶部 TOP 置顶 字体 字号 文字大小 字体大小',
  '字体颜色 大 中 小 大号 中号 小号 特大 超大 默认 放大 缩小 还原 恢复默认 A+ A- 背景色 护眼 夜间 朗读',
  '语音播报 语音阅读 听全文 无障碍 无障碍浏览 无障碍阅读 无障碍版 长者模式 长者版 长者专区 适老化 适老版 关怀版',
  '关怀模式 简体 繁体 简体版 繁体版 简体中文 繁体中文 English 手机版 电脑版 移动版 客户端 APP 登录 注册',
  '退出 搜索 站内搜索 高级搜索 全站搜索 请输入关键字 请输入关键词 首页 网站首页 网站地图 站点地图 联系我们 联络我们',
  '关于我们 网站声明 版权声明 法律声明 隐私声明 隐私保护 免责声明 使用帮助 网站帮助 帮助中心 友情链接 相关链接',
  '网站导航 全真版 文字版 图文版 文件下载 附件下载 下载附件 下载全文 下载文档 下载 下载Word 下载PDF 相关文档',
  '相关文件 相关文章 相关新闻 相关信息 相关解读 相关稿件 相关阅读 相关推荐 相关附件 相关词条 热门词条 词条标签',
  '热门文章 热门推荐 为您推荐 猜你喜欢 最新信息 解读 关联解读 更多 查看更多 查看全文 展开 展开全文 收起 详情',
  '我要纠错 网站纠错 内容纠错 网页纠错 纠错 扫一扫 扫码关注 二维码 点赞 评论 发表评论 我要评论 网友评论 举报 标签',
  '验证码 提交 刷新 保存 收藏此页 扫描二维码 分享到微信 回顶部 无障碍声明 隐私政策 党政机关 事业单位 政府网站找错',
  '进入关怀版 智能问答 智能客服 政务新媒体矩阵 微信公众号 公众号 视力保护色 保护视力色 背景颜色 图片版 PDF版',
  'Word版 点击下载 点击查看 文档下载 T 上一篇 下一篇 上一条 下一条 上一页 下一页 没有了 暂无 -->',
]
  .join(' ')
  .split(' ');

const breadcrumbs: readonly RegExp[] = [
  /^(?:您|你)?的?(?:当前|现在|目前|所在)?(?:所在)?的?位置是?\s*:/,
  /^(?:首页|主页)\s*(?:>|»|›|→|-|\/|::)/,
];

/** A line that begins so and goes on with what the page puts there. */
const openings: readonly RegExp[] = [
  ...breadcrumbs,
  /^(?:首页|主页)(?:[\s|]+\p{Script=Han}{2,8}){2,14}$/u,
  /^(?:您好|欢迎您?(?:访问|光临|来到))/,
  /^今天是\s*:?.{0,20}星期/,
  /^友情链接\s*:/,
  /^(?:本站|网站|本网站)已?支持IPv6/,
  /^[[<«◀▲\s]{0,4}[上下]一(?:篇|条|则)\s*[\]:]/,
  /^分享[到至]\s*:/,
  /^(?:分享[到至]|扫一扫|扫码|微信扫|用微信扫|手机扫|使用手机)[^,;、]{0,30}$/,
  /^\[?\s*(?:字体|字号|文字大小|字体大小)\s*:?\s*\[?\s*(?:特?大|超大|A)/,
  /^(?:您|你)是(?:本站)?第\s*\d/,
  /^(?:留言与评论|网友评论|文档评论|发表评论|用户评论|我来说两句)(?:\s*[(:].*)?$/,
  /^(?:版权所有|copyright|©|\(c\)\s*\d{4})/i,
  /^返回(?:政府网|网站|专题|.{0,12}首页)/,
];

/** What a footer says, with the number or the name that follows. */
const footers =
  /ICP[备证]\s?(?:案号?\s*:?\s*)?[A-Z\d]|公网安备\s*:?\s*\d|网安备\s*\d|标识码\s*:?\s*[A-Z]{0,4}\d{6}|^备案(?:序号|编号|号)\s*:|(?:^|\s)版权所有(?:\s|:|©|$)|copyright\s?(?:©|\(c\)|\d{4})|建议使用.{0,30}(?:浏览器|分辨率)|(?:网站|本站|今日|累计)(?:总)?访问(?:量|人数|次数)\s*:\s*\d/iu;
const managers =
  /^[\p{Script=Han}·]{0,30}(?:主办|承办|协办)(?:单位)?\s*:|^[\p{Script=Han}·]{2,30}(?:主办|承办|版权所有)\s+.{0,60}(?:技术支持|运行维护|运维|承办|维护)|^(?:技术支持|运行维护|运维单位|网站维护|维护单位|开发维护|网站管理)(?:单位)?\s*:/u;
const counters =
  /^\[?\s*(?:本文|总|今日|累计)?已?(?:浏览|阅读|点击|访问|人气)(?:次数|人数|总数|数|量|率)?\s*[:([]\s*\[?\s*\d{0,12}\s*[\])]?\s*次?\s*\]?$/;
/** What a library of documents prints before and behind a document. */
const documentLibrary =
  /VIP文档|成为VIP|原创力文档|文档一经付费|侵犯商业秘密、侵犯著作权|本站不对文档|下载本文档|版权申诉|文档贡献者|精品文档/;
/** `==== 正文 ====` of a crawler; 正文 alone of an extractor of PDF. */
const separator = /^[=\-_*~#]{4,60}\s*(?:正文)?\s*[=\-_*~#]{0,60}$/;

const labelAt = new RegExp(
  [...labels]
    .sort((a, b) => b.length - a.length)
    .map((label) => label.replaceAll(/[+>]/g, '\\$&'))
    .join('|'),
  'y',
);
const between = /[\s|·•/\\:>»<"'()[\]*+#=,、\-_©→↑↓\d]*/y;
/** A longer line is prose. */
const longestLine = 200;
const longestLabels = 120;

/** Does the trimmed line hold nothing but labels? */
function isLabels(line: string): boolean {
  if (line.length > longestLabels) return false;
  between.lastIndex = 0;
  between.test(line);
  let at = between.lastIndex;
  let found = 0;
  while (at < line.length) {
    labelAt.lastIndex = at;
    if (!labelAt.test(line)) return false;
    between.lastIndex = labelAt.lastIndex;
    between.test(line);
    at = between.lastIndex;
    found++;
  }
  return found > 0;
}

/** Every line of chrome that may stand alone has one of these words; nearly no line of a report has. */
const trigger =
  /位置|[首主]页|您好|欢迎|今天是|友情|IPv6|上一|下一|分享|扫|字[体号]|文字大小|你是|您是|评论|我来说|版权|copyright|©|\(c\)|返回|ICP|网安|标识码|备案|建议使用|访问|主办|承办|协办|技术支持|运行维护|运维|维护单位|开发维护|网站|浏览|阅读|点击|人气|打印|关闭|微博|QQ|收藏/i;

/** Is this line, trimmed, of a page and of nothing else, wherever it stands? */
export function isChrome(line: string): boolean {
  if (line.length === 0 || line.length > longestLine || line.includes('。') || !trigger.test(line))
    return false;
  return (
    openings.some((opening) => opening.test(line)) ||
    footers.test(line) ||
    managers.test(line) ||
    counters.test(line) ||
    (isLabels(line) && /打印|关闭|分享|微博|QQ|收藏|返回|上一[篇条]|下一[篇条]|设为首页|字体|字号/.test(line))
  );
}

/** Is this line, trimmed, of a page, when it stands before the body of a report or behind its end? */
export function isOuterChrome(line: string): boolean {
  return (
    isChrome(line) || isLabels(line) || documentLibrary.test(line) || line === '正文' || separator.test(line)
  );
}

/** 责任编辑：王某: metadata above a report, chrome below it. */
export function namesEditor(line: string): boolean {
  return line.length <= longestLabels && /^\[?\s*(?:责任编辑|责编|编辑)\s*:/.test(line);
}

/** 当前位置：首页 > 年报: above it a page has only its menu. */
export function isBreadcrumb(line: string): boolean {
  return line.length <= longestLine && breadcrumbs.some((opening) => opening.test(line));
}

const runInOpening = /^\s{0,8}(?:您|你)?的?(?:当前|现在|所在)?的?位置\s*:/;
const runInEnd =
  /(?:QQ空间|新浪微博|微信|分享到|打印|关闭|全真版|文字版|文件下载|相关链接\s?:?|-->|大 中 小)(?=[\s\]]|$)/g;
const runInTail = /(?:\s|\()(?:附件下载|文件下载|关闭窗口|打印本页|返回顶部)\)?\s{0,8}$/;
/** UTF-16 units in which the chrome of a page flattened into one line ends. */
const longestRunIn = 500;

/**
 * Where the report begins and ends in the line `[start, end)` of a page that is flattened into one line: behind
 * `当前位置：… 分享到 打印`, before `附件下载`. `[start, end)` itself where there is no chrome in it, undefined where the
 * line is too short for any.
 */
export function withoutRunIn(
  folded: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  if (end - start <= longestLine) return undefined;
  return { start: runInStart(folded, start, end), end: runInLast(folded, start, end) };
}

function runInStart(folded: string, start: number, end: number): number {
  const head = folded.slice(start, Math.min(end, start + longestRunIn));
  if (!runInOpening.test(head)) return start;
  const sentence = head.indexOf('。');
  const chrome = sentence < 0 ? head : head.slice(0, sentence);
  const last = [...chrome.matchAll(runInEnd)].at(-1);
  return last === undefined ? start : start + last.index + last[0].length;
}

function runInLast(folded: string, start: number, end: number): number {
  const from = Math.max(start, end - 24);
  const tail = runInTail.exec(folded.slice(from, end));
  return tail === null ? end : from + tail.index;
}
