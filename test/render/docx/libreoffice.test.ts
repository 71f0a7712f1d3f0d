/**
 * An independent reader opens the documents. The pages are left in out/word as PDF and, where pdftoppm is installed, as
 * pictures to look at.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bound } from '../fixture';
import { documentWithFigures, samples } from './reports';

const run = promisify(execFile);
const isInstalled = (program: string, option: string): boolean =>
  spawnSync(program, [option], { stdio: 'ignore' }).error === undefined;
const hasOffice = isInstalled('soffice', '--version');
const reason = hasOffice ? '' : ' (skipped: LibreOffice is not installed)';
const output = path.resolve(import.meta.dirname, '../../../out/word');

let folder = '';

/** A profile of its own: a LibreOffice that is running would take the files and convert nothing. */
function convert(format: string): Promise<unknown> {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
  const files = samples.map((_, index) => path.join(folder, `${index}.docx`));
  return run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files], {
    timeout: 240_000,
  });
}

beforeAll(async () => {
  if (!hasOffice) return;
  folder = await mkdtemp(path.join(tmpdir(), 'zwgk-word-'));
  for (const [index, { text }] of samples.entries())
    await writeFile(path.join(folder, `${index}.docx`), await documentWithFigures(text));
  await convert('txt:Text (encoded):UTF8');
  await convert('pdf');
}, 300_000);

afterAll(async () => {
  if (folder !== '') await rm(folder, { recursive: true });
});

describe.runIf(hasOffice)(`LibreOffice reads${reason}`, () => {
  it.each(samples.map(({ name, text }, index) => ({ name, text, index })))(
    'every word of $name, in its order',
    async ({ text, index }) => {
      const bare = (words: string): string => words.replaceAll(/\s/g, '');
      const read = bare(await readFile(path.join(folder, `${index}.txt`), 'utf8'));
      const { nodes } = bound(text).report;
      const said = nodes
        .filter(
          ({ kind }) => kind === 'title' || kind === 'heading' || kind === 'paragraph' || kind === 'date',
        )
        .map(({ range }) => bare(text.slice(range.start, range.end)))
        .filter((words) => !words.startsWith('第二十条第'));
      let from = 0;
      for (const words of said) {
        const at = read.indexOf(words, from);
        expect(at, words).toBeGreaterThanOrEqual(0);
        from = at + words.length;
      }
    },
  );

  it('and prints each on a few sheets of A4', async () => {
    await rm(output, { recursive: true, force: true });
    await mkdir(output, { recursive: true });
    for (const [index, { name }] of samples.entries()) {
      const pdf = await readFile(path.join(folder, `${index}.pdf`));
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b.*?\/MediaBox\s*\[[^\]]+\]/gs) ?? [];
      expect(pages.length, name).toBeGreaterThan(0);
      expect(pages.length, name).toBeLessThan(12);
      for (const page of pages) expect(page).toMatch(/\[ ?0 0 59[45]\.\d+ 84[12]\.\d+ ?\]/);
      const file = path.join(output, `${path.parse(name).name}.pdf`);
      await writeFile(file, pdf);
      if (isInstalled('pdftoppm', '-v'))
        await run('pdftoppm', ['-r', '60', '-png', file, file.replace(/\.pdf$/, '')]);
    }
    expect((await readdir(output)).length).toBeGreaterThanOrEqual(samples.length);
  }, 120_000);
});
