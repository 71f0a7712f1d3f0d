/** One analysis per document version, settings and forms, made when first asked for. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormLibrary } from '../forms/library';
import type { SiblingsOf } from '../forms/siblings';
import type { Analysis } from './analysis';
import { RememberedSiblings } from './remembered-siblings';
import type { Settings } from './settings';

interface Entry {
  readonly version: number;
  readonly settings: Settings;
  readonly forms: FormLibrary;
  readonly siblings: RememberedSiblings;
  readonly analysis: Analysis;
}

export interface Analysed {
  readonly uri: string;
  readonly version: number;
  /** Wall time of the analysis. */
  readonly milliseconds: number;
}

type Analyse = (
  text: string,
  settings: Settings,
  forms: FormLibrary,
  siblings: SiblingsOf,
  previous: Analysis | undefined,
) => Analysis;
type SiblingsOfDocument = (uri: string, forms: FormLibrary) => SiblingsOf;

export class AnalysisCache {
  readonly #entries = new Map<string, Entry>();
  readonly #analyse: Analyse;
  readonly #siblingsOf: SiblingsOfDocument;
  readonly #onAnalysed: (done: Analysed) => void;

  constructor(analyse: Analyse, siblingsOf: SiblingsOfDocument, onAnalysed: (done: Analysed) => void) {
    this.#analyse = analyse;
    this.#siblingsOf = siblingsOf;
    this.#onAnalysed = onAnalysed;
  }

  of(document: TextDocument, settings: Settings, forms: FormLibrary): Analysis {
    const { uri, version } = document;
    const known = this.#entries.get(uri);
    if (
      known?.version === version &&
      known.settings === settings &&
      known.forms === forms &&
      known.siblings.isCurrent()
    )
      return known.analysis;
    const start = performance.now();
    const siblings = new RememberedSiblings(this.#siblingsOf(uri, forms));
    const analysis = this.#analyse(document.getText(), settings, forms, siblings.of, known?.analysis);
    this.#entries.set(uri, { version, settings, forms, siblings, analysis });
    this.#onAnalysed({ uri, version, milliseconds: performance.now() - start });
    return analysis;
  }

  /** Has a report changed, come or gone that an analysis has asked for? */
  hasStaleSiblings(): boolean {
    return [...this.#entries.values()].some(({ siblings }) => !siblings.isCurrent());
  }

  forget(uri: string): void {
    this.#entries.delete(uri);
  }
}
