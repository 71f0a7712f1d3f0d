/** One analysis per document version, settings and forms, made when first asked for. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormLibrary } from '../forms/library';
import type { Analysis } from './analysis';
import type { Settings } from './settings';

interface Entry {
  readonly version: number;
  readonly settings: Settings;
  readonly forms: FormLibrary;
  readonly analysis: Analysis;
}

export interface Analysed {
  readonly uri: string;
  readonly version: number;
  /** Wall time of the analysis. */
  readonly milliseconds: number;
}

type Analyse = (text: string, settings: Settings, forms: FormLibrary) => Analysis;

export class AnalysisCache {
  readonly #entries = new Map<string, Entry>();
  readonly #analyse: Analyse;
  readonly #onAnalysed: (done: Analysed) => void;

  constructor(analyse: Analyse, onAnalysed: (done: Analysed) => void) {
    this.#analyse = analyse;
    this.#onAnalysed = onAnalysed;
  }

  of(document: TextDocument, settings: Settings, forms: FormLibrary): Analysis {
    const { uri, version } = document;
    const known = this.#entries.get(uri);
    if (known?.version === version && known.settings === settings && known.forms === forms)
      return known.analysis;
    const start = performance.now();
    const analysis = this.#analyse(document.getText(), settings, forms);
    this.#entries.set(uri, { version, settings, forms, analysis });
    this.#onAnalysed({ uri, version, milliseconds: performance.now() - start });
    return analysis;
  }

  forget(uri: string): void {
    this.#entries.delete(uri);
  }
}
