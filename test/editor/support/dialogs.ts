/** What the extension asks and says, answered without anybody at the keyboard. */
import {
  CancellationTokenSource,
  env,
  type Progress,
  type ProgressOptions,
  type SaveDialogOptions,
  type Uri,
  window,
} from 'vscode';

export interface Answers {
  /** The file that is chosen; undefined: the dialog is left. */
  readonly saveTo: Uri | undefined;
  /** The button that is pressed on a message of information. */
  readonly press?: string;
  /** The button “Cancel” of the progress is pressed at once. */
  readonly cancels?: boolean;
}

export interface Exchange {
  readonly asked: SaveDialogOptions | undefined;
  /** Titles of the progress notifications that can be cancelled. */
  readonly progress: readonly string[];
  readonly information: readonly { readonly text: string; readonly buttons: readonly string[] }[];
  readonly errors: readonly string[];
  /** Opened by the system. */
  readonly opened: readonly string[];
}

type Task = (progress: Progress<unknown>, token: unknown) => Thenable<unknown>;

/**
 * Runs a command with these answers. Tests and extension are given the same `vscode.window` by the extension host, because
 * they lie in one extension.
 */
export async function answered(answers: Answers, command: () => Thenable<unknown>): Promise<Exchange> {
  let asked: SaveDialogOptions | undefined;
  const progress: string[] = [];
  const information: { text: string; buttons: readonly string[] }[] = [];
  const errors: string[] = [];
  const opened: string[] = [];
  const shownProgress = window.withProgress;
  const restore = [
    replace(window, 'showSaveDialog', (options?: SaveDialogOptions) => {
      asked = options;
      return Promise.resolve(answers.saveTo);
    }),
    replace(window, 'withProgress', (options: ProgressOptions, task: Task) => {
      if (options.cancellable === true) progress.push(options.title ?? '');
      if (answers.cancels !== true) return shownProgress(options, task);
      const source = new CancellationTokenSource();
      source.cancel();
      return task({ report: () => undefined }, source.token);
    }),
    replace(window, 'showInformationMessage', (text: string, ...buttons: readonly string[]) => {
      information.push({ text, buttons });
      return Promise.resolve(buttons.find((button) => button === answers.press));
    }),
    replace(window, 'showErrorMessage', (text: string) => {
      errors.push(text);
      return Promise.resolve(undefined);
    }),
    replace(env, 'openExternal', (target: Uri) => {
      opened.push(target.toString());
      return Promise.resolve(true);
    }),
  ];
  try {
    await command();
  } finally {
    for (const undo of restore) undo();
  }
  return { asked, progress, information, errors, opened };
}

/** Gives back how to undo it. */
function replace<T extends object>(object: T, name: keyof T, value: unknown): () => void {
  const original: unknown = object[name];
  const set = (one: unknown): void => {
    Object.defineProperty(object, name, { value: one, configurable: true, writable: true });
  };
  set(value);
  return () => set(original);
}
