import { describe, expect, it } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { diagnostics } from '../../server/features/diagnostics';
import { preview } from '../../server/features/preview';
import { status } from '../../server/features/status';
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

  it('renders the report of that version, block by block', () => {
    const { blocks, title, version } = preview(viewOf(wrong));
    expect({ title, version }).toEqual({ title: '云岭市2024年政府信息公开工作年度报告', version: 1 });
    expect(blocks[0]).toEqual({
      start: 0,
      html: expect.stringMatching(/^<h1 data-start="0" data-end="\d+">云岭市/),
    });
  });

  it('an edit changes the markup of its own block alone', () => {
    const before = preview(viewOf(reportWithTable)).blocks;
    const after = preview(viewOf(reportWithTable.replace('20条', '20多条'))).blocks;
    expect(after.length).toBe(before.length);
    const changed = after.flatMap(({ html }, index) => (html === before[index]?.html ? [] : [html]));
    expect(changed).toEqual([expect.stringContaining('20多条')]);
    expect(after.at(-1)?.start).toBe((before.at(-1)?.start ?? 0) + 1);
  });

  it('lists the findings with their lines', () => {
    const view = viewOf(wrong);
    const { findings, counts } = preview(view);
    expect(findings.length).toBe(view.analysis.findings.length);
    expect(counts).toEqual(status(view).findings);
    const wanted = view.analysis.findings.find(({ code }) => code === 'table/row-total');
    expect(findings).toContainEqual({
      severity: 'error',
      message: wanted?.message.zh,
      start: wanted?.range.start,
      line: wrong.slice(0, wanted?.range.start).split('\n').length,
    });
  });

  it('lists no more findings than can be read, and counts all', () => {
    const many = viewOf(`云岭市2024年政府信息公开工作年度报告\n\n一、总体情况\n\n${'（'.repeat(700)}`);
    const findings = Array.from({ length: 700 }, (_, start) => ({
      code: 'text/brackets' as const,
      severity: 'hint' as const,
      message: { zh: '甲', en: 'a' },
      range: { start, end: start + 1 },
      related: [],
    }));
    const { findings: listed, counts } = preview({ ...many, analysis: { ...many.analysis, findings } });
    expect(listed.length).toBe(500);
    expect(counts.hint).toBe(700);
  });

  it('marks the figures that hold, and none that a finding is on', () => {
    const { blocks, figures } = preview(viewOf(wrong));
    const html = blocks.map((block) => block.html).join('');
    expect(html.match(/class="figure verified"/g)?.length).toBe(figures.verified);
    expect(figures.verified).toBeGreaterThan(100);
    expect(figures.total).toBeGreaterThan(figures.verified);
    expect(html).not.toMatch(/verified finding|finding[^"]* verified/);
  });
});
