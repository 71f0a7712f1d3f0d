/** The core as it is shipped: bundled and minified; all rules, as in the editor. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { wrongTotal } from './row-sum.mjs';

const decoder = new TextDecoder();

/** What bench/engines/core.ts exports, from the bundle that bench/lib/build.mjs makes. */
export const loadCore = (folder) => import(pathToFileURL(path.join(folder, 'core.mjs')).href);

export const ours = {
  name: 'zwgk: parse, bind, all rules',
  format: 'zwgk',
  async load(bytes, { folder }) {
    const { analyse, builtinLibrary: forms } = await loadCore(folder);
    return {
      run: () => analyse(decoder.decode(bytes), { forms, rules: {} }),
      outcome({ findings }) {
        const totals = findings
          .filter(({ code }) => code === 'table/row-total')
          .map(({ expected, actual }) => wrongTotal(expected, actual));
        return { totals, says: `${findings.length} findings` };
      },
    };
  },
};
