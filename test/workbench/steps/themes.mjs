/** The preview in light, dark and high-contrast themes. */
import { wrong } from '../samples.mjs';

/** Contrast of text, after the Web Content Accessibility Guidelines: AA, and AAA where the user asks for contrast. */
const themes = [
  { name: 'Dark Modern', workbench: 'vs-dark', page: 'vscode-dark', contrast: 4.5 },
  { name: 'Dark High Contrast', workbench: 'hc-black', page: 'vscode-high-contrast', contrast: 7 },
  { name: 'Light High Contrast', workbench: 'hc-light', page: 'vscode-high-contrast-light', contrast: 7 },
  { name: 'Light Modern', workbench: 'vs', page: 'vscode-light', contrast: 4.5 },
];

export async function inThemes({ step, workbench, page }) {
  await workbench.openFromExplorer(wrong);
  await workbench.goTo(57);
  for (const theme of themes)
    await step(`the report can be read in ${theme.name}`, async () => {
      await workbench.command('Preferences: Color Theme');
      await workbench.choose('Color Theme', theme.name);
      await page.locator(`.monaco-workbench.${theme.workbench}`).waitFor();
      const frame = await workbench.previewFrame();
      await frame.waitForSelector(`body.${theme.page}`);
      await workbench.untilEqual(isReadable, { text: true, mark: true, line: true }, theme.contrast, frame);
      await workbench.underlinedAt('error', 57, '11');
    });
}

/** Runs in the page of the preview: text at the contrast asked for, marks and lines of tables at 3 and 1.5. */
function isReadable(contrast) {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (...colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (channels) =>
    channels
      .map((channel) => channel / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const paper = document.querySelector('.sheet') ?? document.body;
  const background = getComputedStyle(paper).backgroundColor;
  const ratio = (colour) => {
    const [darker, lighter] = [luminance(rgb(background)), luminance(rgb(background, colour))].sort(
      (a, b) => a - b,
    );
    return (lighter + 0.05) / (darker + 0.05);
  };
  const style = (selector) => getComputedStyle(document.querySelector(selector));
  return {
    text: ratio(style('article p').color) >= contrast && ratio(style('td').color) >= contrast,
    mark: ratio(style('.finding.error').textDecorationColor) >= 3,
    line: ratio(style('td').borderTopColor) >= 1.5,
  };
}
