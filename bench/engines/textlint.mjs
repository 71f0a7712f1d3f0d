/** textlint with one rule: the like-for-like work, whose findings must be ours. */
import { TextlintKernel } from '@textlint/kernel';
import markdownModule from '@textlint/textlint-plugin-markdown';
import { wrongTotal } from './row-sum.mjs';

const decoder = new TextDecoder();
const plugin = markdownModule.default ?? markdownModule;

/** A 总计 is the sum of the cells since the 总计 before it. */
const rowTotal = (context) => {
  const { Syntax, RuleError, getSource, report } = context;
  const textOf = (cell) =>
    getSource(cell)
      .replace(/^\|?\s*|\s*\|?$/g, '')
      .trim();
  return {
    [Syntax.Table](table) {
      const [head, ...rows] = table.children;
      const names = head.children.map(textOf);
      for (const row of rows) {
        let sum = 0;
        row.children.forEach((cell, column) => {
          const text = textOf(cell);
          if (names[column] !== '总计') sum += /^\d+$/.test(text) ? Number(text) : 0;
          else {
            if (text !== '' && Number(text) !== sum)
              report(cell, new RuleError(wrongTotal(sum, Number(text))));
            sum = 0;
          }
        });
      }
    },
  };
};

export const textlint = {
  name: 'textlint with one rule: row totals',
  format: 'md',
  package: '@textlint/kernel',
  load(bytes) {
    const kernel = new TextlintKernel();
    const options = {
      ext: '.md',
      filePath: '/bench/report.md',
      plugins: [{ pluginId: 'markdown', plugin, options: true }],
      rules: [{ ruleId: 'row-total', rule: rowTotal, options: true }],
    };
    return {
      run: () => kernel.lintText(decoder.decode(bytes), options),
      outcome({ messages }) {
        const totals = messages.map(({ message }) => message);
        return { totals, says: `${totals.length} findings` };
      },
    };
  },
};
