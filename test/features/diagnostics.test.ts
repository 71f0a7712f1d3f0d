import { describe, expect, it } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { diagnostics } from '../../server/features/diagnostics';
import { preview, status } from '../../server/features/status';
import { reportWithTable, viewOf } from './view';

const wrong = reportWithTable.replace('| 6 | 0 | 0 | 0 | 0 | 0 | 6 |', '| 6 | 0 | 0 | 0 | 0 | 0 | 7 |');

describe('diagnostics', () => {
  it('reports nothing for a report that adds up', () => {
    expect(diagnostics(viewOf(reportWithTable))).toEqual([]);
  });

  it('marks the wrong figure, links the rule and relates every other figure', () => {
    const view = viewOf(wrong);
    const found = diagnostics(view).find(({ code }) => code === 'table/row-total');
    expect(found).toMatchObject({
      source: 'zwgk',
      severity: DiagnosticSeverity.Error,
      codeDescription: {
        href: 'https://github.com/zwgk/zwgk-report/blob/main/docs/rules/table-row-total.md',
      },
      data: { code: 'table/row-total', expected: '6', actual: '7' },
    });
    expect(found && view.document.getText(found.range)).toBe('7');
    expect(found?.relatedInformation?.map(({ location }) => view.document.getText(location.range))).toEqual([
      '6',
      '0',
      '0',
      '0',
      '0',
      '0',
      // The balance of the column wants the same correction.
      '64',
      '69',
      '1',
    ]);
    expect(found?.message).toMatch(/相差/);
  });

  it('speaks the language of the settings', () => {
    const [first] = diagnostics(viewOf(wrong, { settings: { language: 'en' } }));
    expect(first?.message).toMatch(/[a-z]{3}/);
  });

  it('leaves related information out for a client that has no use for it', () => {
    const [first] = diagnostics(viewOf(wrong, { client: { relatedInformation: false } }));
    expect(first).not.toHaveProperty('relatedInformation');
  });
});

describe('status and preview', () => {
  it('counts the findings by severity', () => {
    const view = viewOf(wrong);
    const { findings, formId, year } = status(view);
    expect({ formId, year }).toEqual({ formId: 'form-2021', year: 2024 });
    expect(findings.error).toBe(
      diagnostics(view).filter(({ severity }) => severity === DiagnosticSeverity.Error).length,
    );
    expect(findings.error).toBeGreaterThan(0);
  });

  it('renders the report of that version', () => {
    const { html, title, version } = preview(viewOf(wrong));
    expect({ title, version }).toEqual({ title: '云岭市2024年政府信息公开工作年度报告', version: 1 });
    expect(html).toContain('data-start');
  });
});
