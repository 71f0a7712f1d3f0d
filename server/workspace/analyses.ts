/** One analysis per document version and settings, made when first asked for. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from './analysis';
import type { Settings } from './settings';

interface Entry {
  readonly version: number;
  readonly settings: Settings;
  readonly analysis: Analysis;
}

export interface Analysed {
  readonly uri: string;
  readonly version: number;
  /** Wall time of the analysis. */
  readonly milliseconds: number;
}

export class AnalysisCache {
  readonly #entries = new Map<string, Entry>();
  readonly #analyse: (text: string, settings: Settings) => Analysis;
  readonly #onAnalysed: (done: Analysed) => void;

  constructor(analyse: (text: string, settings: Settings) => Analysis, onAnalysed: (done: Analysed) => void) {
    this.#analyse = analyse;
    this.#onAnalysed = onAnalysed;
  }

  of(document: TextDocument, settings: Settings): Analysis {
    const { uri, version } = document;
    const known = this.#entries.get(uri);
    if (known?.version === version && known.settings === settings) return known.analysis;
    const start = performance.now();
    const analysis = this.#analyse(document.getText(), settings);
    this.#entries.set(uri, { version, settings, analysis });
    this.#onAnalysed({ uri, version, milliseconds: performance.now() - start });
    return analysis;
  }

  forget(uri: string): void {
    this.#entries.delete(uri);
  }
}
