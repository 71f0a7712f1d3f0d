import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { BoundReport } from '../../server/forms/bound';
import { builtinLibrary } from '../../server/forms/library';
import { parseReport } from '../../server/report/parse';
import { ReportStore } from '../../server/workspace/report-store';
import { MemoryFiles } from './memory-files';

const text = (year: number, organisation = '云岭市'): string =>
  `${organisation}${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n全年工作有序。\n`;
const folder = 'file:///%E6%8A%A5%E5%91%8A/';
const own = `${folder}2024.zwgk`;

class Workspace {
  readonly files = new MemoryFiles();
  readonly open: TextDocument[] = [];
  changes = 0;
  #change: (() => void) | undefined;
  readonly store = new ReportStore({
    files: this.files,
    openReports: () => this.open,
    onChange: () => {
      this.changes++;
      this.#change?.();
    },
  });

  changed(): Promise<void> {
    return new Promise((resolve) => {
      this.#change = resolve;
    });
  }

  lastYear(of = own): BoundReport | undefined {
    const report = parseReport(text(2024), builtinLibrary.vocabulary);
    return this.store.siblingsOf(of, builtinLibrary)(report).lastYear;
  }
}

describe('ReportStore', () => {
  it('reads the folder of a report when a sibling is first asked for, and says when it knows more', async () => {
    const workspace = new Workspace();
    workspace.files.texts.set(`${folder}2023.zwgk`, text(2023));
    workspace.files.texts.set(own, text(2024));
    workspace.files.texts.set(`${folder}notes.txt`, text(2023));
    expect(workspace.files.reads).toEqual([]);
    const changed = workspace.changed();
    expect(workspace.lastYear()).toBeUndefined();
    await changed;
    expect(workspace.lastYear()?.report.year).toBe(2023);
    expect(workspace.lastYear()).toBe(workspace.lastYear());
    expect(workspace.files.reads).toEqual([`${folder}2023.zwgk`, own]);
  });

  it('finds reports of the folders below, one level deep, however their names are escaped', async () => {
    const workspace = new Workspace();
    workspace.files.texts.set(`${folder}2023/%E5%B9%B4%E6%8A%A5%20(1).zwgk`, text(2023));
    workspace.files.texts.set(`${folder}old/2023/a.zwgk`, text(2023));
    const changed = workspace.changed();
    workspace.lastYear();
    await changed;
    expect(workspace.lastYear()?.report.year).toBe(2023);
    // An editor escapes the brackets, too: the same file, open, is no second report.
    const uri = `${folder}2023/%E5%B9%B4%E6%8A%A5%20%281%29.zwgk`;
    workspace.open.push(TextDocument.create(uri, 'zwgk', 1, `${text(2023)}改`));
    expect(workspace.lastYear()?.report.text).toContain('改');
  });

  it('takes none where two files claim the year', async () => {
    const workspace = new Workspace();
    workspace.files.texts.set(`${folder}a.zwgk`, text(2023));
    workspace.files.texts.set(`${folder}b.zwgk`, text(2023, '云岭市人民政府'));
    const changed = workspace.changed();
    workspace.lastYear();
    await changed;
    expect(workspace.lastYear()).toBeUndefined();
    workspace.files.texts.delete(`${folder}b.zwgk`);
    await workspace.store.changed(`${folder}b.zwgk`);
    expect(workspace.lastYear()?.report.year).toBe(2023);
  });

  it('reads a file again that has changed, and looks at no other', async () => {
    const workspace = new Workspace();
    workspace.files.texts.set(`${folder}a.zwgk`, text(2023));
    const loaded = workspace.changed();
    workspace.lastYear();
    await loaded;
    const before = workspace.lastYear();
    workspace.files.texts.set(`${folder}a.zwgk`, `${text(2023)}改`);
    await workspace.store.changed(`${folder}a.zwgk`);
    expect(workspace.lastYear()?.report.text).toContain('改');
    expect(workspace.lastYear()).not.toBe(before);
    await workspace.store.changed('file:///elsewhere/a.zwgk');
    expect(workspace.files.reads).toEqual([`${folder}a.zwgk`, `${folder}a.zwgk`]);
    expect(workspace.changes).toBe(2);
  });

  it('knows open reports that have no file', () => {
    const workspace = new Workspace();
    workspace.open.push(TextDocument.create('untitled:Untitled-1', 'zwgk', 1, text(2023)));
    expect(workspace.lastYear('untitled:Untitled-2')?.report.year).toBe(2023);
    expect(workspace.lastYear('untitled:Untitled-1')).toBeUndefined();
    expect(workspace.files.reads).toEqual([]);
  });

  it('reads no more files than a folder of reports has, and none that is no report by its size', async () => {
    const workspace = new Workspace();
    for (let index = 0; index < 300; index++)
      workspace.files.texts.set(`${folder}${index}.zwgk`, text(2000 + (index % 20), `${index}镇`));
    workspace.files.texts.set(`${folder}0.zwgk`, text(2023) + ' '.repeat(600_000));
    const changed = workspace.changed();
    workspace.lastYear();
    await changed;
    expect(workspace.files.reads).toHaveLength(200);
    expect(workspace.lastYear()).toBeUndefined();
  });
});
