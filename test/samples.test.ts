import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtinLibrary } from '../server/forms/library';
import { outline } from '../server/render/outline';
import { analyse } from '../server/workspace/analysis';

const folder = path.join(import.meta.dirname, '../samples');
const samples = readdirSync(folder).filter((name) => name.endsWith('.zwgk'));
const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

function findingsOf(name: string): string[] {
  const text = read(name);
  const document = TextDocument.create('', 'zwgk', 0, text);
  const { findings } = analyse(text, { forms: builtinLibrary, rules: {} });
  return findings.map(({ code, range }) => `${document.positionAt(range.start).line + 1} ${code}`);
}

/** `11 prose/parts-sum` for each finding that the README announces for a sample; empty where it announces none. */
function announced(name: string): string[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(name)) ?? '';
  return [...section.matchAll(/(\d+) `([a-z-]+\/[a-z-]+)`/g)].map(([, line, code]) => `${line} ${code}`);
}

describe('samples', () => {
  it('are all described in the README, and nothing else is', () => {
    const described = [...readme.matchAll(/^\| `([^`]+\.zwgk)` \|/gm)].map(([, name]) => name);
    expect(described.sort()).toEqual([...samples].sort());
  });

  it.each(samples)('%s: exactly the findings that the README announces', (name) => {
    expect(findingsOf(name).sort()).toEqual(announced(name).sort());
  });

  it('have ten mistakes where ten are announced', () => {
    const section = readme.split(/^## /m).find((part) => part.startsWith('柏川县')) ?? '';
    expect(section.match(/^\| \d+ \|/gm)).toHaveLength(10);
  });

  it.each([
    ['云岭市2024年政府信息公开工作年度报告.zwgk', 'form-2021', 6, 3],
    ['柏川县2023年政府信息公开工作年度报告（含错误）.zwgk', 'form-2021', 6, 3],
    ['云岫镇2022年政府信息公开工作年度报告（网页粘贴）.zwgk', 'form-2021', 6, 3],
    ['望河区住房保障局2016年度政府信息公开工作年度报告.zwgk', 'form-2014', 7, 1],
    ['青溪市粮食储备局2010年度政务公开工作总结.zwgk', 'form-2008', 5, 0],
  ])('%s: form, sections and tables', (name, form, sections, tables) => {
    const analysis = analyse(read(name), { forms: builtinLibrary, rules: {} });
    expect(analysis.form.id).toBe(form);
    expect(outline(analysis)).toHaveLength(sections);
    expect(analysis.tables).toHaveLength(tables);
  });
});
