import { describe, expect, it } from 'vitest';
import { findConfig, parseConfig } from '../../server/workspace/config';
import { folderOf, normalUri, parentOf } from '../../server/workspace/files';
import {
  mergeSettings,
  type Parsed,
  type SettingValues,
  withFormUris,
} from '../../server/workspace/settings';
import { parseEditorSettings } from '../../server/workspace/settings-schema';
import { MemoryFiles } from './memory-files';

const problems = (parsed: Parsed<SettingValues>): readonly string[] =>
  parsed.ok ? [] : parsed.problems.map(({ zh }) => zh);

describe('parseConfig', () => {
  it('reads rules, organisation and language, comments and trailing commas allowed', () => {
    const text = `{
      // 本单位
      "organisation": "云岭市",
      "language": "zh-CN",
      "rules": { "table/balance": "warning", "table/row-total": "off", },
    }`;
    expect(parseConfig(text)).toEqual({
      ok: true,
      value: {
        organisation: '云岭市',
        language: 'zh',
        rules: { 'table/balance': 'warning', 'table/row-total': 'off' },
      },
    });
  });

  it('takes an empty file as nothing set', () => {
    expect(parseConfig('')).toEqual({ ok: true, value: {} });
  });

  it.each([
    ['{"rules":{"table/balance":"fatal"}}', 'rules["table/balance"]：'],
    ['{"rules":{"table/balanc":"off"}}', 'rules["table/balanc"]：'],
    ['{"rule":{}}', 'rule：'],
    ['{"organisation":3}', 'organisation：'],
    ['[]', '$：'],
  ])('%s: names the key', (text, path) => {
    const [first] = problems(parseConfig(text));
    expect(first?.startsWith(path)).toBe(true);
    expect(first).toMatch(/\p{Script=Han}/u);
  });

  it('says where the JSON is broken', () => {
    expect(problems(parseConfig('{\n  "rules": {,\n}'))[0]).toContain('第 2 行第 13 列');
  });
});

describe('parseEditorSettings', () => {
  it('takes absent sections, nulls and what the client alone reads', () => {
    expect(parseEditorSettings(null)).toEqual({ ok: true, value: {} });
    const section = {
      rules: {},
      organisation: '',
      language: null,
      preview: { x: 1 },
      trace: { server: 'off' },
    };
    expect(parseEditorSettings(section)).toEqual({ ok: true, value: { rules: {} } });
  });

  it('reads what is shown beside totals, which is no matter of a `.zwgk.json`', () => {
    const values = { inlayHints: { totals: false } };
    expect(parseEditorSettings(values)).toEqual({ ok: true, value: values });
    expect(problems(parseConfig(JSON.stringify(values)))[0]).toMatch(/^inlayHints：/);
  });

  it('reads how wide ambiguous characters are, as a `.zwgk.json` does', () => {
    const values = { format: { ambiguousWidth: 'wide' } };
    expect(parseEditorSettings(values)).toEqual({ ok: true, value: values });
    expect(parseConfig(JSON.stringify(values))).toEqual({ ok: true, value: values });
    expect(problems(parseConfig('{"format":{"ambiguousWidth":2}}'))[0]).toMatch(/^format\.ambiguousWidth：/);
  });

  it('names an unknown key', () => {
    expect(problems(parseEditorSettings({ organization: 'x' }))[0]).toMatch(/^organization：/);
  });

  it('says how a key of the editor is written in the file', () => {
    expect(problems(parseConfig('{"zwgk.rules":{"table/balance":"off"}}'))).toEqual([
      '["zwgk.rules"]：键名在编辑器的设置里才带 zwgk.，这里应为 rules',
    ]);
    expect(problems(parseConfig('{"zwgk.format.ambiguousWidth":"wide"}'))[0]).toMatch(/应为 format$/);
    expect(problems(parseConfig('{"zwgk.preview.mode":"screen"}'))[0]).toMatch(/未知/);
  });
});

