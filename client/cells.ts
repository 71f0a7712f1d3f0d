/** Tab and Shift+Tab from cell to cell of a table, as in Word. */
import { commands, Disposable, Range, Selection, type TextEditor, window } from 'vscode';
import type { MoveToCellParams, TextRange } from '../server/protocol';
import type { ReportServer } from './reportServer';
import { isTableRow } from './row';
import { isReport } from './selector';

type Direction = MoveToCellParams['direction'];

/** What the keys do where there is no cell to go to. */
const plain: Readonly<Record<Direction, string>> = { next: 'tab', previous: 'outdent' };
const inTable = 'zwgk.inTable';

function rangeOf({ start, end }: TextRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

async function move(server: ReportServer, editor: TextEditor, direction: Direction): Promise<void> {
  const { document } = editor;
  const found = await server.moveToCell(document.uri, editor.selection.active, direction).catch(() => null);
  if (found === null) return void (await commands.executeCommand(plain[direction]));
  // Something was typed meanwhile: that counts.
  if (document.version !== found.version) return;
  const fine =
    found.edits.length === 0 ||
    (await editor.edit((builder) => {
      for (const { range, newText } of found.edits) builder.replace(rangeOf(range), newText);
    }));
  if (!fine) return;
  const { start, end } = rangeOf(found.selection);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection);
}

/** A single selection within one row: Tab over several lines indents them, and several cursors type. */
function isInTable(editor: TextEditor | undefined): boolean {
  if (editor === undefined || editor.selections.length !== 1 || !isReport(editor.document)) return false;
  const { selection, document } = editor;
  return selection.isSingleLine && isTableRow(document.lineAt(selection.active.line).text);
}

export function registerCellKeys(server: ReportServer): Disposable {
  let told = false;
  const tell = (): void => {
    const now = isInTable(window.activeTextEditor);
    if (now === told) return;
    told = now;
    void commands.executeCommand('setContext', inTable, now);
  };
  // One after the other: the second Tab starts in the cell that the first one leads to.
  let last: Promise<void> = Promise.resolve();
  const command = (direction: Direction) => () => {
    last = last
      .catch(() => undefined)
      .then(() => {
        const editor = window.activeTextEditor;
        return editor === undefined ? undefined : move(server, editor, direction);
      });
    return last;
  };
  tell();
  return Disposable.from(
    commands.registerCommand('zwgk.nextCell', command('next')),
    commands.registerCommand('zwgk.previousCell', command('previous')),
    window.onDidChangeActiveTextEditor(tell),
    window.onDidChangeTextEditorSelection(tell),
  );
}
