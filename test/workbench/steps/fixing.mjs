/** The lightbulb. */
import { placeOf, wrong } from '../samples.mjs';

export async function fixing({ step, workbench }) {
  const fix = async (severity, line, text, title) => {
    await workbench.goTo(line);
    await workbench.underlinedAt(severity, line, text.trim());
    await workbench.goToPlace(await placeOf(wrong, line, `${text} |`));
    await workbench.takeFix(title);
  };

  await step('the lightbulb corrects a total, and its mark goes', async () => {
    await workbench.openFromExplorer(wrong);
    await fix('error', 57, '11', '改为 10');
    await workbench.untilNotUnderlined(57);
  });

  await step('the lightbulb fills in a blank total', async () => {
    // At the edge of the cell: between spaces VS Code shows no lightbulb, there is only its key.
    await fix('info', 90, '     ', '填入 2');
    await workbench.untilUnderlined('info', []);
  });

  await step('the lightbulb silences a finding where it stands', async () => {
    await fix('error', 40, '1286.5', '忽略此处：table/cell-value');
    await workbench.untilLine(40, '// zwgk-ignore table/cell-value');
    await workbench.untilNotUnderlined(41);
  });

  await step('undo brings the findings back', async () => {
    await workbench.command('File: Revert File');
    await workbench.goTo(57);
    await workbench.underlinedAt('error', 57, '11');
  });
}
