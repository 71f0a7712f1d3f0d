import { beforeEach, describe, expect, it } from 'vitest';
import { builtinLibrary, type FormLibrary } from '../../server/forms/library';
import { FormStore } from '../../server/workspace/form-store';
import type { Language } from '../../server/workspace/settings';
import { MemoryFiles } from './memory-files';

const first = 'file:///work/first.json';
const second = 'file:///work/second.json';

function formText(id: string, title = '统计情况', rest: object = {}): string {
  const section = { ordinal: '一', title, kind: 'text', requires: '填写。' };
  const form = {
    id,
    name: '某局格式',
    nameEnglish: 'Form',
    source: '某办〔2024〕1号',
    years: { from: 2024 },
  };
  return JSON.stringify({ ...form, sections: [section], ...rest });
}

let files: MemoryFiles;
let told: { file: string; words: readonly string[] }[];
let logged: string[];
let store: FormStore;

beforeEach(() => {
  files = new MemoryFiles();
  told = [];
  logged = [];
  store = new FormStore({
    files,
    log: (message) => logged.push(message),
    report: (file, problems, language) =>
      told.push({ file, words: problems.map((problem) => problem[language]) }),
  });
});

const load = (forms: readonly string[], language: Language = 'zh'): Promise<FormLibrary> =>
  store.of({ forms, language });

async function changed(uri: string, text: string | undefined, forms = [uri]): Promise<FormLibrary> {
  if (text === undefined) files.texts.delete(uri);
  else files.texts.set(uri, text);
  store.invalidate();
  return load(forms);
}

const ids = ({ forms }: FormLibrary): readonly string[] => forms.map(({ id }) => id);
const builtinIds = ids(builtinLibrary);

describe('FormStore', () => {
  it('gives the built-in forms where no other is named', async () => {
    expect(await load([])).toBe(builtinLibrary);
  });

  it('adds the forms of the files behind the built-in ones and teaches the parser their titles', async () => {
    files.texts.set(second, formText('b'));
    const library = await changed(first, formText('a', '基层公开情况一览'), [first, second]);
    expect(ids(library)).toEqual([...builtinIds, 'a', 'b']);
    expect(library.vocabulary.isSectionTitle('基层公开情况一览')).toBe(true);
    expect(builtinLibrary.vocabulary.isSectionTitle('基层公开情况一览')).toBe(false);
    expect(told).toEqual([]);
  });

  it('keeps the library until a form is another one', async () => {
    const library = await changed(first, formText('a'));
    const reads = files.reads.length;
    expect(await load([first])).toBe(library);
    expect(files.reads.length).toBe(reads);
    expect(await changed(first, formText('a'))).toBe(library);
    expect(await changed(first, formText('a', '另一标题'))).not.toBe(library);
  });

  it('keeps the sets of two folders apart', async () => {
    files.texts.set(first, formText('a'));
    files.texts.set(second, formText('b'));
    expect(ids(await load([first]))).toContain('a');
    expect(ids(await load([second]))).not.toContain('a');
  });

  it('tells what is wrong with a file once, keeps its last good form and leaves the others at work', async () => {
    files.texts.set(second, formText('b'));
    const both = [first, second];
    await changed(first, formText('a'), both);
    const broken = formText('a', '统计情况', { yeers: 2024 });
    expect(ids(await changed(first, broken, both))).toEqual([...builtinIds, 'a', 'b']);
    await changed(first, broken, both);
    expect(told).toEqual([{ file: first, words: [expect.stringContaining('"yeers"')] }]);
  });

  it('names the key, and tells it again when it was right in between', async () => {
    const broken = formText('a', '统计情况', { years: { from: '2024' } });
    expect(ids(await changed(first, broken))).toEqual(builtinIds);
    expect(ids(await changed(first, formText('a')))).toContain('a');
    await changed(first, broken);
    expect(told.map(({ words }) => words)).toEqual([
      [expect.stringMatching(/^years\.from：/)],
      [expect.stringMatching(/^years\.from：/)],
    ]);
  });

  it('tells the place of a mistake in the syntax, and does not mind comments and commas too many', async () => {
    await changed(first, '{\n  "id": "a",,\n}');
    expect(told[0]?.words[0]).toMatch(/^第 2 行第 \d+ 列：JSON 语法有误/);
    expect(ids(await changed(first, `// 某局\n${formText('a').replace(/\}$/, ',}')}`))).toContain('a');
  });

  it('says that a file is not there, in the language that was set', async () => {
    await load([first], 'en');
    expect(told).toEqual([{ file: first, words: ['the file does not exist or cannot be read'] }]);
  });

  it('forgets a deleted file, keeps one that cannot be read for a moment', async () => {
    await changed(first, formText('a'));
    expect(ids(await changed(first, undefined))).toContain('a');
    store.removed(first);
    expect(ids(await changed(first, undefined))).toEqual(builtinIds);
    expect(told).toHaveLength(2);
  });

  it('leaves the second of two forms with one id out and says so once', async () => {
    files.texts.set(second, formText('a', '另一标题'));
    const both = [first, second];
    expect(ids(await changed(first, formText('a'), both))).toEqual([...builtinIds, 'a']);
    store.invalidate();
    await load(both);
    expect(told).toEqual([{ file: second, words: ['id：标识 a 已由 first.json 使用，本文件不起作用'] }]);
  });

  it('puts a form in the place of the built-in one whose id it has', async () => {
    const library = await changed(first, formText('form-2021'));
    expect(ids(library)).toEqual(builtinIds);
    expect(library.forms.find(({ id }) => id === 'form-2021')?.name).toBe('某局格式');
    expect(told).toEqual([]);
  });

  it('knows the files that settings named, whether they exist or not', async () => {
    await load([first]);
    expect(store.knows(first)).toBe(true);
    expect(store.knows(second)).toBe(false);
  });

  it('survives rows nested in their thousands', async () => {
    const depth = 20_000;
    const row = '{"id":"r","label":"r","children":[';
    const table = `{"id":"t","title":"t","columns":[{"id":"c","label":"c"}],"rows":[${row.repeat(depth)}${']}'.repeat(depth)}]}`;
    const text = formText('a').replace(/\}$/, `,"tables":[${table}]}`);
    expect(ids(await changed(first, text))).toEqual(builtinIds);
    expect(told).toHaveLength(1);
    expect(logged).toEqual([]);
  });

  it('falls back to the built-in forms when the files fail in an unforeseen way', async () => {
    files.read = () => Promise.reject(new Error('gone'));
    expect(await load([first])).toBe(builtinLibrary);
    expect(logged).toEqual([`forms ${first}: Error: gone`]);
  });

  it('does not report what was read before the last change', async () => {
    files.texts.set(first, '{}');
    const stale = load([first]);
    expect(ids(await changed(first, formText('a')))).toContain('a');
    await stale;
    expect(told).toEqual([]);
  });
});
