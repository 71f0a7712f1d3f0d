/**
 * Takes the pictures of the READMEs, images/screenshot-zh.png and images/screenshot-en.png, from the packed extension.
 *   npm run screenshots [-- --vsix FILE]
 * The report with ten mistakes, its preview beside it, the problems below. Where pngquant is installed, it makes them a
 * third as large: the package has a limit.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { announced, underlined, wrong } from '../test/workbench/samples.mjs';
import { withWorkbench } from '../test/workbench/session.mjs';
import { onPath, run } from './editor/command.mjs';
import { packExtension } from './package.mjs';

const root = path.resolve(import.meta.dirname, '..');
const pictures = [
  { name: 'zh', chinese: true, preview: '在侧边打开预览', collapse: '全部折叠' },
  { name: 'en', chinese: false, preview: 'Open Preview to the Side', collapse: 'Collapse All' },
];

const settings = (chinese) => ({
  'zwgk.language': chinese ? 'zh-CN' : 'en',
  // Sentences on one side, a table on the other.
  'zwgk.preview.scrollEditorWithPreview': false,
  'breadcrumbs.enabled': false,
  'workbench.activityBar.location': 'hidden',
});

await mkdir(path.join(root, 'images'), { recursive: true });
const { values: options } = parseArgs({ options: { vsix: { type: 'string' } } });
const vsix = options.vsix ?? (await packExtension());
for (const { name, chinese, preview, collapse } of pictures) {
  const logs = path.join(root, 'out/screenshots', name);
  await withWorkbench(
    { vsix, logs, chinese, settings: settings(chinese) },
    async ({ workbench, page, url }) => {
      await workbench.load(url);
      await workbench.openFromExplorer(wrong);
      await workbench.command(preview);
      await page.keyboard.press('Control+B');
      await workbench.listProblems((await announced()).sort(), collapse);
      await workbench.goTo(18);
      await workbench.underlinedAt('warning', ...underlined.warning[0]);
      const figure = workbench.preview.locator('.figure.finding.error:not(.related)', { hasText: /^11$/ });
      await figure.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      // The mouse would leave a hover in the picture.
      await page.mouse.move(0, 0);
      await page.locator('.workbench-hover-container').waitFor({ state: 'detached' });
      const file = path.join(root, 'images', `screenshot-${name}.png`);
      await page.screenshot({ path: file });
      await shrink(file);
    },
  );
}

async function shrink(file) {
  const program = onPath(['pngquant']);
  if (program !== undefined)
    await run(program, ['--force', '--strip', '--speed', '1', '--output', file, '256', file]);
  else console.log(`${path.relative(root, file)}: not made smaller, for pngquant is not installed`);
}
