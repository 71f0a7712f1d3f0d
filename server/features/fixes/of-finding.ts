/** What can be done about a finding, rule by rule. */
import type { TextEdit } from 'vscode-languageserver';
import type { Finding, FindingFix } from '../../rules/finding';
import { fittedCell, fittedLabel } from '../cells';
import { toLspRange } from '../positions';
import type { View } from '../view';
import type { Fix } from './fix';
import { missingRowFix } from './missing-row';

/** Nearest first; none where the figures do not tell what to do. */
export function findingFixes(view: View, finding: Finding): readonly Fix[] {
  const { document } = view;
  const { code, range, expected, isConfirmed = false } = finding;
  const write = (text: string): TextEdit => fittedCell(document, range, text);
  switch (code) {
    case 'table/blank-total':
      if (expected === undefined) return [];
      return [
        {
          title: { zh: `填入 ${expected}`, en: `Fill in ${expected}` },
          edits: [write(expected)],
          preferred: true,
          isSafe: true,
        },
      ];
    case 'table/row-total':
    case 'table/children-sum':
    case 'table/balance':
      // Where one sum speaks alone, as often as the total one of its addends is mistyped; a balance has no total at all.
      if (expected === undefined || (code === 'table/balance' && !isConfirmed)) return [];
      return [
        {
          title: { zh: `改为 ${expected}`, en: `Change to ${expected}` },
          edits: [write(expected)],
          preferred: isConfirmed,
        },
      ];
    case 'table/blank-cell':
      return zeroFix(document, finding);
    case 'table/row-label':
      if (expected === undefined) return [];
      return [
        {
          title: { zh: `改为官方名称：${expected}`, en: `Change to the official label: ${expected}` },
          edits: [fittedLabel(document, range, expected)],
          preferred: true,
          isSafe: true,
        },
      ];
    case 'table/row-count':
      return missingRowFix(view, finding);
    case 'table/group-cell':
      // Not preferred: the figure may belong into another row.
      return [{ title: { zh: '清空此格', en: 'Clear this cell' }, edits: [write('')], preferred: false }];
    default:
      return (finding.fixes ?? []).map((fix) => ownFix(document, fix));
  }
}

/** A fix that the rule brings itself. */
function ownFix(document: View['document'], { title, edits, isSafe }: FindingFix): Fix {
  return {
    title,
    edits: edits.map(({ range, text }) => ({ range: toLspRange(document, range), newText: text })),
    preferred: isSafe,
    isSafe,
  };
}

/** 0 in every blank cell of the table; a dash was typed by a person and stays. */
function zeroFix(document: View['document'], { range, related }: Finding): readonly Fix[] {
  const text = document.getText();
  const blanks = [range, ...related.map((cell) => cell.range)].filter(
    ({ start, end }) => text.slice(start, end).trim() === '',
  );
  if (blanks.length === 0) return [];
  return [
    {
      title: { zh: `空白处填 0（${blanks.length} 处）`, en: `Write 0 in ${blanks.length} blank cells` },
      edits: blanks.map((blank) => fittedCell(document, blank, '0')),
      preferred: false,
    },
  ];
}
