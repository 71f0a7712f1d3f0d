/** What the extension and the preview page say to each other. Both are bundled from this tree, at one version. */
import type { FindingCounts, PreviewFinding } from '../../server/protocol';
import type { PatchItem } from './patch';

/** Sheets of paper, or one column in the colours of the editor. */
export type PreviewMode = 'page' | 'screen';

/** Offsets are UTF-16 code units of the source, here and below; `version` is that of the text that they count in. */
export type ToPage =
  | Update
  | { readonly type: 'reveal'; readonly offset: number; readonly version: number; readonly scroll: boolean }
  | EditorView
  | { readonly type: 'settings'; readonly mode: PreviewMode; readonly showVerified: boolean }
  /** The figures of the report, in SVG and tables; `version` as above. */
  | { readonly type: 'figures'; readonly html: string; readonly version: number }
  /** Show the figures in the place of the report. */
  | { readonly type: 'showFigures' }
  /** A line above the report; empty to take it away. */
  | { readonly type: 'notice'; readonly text: string };

/** The report, in terms of the one sent before. */
export interface Update {
  readonly type: 'update';
  readonly version: number;
  /** Counts the updates. A page that does not show the one before has lost it, and asks for all by `ready`. */
  readonly revision: number;
  readonly blocks: readonly PatchItem[];
  /** Where each block begins. */
  readonly starts: readonly number[];
  readonly findings: readonly PreviewFinding[];
  readonly counts: FindingCounts;
  readonly figures: { readonly total: number; readonly verified: number };
}

/** What the editor shows. */
export interface EditorView {
  readonly type: 'editor';
  readonly start: number;
  readonly end: number;
  readonly version: number;
  /** The newest scrolling of the page that the editor knew of. */
  readonly token: number;
  /** The user scrolled the editor, and the page is to come along. */
  readonly follow: boolean;
}

export type FromPage =
  /** The script runs and has nothing to show yet; `fresh` unless it has a scroll position to go back to. */
  | { readonly type: 'ready'; readonly fresh: boolean }
  /** `version` is that of the text which the page shows. */
  | { readonly type: 'select'; readonly offset: number; readonly version: number }
  /** The reader scrolled the page; `offset` is what stands at its top, `token` counts these messages. */
  | { readonly type: 'scroll'; readonly offset: number; readonly version: number; readonly token: number }
  | { readonly type: 'open'; readonly href: string }
  | { readonly type: 'showVerified'; readonly value: boolean }
  /** The figures are shown or hidden: they are asked for only while they are shown. */
  | { readonly type: 'showFigures'; readonly value: boolean };

/** What the page keeps over a reload of the window; VS Code hands it to the serializer. */
export interface PageState {
  readonly uri: string;
  /** Pixels. */
  readonly scrollY: number;
  /** The list of findings is unfolded. */
  readonly showFindings?: boolean;
  /** The figures are shown in the place of the report. */
  readonly showFigures?: boolean;
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
