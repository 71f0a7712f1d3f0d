/** Tables drawn with lines, as OCR and terminals give them. */
import { describe, expect, it } from 'vitest';
import { formatReport } from '../../server/render/format';
import { analysed } from '../rules/fixture';
import { cellTexts, kindsOf, read, tablesOf } from './read';

const heading = '云岭市2022年政府信息公开工作年度报告\n\n四、政府信息公开行政复议、行政诉讼情况\n';
/** The header of 表四 with its words downwards. */
const downwards = `${heading}┌────────┬────────────────────────┐
│行政复议│        行政诉讼        │
├─┬─┬─┬─┬─┼────────┬─────┤
│ │ │ │ │ │未经复议直接起诉│复议后起诉│
│结│结│其│尚│总├─┬─┬─┬─┬─┼─┬─┬─┬─┬─┤
│果│果│他│未│计│结│结│其│尚│总│结│结│其│尚│总│
│维│纠│结│审│ │果│果│他│未│计│果│果│他│未│计│
├─┼─┼─┼─┼─┼─┼─┼─┼─┼─┼─┼─┼─┼─┼─┤
│13│2│4│3│22│6│0│1│2│9│5│1│0│2│8│
└─┴─┴─┴─┴─┴─┴─┴─┴─┴─┴─┴─┴─┴─┴─┘
`;

describe('drawn tables', () => {
  it.each([
    ['thin lines', '┌──┬──┐\n│规章│22│\n├──┼──┤\n│行政许可│5│\n└──┴──┘\n'],
    ['thick lines', '┏━━┳━━┓\n┃规章┃22┃\n┣━━╋━━┫\n┃行政许可┃5┃\n┗━━┻━━┛\n'],
    ['double lines', '╔══╦══╗\n║规章║22║\n╠══╬══╣\n║行政许可║5║\n╚══╩══╝\n'],
    ['plus signs', '+----+----+\n| 规章 | 22 |\n+====+====+\n| 行政许可 | 5 |\n+----+----+\n'],
    ['rules longer than any label', `${'─'.repeat(90)}\n│规章│22│\n${'─'.repeat(90)}\n│行政许可│5│\n`],
  ])('have rules that are no rows: %s', (_, text) => {
    expect(tablesOf(text).map(cellTexts)).toEqual([
      [
        ['规章', '22'],
        ['行政许可', '5'],
      ],
    ]);
  });

  it('may break their lines within a header', () => {
    const { tables, findings } = analysed(downwards);
    expect(tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ cell }) => cell.text)))).toEqual(
      [
        ['13', '2', '4', '3', '22'],
        ['6', '0', '1', '2', '9'],
        ['5', '1', '0', '2', '8'],
      ],
    );
    expect(findings.filter(({ code }) => code.startsWith('table/'))).toEqual([]);
  });

  it('show a total that is wrong', () => {
    const wrong = analysed(downwards.replace('│22│', '│24│')).findings;
    expect(wrong.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'table/row-total',
    ]);
  });

  it('are not put in columns: their lines would no longer meet', () => {
    expect(formatReport(read(downwards), { ambiguousWidth: 'narrow' })).toEqual([]);
  });

  it('are no table where a line is drawn through prose', () => {
    expect(kindsOf('全年公开信息30条。\n────────\n全年受理申请2件。\n')).not.toContain('table');
    expect(kindsOf('第一季度──全年的重点──公开信息30条。\n')).not.toContain('table');
  });
});
