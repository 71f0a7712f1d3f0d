/** What a web site prints in and around the lines of a report. All patterns take folded text. */
import { isChrome } from '../report/chrome';

const others: readonly RegExp[] = [
  /^相关(?:文档|链接|阅读|新闻|信息|文章|稿件|推荐|解读|专题)\s?:?$/,
  /^今天是|^您是第\d|^欢迎(?:您|光临|访问)/,
  /版权所有|网站标识码|公网安备|ICP备/i,
];
const longestLine = 200;

/** Is the line, trimmed, one that a web site has and no report, wherever it stands? */
export function isChromeLine(line: string): boolean {
  if (isChrome(line)) return true;
  if (line.length > longestLine || line.includes('。')) return false;
  return isBreadcrumb(line) || others.some((pattern) => pattern.test(line));
}

/** 政府信息公开 > 法定主动公开内容 > 年报 */
function isBreadcrumb(line: string): boolean {
  const parts = line.split(/\s?[>»›→]\s?/);
  return parts.length > 2 && parts.every((part) => part.length <= 20) && /首页|公开|政务/.test(line);
}

/** What a line of metadata has besides it: `【字体：大 中 小】 浏览次数：12 [打印] [关闭]`. */
export const besideMetadata =
  /[[(]?\s?字[体号]\s?:?\s?[[(]?\s?大\s?[|,]?\s?中\s?[|,]?\s?小\s?[\])]{0,2}|(?:浏览|阅读|点击|访问)(?:次数|量|数|率)\s?:?\s?\d{0,9}\s?次?|[[(]\s?(?:打印|关闭|收藏|分享)(?:本页|窗口)?\s?[\])]|(?:打印本页|关闭窗口|打印|关闭)$|分享到?\s?:?$/g;
