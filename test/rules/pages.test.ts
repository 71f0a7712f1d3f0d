/** Every rule has its page, and the examples on the page do what it says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/rules/registry';
import { seenIn } from './fixture';

const folder = path.resolve(import.meta.dirname, '../../docs/rules');
const pageOf = (code: string) => path.join(folder, `${code.replace('/', '-')}.md`);
const index = readFileSync(path.join(folder, 'README.md'), 'utf8');

function examples(page: string, kind: 'fires' | 'silent'): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`zwgk ${kind}\\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );
}

it('lists exactly the rules that there are', () => {
  const listed = [...index.matchAll(/^\| \[`([^`]+)`\]\(([^)]+)\) \|/gm)].map(
    ([, code, file]) => `${code} ${file}`,
  );
  expect(listed.sort()).toEqual(rules.map(({ code }) => `${code} ${code.replace('/', '-')}.md`).sort());
  const pages = readdirSync(folder).filter((name) => name !== 'README.md');
  expect(pages.sort()).toEqual(rules.map(({ code }) => `${code.replace('/', '-')}.md`).sort());
});

describe.each(rules.filter(({ code }) => existsSync(pageOf(code))))(
  'the page of $code',
  ({ code, title, severity }) => {
    const page = readFileSync(pageOf(code), 'utf8');

    it('names the rule, its severity and how to silence it', () => {
      expect(page.split('\n')[0]).toBe(`# \`${code}\` ${title.zh}`);
      expect(page).toMatch(new RegExp(`\\b${severity}\\b`));
      expect(page).toContain(`// zwgk-ignore ${code}`);
      expect(page).toContain(`"${code}": "off"`);
    });

    it('shows an example that fires, with its message', () => {
      const found = examples(page, 'fires').map((text) => seenIn(text, code));
      expect(found.length).toBeGreaterThan(0);
      for (const findings of found) {
        expect(findings.length).toBeGreaterThan(0);
        expect(findings.map(({ zh }) => zh).filter((message) => page.includes(`> ${message}`))).not.toEqual(
          [],
        );
      }
    });

    it('shows an example that must not fire, and that its comment silences the other', () => {
      const silent = examples(page, 'silent');
      expect(silent.length).toBeGreaterThan(0);
      for (const text of silent) expect(seenIn(text, code)).toEqual([]);
      for (const text of examples(page, 'fires'))
        expect(seenIn(`// zwgk-ignore-file ${code}: 原因\n${text}`, code)).toEqual([]);
    });
  },
);
