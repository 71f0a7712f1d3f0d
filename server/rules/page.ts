import type { RuleCode } from './codes';

/** The address of the page that explains a rule. */
export function rulePage(code: RuleCode): string {
  return `https://github.com/zwgk/zwgk-report/blob/main/docs/rules/${code.replace('/', '-')}.md`;
}
