import { describe, it } from 'vitest';
import { applications } from '../rules/tables';
import { columns, expectAll, section } from './bound-tables';

/** Merged cells as they are pasted: a group stands before the first row below it. */
const merged = (): readonly { readonly labels: readonly string[]; readonly figures: readonly string[] }[] => {
  let groups: string[] = [];
  return applications.flatMap(({ label, figures: cells }) => {
    if (cells.length === 0) {
      groups.push(label);
      return [];
    }
    const labels = [...groups, label];
    groups = [];
    return [{ labels, figures: cells }];
  });
};

describe('table 三', () => {
  it('is bound where groups are merged with their first row', () => {
    expectAll(
      section +
        merged()
          .map(({ labels, figures: cells }) => [...labels, ...cells].join('\t'))
          .join('\n'),
    );
  });

  it.each([' ', '', '<br>'])(
    'is bound where a group stands in the cell of its first row, “%s” between',
    (joint) => {
      for (const border of ['\t', ' | '])
        expectAll(
          section +
            merged()
              .map(({ labels, figures: cells }) => [labels.join(joint), ...cells].join(border))
              .join('\n'),
        );
    },
  );

  it('is bound where every row has its groups in its cell, without ordinals', () => {
    const groups = new Map([['（三）不予公开', 8]]);
    let left = 0;
    let group = '';
    const rows = merged().map(({ labels, figures: cells }) => {
      const named = labels.find((label) => groups.has(label));
      if (named !== undefined) [group, left] = [named, groups.get(named) ?? 0];
      const own = labels.at(-1) ?? '';
      const label = left-- > 0 ? `${group.slice(3)}-${own.slice(2)}` : own;
      return [label, ...cells].join('\t');
    });
    expectAll(section + rows.join('\n'));
  });

  it('is bound where labels extend over blank cells', () => {
    const lines = merged().map(({ labels, figures: cells }) => {
      const before = labels.length === 1 && /^\d/.test(labels[0] ?? '') ? ['', ''] : [];
      const all = [...before, ...labels];
      return `| ${[...all, ...Array.from({ length: 3 - all.length }, () => ''), ...cells].join(' | ')} |`;
    });
    expectAll(`${section}| 项目 | | | ${columns.join(' | ')} |\n${lines.join('\n')}\n`);
  });
});
