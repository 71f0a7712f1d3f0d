/** The open documents with their settings, analyses and the reports beside them. */
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type * as features from '../features/index';
import type { ClientTraits, View } from '../features/view';
import type { ImportOutcome, ImportParams } from '../protocol';
import { type Analysed, AnalysisCache } from '../workspace/analyses';
import type { FileSystem } from '../workspace/files';
import type { FormStore } from '../workspace/form-store';
import type { ReportStore } from '../workspace/report-store';
import type { SettingsStore } from '../workspace/settings-store';

export type Features = typeof features;

/** Forms, rules and the data of the input methods take longer to load than the rest of the server. */
const loadFeatures = (): Promise<Features> => import('../features/index');

interface Loaded {
  readonly features: Features;
  readonly analyses: AnalysisCache;
  readonly reports: ReportStore;
}

export interface SessionHost {
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsStore;
  readonly forms: FormStore;
  readonly files: FileSystem;
  onAnalysed(done: Analysed): void;
  /** An analysis would be another one now, though its document has not changed. */
  onStale(): void;
}

/** ms without an edit after which the reports are analysed anew that depend on what was edited. */
const pause = 500;

export class Session {
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsStore;
  readonly forms: FormStore;
  client: ClientTraits;
  readonly #host: SessionHost;
  #loaded: Promise<Loaded> | undefined;
  #edited: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SessionHost, client: ClientTraits) {
    this.documents = host.documents;
    this.settings = host.settings;
    this.forms = host.forms;
    this.client = client;
    this.#host = host;
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

  load(): Promise<Loaded> {
    this.#loaded ??= loadFeatures().then((features) => {
      const { files, documents, onAnalysed } = this.#host;
      const reports = new features.ReportStore({
        files,
        openReports: () => documents.all(),
        onChange: () => this.#refreshStale(),
      });
      const analyses = new AnalysisCache(
        (text, { rules }, forms, siblings, previous) =>
          features.analyse(text, { forms, rules, siblings, ...(previous && { previous }) }),
        (uri, forms) => reports.siblingsOf(uri, forms),
        onAnalysed,
      );
      return { features, analyses, reports };
    });
    return this.#loaded;
  }

  /** A document was opened or edited: reports of other years may depend on it. */
  edited(): void {
    clearTimeout(this.#edited);
    if (this.documents.all().length > 1) this.#edited = setTimeout(() => this.#refreshStale(), pause);
  }

  /** A file was written, created or deleted. */
  async changedOnDisk(uri: string): Promise<void> {
    const { reports } = await this.load();
    await reports.changed(uri);
  }

  async #refreshStale(): Promise<void> {
    const { analyses } = await this.load();
    if (analyses.hasStaleSiblings()) this.#host.onStale();
  }

  /** Of a file that is not open: its settings are not kept. */
  async import(params: ImportParams): Promise<ImportOutcome> {
    const [{ features }, settings] = await Promise.all([this.load(), this.settings.of(params.uri)]);
    if (!this.documents.get(params.uri)) this.settings.forget(params.uri);
    return features.importReport(params, settings, await this.forms.of(settings));
  }

  /** Settings or forms may have changed: they are read again when next asked for. */
  invalidate(): void {
    this.settings.invalidate();
    this.forms.invalidate();
  }

  async forget(uri: string): Promise<void> {
    this.settings.forget(uri);
    const { analyses, reports } = await this.load();
    if (this.documents.get(uri)) return;
    analyses.forget(uri);
    reports.closed(uri);
    this.edited();
  }
}
