import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Problem } from '../../server/cli/inputs';
import { visitReport } from '../../server/cli/reports';
import { builtinLibrary } from '../../server/forms/library';
import { noSiblings } from '../../server/forms/siblings';
import { defaultSettings } from '../../server/workspace/settings';

it('an exception is one line that names the file and where to report it, without a stack trace', async () => {
  const problems: Problem[] = [];
  const folder = { settings: defaultSettings, forms: builtinLibrary, problems: [] };
  const reading = { rules: {}, settingsOf: async () => folder, siblingsOf: () => () => noSiblings };
  await visitReport({ path: 'x.zwgk', absolute: fileURLToPath(import.meta.url) }, reading, {
    report() {
      throw new TypeError('x is undefined\n    at somewhere');
    },
    problem: (problem) => problems.push(problem),
    notice: (problem) => problems.push(problem),
  });
  expect(problems).toMatchObject([{ path: 'x.zwgk' }]);
  expect(problems[0]?.reason.zh).toMatch(
    /^程序内部出错（TypeError: x is undefined）；请连同该文件反馈：https:.*issues$/,
  );
});
