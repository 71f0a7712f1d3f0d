import { describe, expect, it } from 'vitest';
import { findConfig, parseConfig } from '../../server/workspace/config';
import { folderOf, normalUri, parentOf } from '../../server/workspace/files';
import { mergeSettings, type Parsed, type SettingValues } from '../../server/workspace/settings';
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

  it('names an unknown key', () => {
    expect(problems(parseEditorSettings({ organization: 'x' }))[0]).toMatch(/^organization：/);
  });
});

describe('mergeSettings', () => {
  it('lets later layers win, rule by rule', () => {
    expect(
      mergeSettings([
        { rules: { 'table/balance': 'off', 'table/row-total': 'hint' }, organisation: '甲', language: 'en' },
        { rules: { 'table/balance': 'error' } },
      ]),
    ).toEqual({
      rules: { 'table/balance': 'error', 'table/row-total': 'hint' },
      organisation: '甲',
      language: 'en',
    });
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
