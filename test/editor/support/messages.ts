/** The messages that the extension shows in the meantime. */
import { type Event, EventEmitter, window } from 'vscode';

/**
 * Notes what is shown as a warning, and shows it. Tests and extension are given the same `vscode.window` by the
 * extension host, because they lie in one extension.
 */
export function watchWarnings(): {
  readonly shown: readonly string[];
  readonly onDidShow: Event<void>;
  restore(): void;
} {
  const shown: string[] = [];
  const showing = new EventEmitter<void>();
  const original = window.showWarningMessage;
  const replace = (value: unknown): void => {
    Object.defineProperty(window, 'showWarningMessage', { value, configurable: true, writable: true });
  };
  replace((message: string, ...items: readonly string[]) => {
    shown.push(message);
    showing.fire();
    return original(message, ...items);
  });
  return { shown, onDidShow: showing.event, restore: () => replace(original) };
}