describe('mergeSettings', () => {
  it('lets later layers win, rule by rule', () => {
    expect(
      mergeSettings([
        { rules: { 'table/balance': 'off', 'table/row-total': 'hint' }, organisation: '甲', language: 'en' },
        { inlayHints: { totals: false }, rules: { 'table/balance': 'error' } },
      ]),
    ).toEqual({
      forms: [],
      inlayHints: { totals: false },
      format: { ambiguousWidth: 'narrow' },
      rules: { 'table/balance': 'error', 'table/row-total': 'hint' },
      organisation: '甲',
      language: 'en',
    });
  });
});

describe('form files', () => {
  it('of all layers count, each once', () => {
    const { forms } = mergeSettings([{ forms: ['a', 'b'] }, {}, { forms: ['b', 'c'] }]);
    expect(forms).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['县表.json', `file:///w/${encodeURIComponent('县表.json')}`],
    ['forms\\a.json', 'file:///w/forms/a.json'],
    ['../100% #1.json', 'file:///100%25%20%231.json'],
    ['/etc/a.json', 'file:///etc/a.json'],
    ['D:\\forms\\a.json', 'file:///D:/forms/a.json'],
    ['file:///c%3A/a.json', 'file:///c:/a.json'],
    ['\ud800.json', 'file:///w/%EF%BF%BD.json'],
  ])('%s: is found from the folder', (name, uri) => {
    expect(withFormUris({ forms: [name] }, 'file:///w/').forms).toEqual([uri]);
  });

  it('with a relative name mean nothing where there is no folder', () => {
    const { forms } = withFormUris({ forms: ['a.json', '/b.json'] }, undefined);
    expect(forms).toEqual(['file:///b.json']);
  });

  it.each(['//evil/share/a.json', '\\\\evil\\share\\a.json', 'file://evil/share/a.json'])(
    'on another machine mean nothing: %s',
    (name) => {
      expect(withFormUris({ forms: [name] }, 'file:///w/').forms).toEqual([]);
      expect(withFormUris({ forms: [name] }, 'file://office/w/').forms).toEqual([]);
      expect(withFormUris({ forms: [name] }, undefined).forms).toEqual([]);
      expect(withFormUris({ forms: [name] }, 'file://evil/w/').forms).toEqual(['file://evil/share/a.json']);
    },
  );

  it('are a list of names', () => {
    expect(problems(parseConfig('{"forms": ["a.json", 3]}'))[0]).toMatch(/^forms\[1\]：/);
    expect(problems(parseConfig('{"forms": "a.json"}'))[0]).toMatch(/^forms：/);
  });
});

describe('findConfig', () => {
  it('takes the nearest file up to the root', async () => {
    const files = new MemoryFiles();
    files.texts.set('file:///.zwgk.json', '{"language":"en"}');
    files.texts.set('file:///a/b/.zwgk.json', '{}');
    expect((await findConfig(files, 'file:///a/b/c/x.zwgk', 'file:///a/'))?.uri).toBe(
      'file:///a/b/.zwgk.json',
    );
    expect(await findConfig(files, 'file:///a/x.zwgk', 'file:///a/')).toBeUndefined();
    expect((await findConfig(files, 'file:///a/x.zwgk', undefined))?.uri).toBe('file:///.zwgk.json');
    expect(await findConfig(files, 'untitled:x', undefined)).toBeUndefined();
  });
});

describe('URIs', () => {
  it('climbs to the root and stops', () => {
    expect(folderOf('file:///a/b.zwgk')).toBe('file:///a/');
    expect(parentOf('file:///a/')).toBe('file:///');
    expect(parentOf('file:///')).toBeUndefined();
    expect(folderOf('untitled:Untitled-1')).toBeUndefined();
  });

  it('has one spelling for a drive and for Chinese names', () => {
    expect(normalUri('file:///c%3A/报告/a.zwgk')).toBe(
      normalUri(`file:///c:/${encodeURIComponent('报告')}/a.zwgk`),
    );
  });
});
