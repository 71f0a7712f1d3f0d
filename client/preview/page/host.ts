/** The page's side of the line to the extension, and what it keeps over a reload. */
import type { FromPage, PageState } from '../messages';
import type { Words } from '../words';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();

/** What an earlier page of this panel has left. */
export const restored = vscode.getState();
let state: PageState = {
  showFindings: false,
  scrollY: 0,
  ...restored,
  uri: document.body.dataset.uri ?? '',
};
vscode.setState(state);

export const words: Words = JSON.parse(document.body.dataset.words ?? '{}');

export function post(message: FromPage): void {
  vscode.postMessage(message);
}

export function keep(changes: Partial<Omit<PageState, 'uri'>>): void {
  state = { ...state, ...changes };
  vscode.setState(state);
}

export function kept(): PageState {
  return state;
}

/** The element that the shell of the page has. */
export function element<K extends keyof HTMLElementTagNameMap>(
  selector: string,
  name: K,
): HTMLElementTagNameMap[K] {
  const found = document.querySelector<HTMLElementTagNameMap[K]>(selector);
  if (found?.localName !== name) throw new Error(`${name} ${selector} is missing in the page`);
  return found;
}

/** Puts `values` in the place of `{0}`, `{1}`… */
export function filled(template: string, ...values: readonly (number | string)[]): string {
  return template.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}
