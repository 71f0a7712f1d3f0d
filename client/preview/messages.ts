/** What the extension and the preview page say to each other. Both are bundled from this tree, at one version. */

export type ToPage =
  | { readonly type: 'update'; readonly html: string; readonly version: number }
  /** `offset` in UTF-16 code units of the source, here and below; `version` of the text that it counts in. */
  | { readonly type: 'reveal'; readonly offset: number; readonly version: number }
  /** A line above the report; empty to take it away. */
  | { readonly type: 'notice'; readonly text: string };

export type FromPage =
  /** The script runs and has nothing to show yet; `fresh` unless it has a scroll position to go back to. */
  | { readonly type: 'ready'; readonly fresh: boolean }
  /** `version` is that of the text which the page shows. */
  | { readonly type: 'select'; readonly offset: number; readonly version: number };

/** What the page keeps over a reload of the window; VS Code hands it to the serializer. */
export interface PageState {
  readonly uri: string;
  /** Pixels. */
  readonly scrollY: number;
}

/** VS Code gives back what an earlier version of the extension may have stored. */
export function isPageState(value: unknown): value is PageState {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    'scrollY' in value &&
    typeof value.scrollY === 'number'
  );
}
