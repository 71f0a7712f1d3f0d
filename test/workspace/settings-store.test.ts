import { beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../server/workspace/settings';
import { SettingsStore } from '../../server/workspace/settings-store';
import { MemoryFiles } from './memory-files';

const config = 'file:///work/.zwgk.json';
const report = 'file:///work/a/年报.zwgk';

let files: MemoryFiles;
let section: unknown;
let reports: { source: string | undefined; first: string }[];
let logged: string[];
let store: SettingsStore;

beforeEach(() => {
  files = new MemoryFiles();
  section = {};
  reports = [];
  logged = [];
  store = new SettingsStore({
    files,
    editorSettings: async () => section,
    log: (message) => logged.push(message),
    report: (source, problems, language) => reports.push({ source, first: problems[0]?.[language] ?? '' }),
  });
  store.setRoots(['file:///work']);
});

async function changed(text: string | undefined): Promise<Settings> {
  if (text === undefined) files.texts.delete(config);
  else files.texts.set(config, text);
  store.invalidate();
  return store.of(report);
}

describe('SettingsStore', () => {
  it('overlays the editor settings with the file', async () => {
    section = { organisation: '甲', rules: { 'table/balance': 'off' } };
    const settings = await changed('{"organisation":"乙"}');
    expect(settings).toMatchObject({ organisation: '乙', rules: { 'table/balance': 'off' } });
  });

  it('reads once and gives the same object until something changes', async () => {
    const [first, second] = await Promise.all([store.of(report), store.of(report)]);
    const reads = files.reads.length;
    expect(await store.of(report)).toBe(first);
    expect(second).toBe(first);
    expect(files.reads.length).toBe(reads);
    store.invalidate();
    expect(await store.of(report)).not.toBe(first);
  });

  it('keeps the last good values of a broken file and reports it once, until it is broken in another way', async () => {
    await changed('{"organisation":"甲"}');
    const kept = await changed('{"organisation":7}');
    await changed('{"organisation":7}');
    expect(kept.organisation).toBe('甲');
    expect(reports).toEqual([{ source: config, first: expect.stringMatching(/^organisation：/) }]);
    await changed('{"organisation":');
    expect(reports).toHaveLength(2);
  });

  it('is silent and applies the values when the file is right again', async () => {
    await changed('{"organisation":7}');
    expect((await changed('{"organisation":"乙"}')).organisation).toBe('乙');
    expect(reports).toHaveLength(1);
    await changed('{"organisation":7}');
    expect(reports).toHaveLength(2);
  });

  it('forgets what a removed file said', async () => {
    await changed('{"organisation":"甲"}');
    store.removed(config);
    expect((await changed(undefined)).organisation).toBeUndefined();
    expect((await changed('{"organisation":7}')).organisation).toBeUndefined();
  });

  it('reports wrong editor settings without a file, in the language that was set', async () => {
    section = { language: 'en' };
    await store.of(report);
    section = { rules: 3 };
    store.invalidate();
    await store.of(report);
    expect(reports).toEqual([{ source: undefined, first: expect.stringMatching(/^rules: /) }]);
  });

  it('gives an untitled document the settings of the first folder', async () => {
    await changed('{"organisation":"甲"}');
    expect((await store.of('untitled:Untitled-1')).organisation).toBe('甲');
  });

  it('does not look above the folder of the workspace', async () => {
    files.texts.set('file:///.zwgk.json', '{"organisation":"外"}');
    expect((await store.of(report)).organisation).toBeUndefined();
  });

  it('falls back to the defaults, and says so in the log, when the editor gives no answer', async () => {
    const failing = new SettingsStore({
      files,
      editorSettings: () => Promise.reject(new Error('gone')),
      log: (message) => logged.push(message),
      report: () => undefined,
    });
    expect(await failing.of(report)).toEqual(defaultSettings);
    expect(logged).toEqual([`settings of ${report}: Error: gone`]);
  });
});
