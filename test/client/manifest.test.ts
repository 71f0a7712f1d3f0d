/** package.json, its translations and the code must name the same things. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleCodes } from '../../server/rules/codes';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('package.json'));
const { contributes } = manifest;
const english = JSON.parse(read('package.nls.json'));
const chinese = JSON.parse(read('package.nls.zh-cn.json'));
const sources = readdirSync(new URL('client/', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => read(`client/${path}`));

describe('a workspace that is not trusted', () => {
  const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;

  it('may not name forms of its own, and no setting names a program or an address', () => {
    expect(untrustedWorkspaces.supported).toBe('limited');
    expect(untrustedWorkspaces.restrictedConfigurations).toEqual(['zwgk.forms']);
    const names = Object.keys(contributes.configuration.properties);
    expect(names.filter((name) => /path|program|browser|command|url|server$/i.test(name))).toEqual([
      'zwgk.trace.server',
    ]);
  });

  it('and a virtual one say what works there', () => {
    expect(virtualWorkspaces.supported).toBe('limited');
    for (const { description } of [untrustedWorkspaces, virtualWorkspaces])
      expect(chinese[description.slice(1, -1)]).toMatch(/。$/);
  });
});

describe('rules', () => {
  const { properties, additionalProperties } = contributes.configuration.properties['zwgk.rules'];

  it('the setting knows every rule code and no other', () => {
    expect(Object.keys(properties).sort()).toEqual([...ruleCodes].sort());
    expect(additionalProperties).toBe(false);
  });

  it('every rule can be given every severity', () => {
    for (const code of ruleCodes) {
      expect(properties[code].enum).toEqual(['error', 'warning', 'information', 'hint', 'off']);
      expect(properties[code].description).toBe(`%rule.${code}%`);
    }
  });
});

describe('translations', () => {
  const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);

  it('both languages have every key that package.json uses, and no other', () => {
    const keys = [...new Set(used)].sort();
    expect(Object.keys(english).sort()).toEqual(keys);
    expect(Object.keys(chinese).sort()).toEqual(keys);
  });

  it('what the client says is translated, and nothing else', () => {
    const said = sources.flatMap((source) =>
      [...source.matchAll(/\b(?:l10n\.)?t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, message]) => message),
    );
    expect(said.length).toBeGreaterThan(10);
    expect(Object.keys(JSON.parse(read('l10n/bundle.l10n.zh-cn.json'))).sort()).toEqual(
      [...new Set(said)].sort(),
    );
  });
});

describe('commands', () => {
  const declared: string[] = contributes.commands.map(({ command }: { command: string }) => command);

  it('every declared command is registered in the client', () => {
    expect(declared).not.toEqual([]);
    for (const command of declared)
      expect(sources.some((source) => source.includes(`'${command}'`))).toBe(true);
  });

  it('every declared command but those that need nothing says when the palette shows it', () => {
    const restricted = contributes.menus.commandPalette
      .filter(({ when }: { when?: string }) => when !== undefined)
      .map(({ command }: { command: string }) => command);
    expect(['zwgk.import', 'zwgk.newReport', ...restricted].sort()).toEqual([...declared].sort());
  });
});

describe('walkthrough', () => {
  const [{ steps }] = contributes.walkthroughs;

  it('has five steps', () => {
    expect(steps.map(({ id }: { id: string }) => id)).toEqual(['new', 'fill', 'check', 'preview', 'done']);
  });

  it.each([
    ['English', english],
    ['Chinese', chinese],
  ])('%s: its buttons run commands of ours or of the workbench', (_, words) => {
    const declared: string[] = contributes.commands.map(({ command }: { command: string }) => command);
    const buttons = steps.flatMap(({ id }: { id: string }) =>
      [...words[`walkthrough.${id}.description`].matchAll(/\]\(command:([^)]+)\)/g)].map(([, name]) => name),
    );
    expect(buttons).toHaveLength(3);
    for (const name of buttons) expect([...declared, 'workbench.actions.view.problems']).toContain(name);
  });

  it('every picture has the colours of the theme', () => {
    for (const { media } of steps) {
      expect(read(media.svg)).toContain('var(--vscode-editor-foreground');
      expect(read(media.svg)).not.toMatch(/(?:fill|stroke)="#/);
    }
  });
});

it('every file that package.json names is there', () => {
  const language = contributes.languages[0];
  const files = [
    manifest.icon,
    manifest.l10n,
    language.configuration,
    language.icon.light,
    language.icon.dark,
    contributes.grammars[0].path,
    ...contributes.walkthroughs[0].steps.map(({ media }: { media: { svg: string } }) => media.svg),
  ];
  expect(files.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

describe('language configuration', () => {
  const { wordPattern } = JSON.parse(read('language-configuration.json'));
  const words = (text: string) => text.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`));

  it('pinyin initials behind Chinese text are a word of their own', () => {
    expect(words('主动公开qz')).toEqual(['主动公开', 'qz']);
  });

  it('a figure is one word, without its unit', () => {
    expect(words('收费5310.42万元，共１２条1,200份')).toEqual([
      '收费',
      '5310.42',
      '万元',
      '共',
      '１２',
      '条',
      '1,200',
      '份',
    ]);
  });

  it('never matches nothing', () => {
    expect(new RegExp(wordPattern.pattern, wordPattern.flags).test('')).toBe(false);
  });
});
