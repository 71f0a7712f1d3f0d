/** Which files are reports by their name; the same that `contributes.languages` of package.json tells an editor. */
const names = [
  /\.zwgk$/i,
  /政府信息公开[^/]*(?:年度报告|年报|工作报告)[^/]*\.txt$/i,
  /政务公开[^/]*(?:报告|年报)[^/]*\.txt$/i,
];

/** Does the path, with `/` between folders, end in the name of a report? */
export function isReportName(path: string): boolean {
  return names.some((pattern) => pattern.test(path));
}
