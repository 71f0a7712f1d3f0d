/** What the extension asks the user, answered by a test. */
import { window } from 'vscode';

type Question = 'showSaveDialog' | 'showInformationMessage' | 'showErrorMessage';

/** Answers each question in a way of its own until it is restored. See `watchWarnings` for why that works. */
export function answering(answers: Partial<Record<Question, (...asked: unknown[]) => unknown>>): () => void {
  const originals = Object.entries(answers).map(([name, answer]) => {
    const original = Reflect.get(window, name);
    replace(name, async (...asked: unknown[]) => answer(...asked));
    return () => replace(name, original);
  });
  return () => {
    for (const putBack of originals) putBack();
  };
}

function replace(name: string, value: unknown): void {
  Object.defineProperty(window, name, { value, configurable: true, writable: true });
}
