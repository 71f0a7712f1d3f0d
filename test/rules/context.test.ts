import { expect, it } from 'vitest';
import { bindReport } from '../../server/forms/bind';
import { builtinLibrary } from '../../server/forms/library';
import { parseReport } from '../../server/report/parse';
import { checkReport } from '../../server/rules/check';
import { report } from './fixture';
import { applications, tables } from './tables';

it('no rule looks for last year’s report before it has a reason to', () => {
  const text = report('全年主动公开政府信息126条。', tables('pipe', applications));
  const bound = bindReport(parseReport(text, builtinLibrary.vocabulary), builtinLibrary);
  let asked = 0;
  checkReport(
    bound,
    {},
    {
      get lastYear() {
        asked++;
        return undefined;
      },
    },
  );
  expect(asked).toBe(0);
});
