import { describe, expect, it } from 'vitest';
import type { Form } from '../../server/forms/form';
import { builtinLibrary } from '../../server/forms/library';
import { rowsOf } from '../../server/forms/rows';
import { reportSkeleton, tableSkeleton, toSnippet, toText } from '../../server/render/skeleton';
import { displayWidth } from '../../server/report/display';
import { analyse } from '../../server/workspace/analysis';

const head = (form: Form) => ({ organisation: '云岭市住房局', year: form.years.to ?? 2025 });
const forms = builtinLibrary.forms.map((form) => [form.id, form] as const);

describe('reportSkeleton', () => {
  it.each(forms)('%s: is read as that form, every row with all its columns, and adds up', (_, form) => {
    const analysis = analyse(toText(reportSkeleton(form, head(form))), { forms: builtinLibrary, rules: {} });
    expect(analysis.form.id).toBe(form.id);
    expect(analysis.report.sections.map(({ heading }) => heading.name.text)).toEqual(
      form.sections.filter(({ ordinal }) => ordinal !== '附件').map(({ title }) => title),
    );
    for (const table of form.tables) {
      const bound = analysis.tables.find((one) => one.form === table);
      expect(bound?.rows.map((row) => row.form.id)).toEqual(rowsOf(table).map(({ id }) => id));
      const columns = bound?.rows.map((row) => [row.form.id, row.cells.length]);
      expect(columns).toEqual(
        rowsOf(table).map((row) => [row.id, row.columns?.length ?? table.columns.length]),
      );
    }
    expect(analysis.findings).toEqual([]);
  });

  it('names the year and, where it is known, the organisation', () => {
    const [form] = builtinLibrary.forms;
    if (!form) throw new Error('no forms');
    expect(toText(reportSkeleton(form, { organisation: '云岭市', year: 2025 }))).toMatch(
      /^云岭市2025年政府信息公开工作年度报告\n\n本报告根据/,
    );
    expect(toSnippet(reportSkeleton(form, { organisation: undefined, year: 2025 }))).toMatch(
      /^\$\{1:单位名称\}2025年/,
    );
  });
});

describe('tableSkeleton', () => {
  it.each(forms)('%s: all borders of a table stand below each other', (_, form) => {
    for (const table of form.tables) {
      const lines = toText(tableSkeleton(table)).trimEnd().split('\n');
      const borders = lines.map((line) =>
        [...line.matchAll(/\|/g)].map(({ index }) => displayWidth(line.slice(0, index))),
      );
      expect(new Set(borders.map(String)).size).toBe(1);
    }
  });
});

describe('toSnippet', () => {
  it('numbers the places and escapes what a snippet would read', () => {
    expect(toSnippet(['a$}\\', { fill: '0}' }, '|', { fill: '' }])).toBe('a\\$\\}\\\\${1:0\\}}|${2}');
  });
});
