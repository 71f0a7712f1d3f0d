/** The open documents with their settings and analyses. */
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type * as features from '../features/index';
import type { ClientTraits, View } from '../features/view';
import { type Analysed, AnalysisCache } from '../workspace/analyses';
import type { FormStore } from '../workspace/form-store';
import type { SettingsStore } from '../workspace/settings-store';

export type Features = typeof features;

/** Forms, rules and the data of the input methods take longer to load than the rest of the server. */
const loadFeatures = (): Promise<Features> => import('../features/index');

export class Session {
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsStore;
  readonly forms: FormStore;
  client: ClientTraits;
  readonly #onAnalysed: (done: Analysed) => void;
  #features: Promise<{ readonly features: Features; readonly analyses: AnalysisCache }> | undefined;

  constructor(
    documents: TextDocuments<TextDocument>,
    settings: SettingsStore,
    forms: FormStore,
    client: ClientTraits,
    onAnalysed: (done: Analysed) => void,
  ) {
    this.documents = documents;
    this.settings = settings;
    this.forms = forms;
    this.client = client;
    this.#onAnalysed = onAnalysed;
  }

  /** The document as it is after everything was loaded, undefined when it is not open (any more). */
  async view(uri: string): Promise<{ readonly view: View; readonly features: Features } | undefined> {
    if (!this.documents.get(uri)) return undefined;
    const [{ features, analyses }, settings] = await Promise.all([this.load(), this.settings.of(uri)]);
    const forms = await this.forms.of(settings);
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const view: View = {
      document,
      settings,
      client: this.client,
      forms,
      get analysis() {
        return analyses.of(document, settings, forms);
      },
    };
    return { view, features };
  }

  load(): Promise<{ readonly features: Features; readonly analyses: AnalysisCache }> {
    this.#features ??= loadFeatures().then((features) => ({
      features,
      analyses: new AnalysisCache(
        (text, { rules }, forms) => features.analyse(text, { forms, rules }),
        this.#onAnalysed,
      ),
    }));
    return this.#features;
  }

  /** Settings or forms may have changed: they are read again when next asked for. */
  invalidate(): void {
    this.settings.invalidate();
    this.forms.invalidate();
  }

  async forget(uri: string): Promise<void> {
    this.settings.forget(uri);
    const { analyses } = await this.load();
    if (!this.documents.get(uri)) analyses.forget(uri);
  }
}
