/** Reports for the preview. */
import { readdirSync, readFileSync } from 'node:fs';
import { reportWithTable } from '../features/view';

const folder = new URL('../../samples/', import.meta.url);

export const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.zwgk'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** Paragraphs that can be told apart, `before` and behind the tables. */
function paragraphs(name: string, count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `${name}${index + 1}段：${'按照工作部署，依法做好各项公开工作，'.repeat(6)}有序推进。`,
  ).join('\n\n');
}

/** Long enough to be scrolled: twenty paragraphs, a table, twenty paragraphs. */
export const long = `${reportWithTable.replace('全年主动公开政府信息20条。', paragraphs('前', 20))}
五、存在的主要问题及改进情况

${paragraphs('后', 20)}
`;

export const wrong = reportWithTable.replace(
  '| 6 | 0 | 0 | 0 | 0 | 0 | 6 |',
  '| 6 | 0 | 0 | 0 | 0 | 0 | 7 |',
);
