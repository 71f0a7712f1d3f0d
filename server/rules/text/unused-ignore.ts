import type { Rule } from '../rule';

/** A comment that silences nothing hides the next mistake. Only the check itself knows what was silenced, so it reports. */
export const textUnusedIgnore: Rule = {
  code: 'text/unused-ignore',
  severity: 'hint',
  title: { zh: '忽略注释不起作用', en: 'A comment ignores nothing' },
  source: { zh: '本工具的约定', en: 'a convention of this tool' },
  check: () => [],
};
