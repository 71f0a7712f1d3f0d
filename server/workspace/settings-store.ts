/** Settings per document: the editor's, overlaid by the nearest `.zwgk.json`. Wrong values keep the last good ones. */
import type { Localized } from '../rules/finding';
import { type FileSystem, folderOf, normalUri } from './files';
import {
  defaultSettings,
  mergeSettings,
  type Parsed,
  type Settings,
  type SettingValues,
  withFormUris,
} from './settings';

export interface SettingsHost {
  readonly files: FileSystem;
  /** The editor's section `zwgk` for a document, unchecked. */
  editorSettings(uri: string): Promise<unknown>;
  log(message: string): void;
  /** Tells the user that `source` (a file's URI, or undefined for the editor's settings) is wrong. */
  report(source: string | undefined, problems: readonly Localized[], language: Settings['language']): void;
}

/** A `.zwgk.json`, or the editor's settings for one folder of the workspace. */
type Source = { readonly kind: 'file' | 'editor'; readonly uri: string };

export class SettingsStore {
  readonly #host: SettingsHost;
  #roots: readonly string[] = [];
  #cache = new Map<string, Promise<Settings>>();
  readonly #lastGood = new Map<string, SettingValues>();
  readonly #reported = new Map<string, string>();

  constructor(host: SettingsHost) {
    this.#host = host;
  }

  /** Folders of the workspace; a document's `.zwgk.json` is looked for no higher than the one that holds it. */
  setRoots(uris: readonly string[]): void {
    this.#roots = uris.map((uri) => `${normalUri(uri).replace(/\/$/, '')}/`);
    this.invalidate();
  }

  /** The same object until `invalidate`, so that an analysis can be kept by it. */
  of(uri: string): Promise<Settings> {
    const cached = this.#cache.get(uri);
    if (cached) return cached;
    const settings = this.#load(uri, this.#cache).catch((error: unknown) => {
      this.#host.log(`settings of ${uri}: ${String(error)}`);
      return defaultSettings;
    });
    this.#cache.set(uri, settings);
    return settings;
  }

  /** Something changed on disk or in the editor: everything is read again when next asked for. */
  invalidate(): void {
    this.#cache = new Map();
  }

  forget(uri: string): void {
    this.#cache.delete(uri);
  }

  /** A `.zwgk.json` is gone: a new one at the same place owes nothing to it. */
  removed(config: string): void {
    const key = keyOf({ kind: 'file', uri: normalUri(config) });
    this.#lastGood.delete(key);
    this.#reported.delete(key);
  }

  async #load(uri: string, generation: Map<string, Promise<Settings>>): Promise<Settings> {
    const document = normalUri(uri);
    const root = this.#roots
      .filter((folder) => document.startsWith(folder))
      .sort((a, b) => b.length - a.length)[0];
    // An untitled document has no folder: it takes the settings of the first folder of the workspace.
    const untitled = folderOf(document) === undefined;
    const home = untitled ? this.#roots[0] : document;
    // Loaded here: the schemas cost 15 ms that the answer to `initialize` need not wait for.
    const [{ findConfig, parseConfig }, { parseEditorSettings }] = await Promise.all([
      import('./config'),
      import('./settings-schema'),
    ]);
    const [section, config] = await Promise.all([
      this.#host.editorSettings(uri),
      home === undefined ? undefined : findConfig(this.#host.files, home, untitled ? home : root),
    ]);
    const current = generation === this.#cache;
    const editor: Source = { kind: 'editor', uri: root ?? '' };
    const fromEditor = withFormUris(
      this.#accept(editor, parseEditorSettings(section), current, defaultSettings.language),
      // A report that was opened without a folder stands for its own.
      root ?? (home === undefined ? undefined : folderOf(home)),
    );
    const language = fromEditor.language ?? defaultSettings.language;
    if (!config) return mergeSettings([fromEditor]);
    const file: Source = { kind: 'file', uri: config.uri };
    const fromFile = this.#accept(file, parseConfig(config.text), current, language);
    return mergeSettings([fromEditor, withFormUris(fromFile, folderOf(config.uri))]);
  }

  /** A reading begun before the last `invalidate` must neither replace what is known nor be reported. */
  #accept(
    source: Source,
    parsed: Parsed<SettingValues>,
    current: boolean,
    language: Settings['language'],
  ): SettingValues {
    const key = keyOf(source);
    if (parsed.ok) {
      if (current) {
        this.#lastGood.set(key, parsed.value);
        this.#reported.delete(key);
      }
      return parsed.value;
    }
    const good = this.#lastGood.get(key) ?? {};
    const said = JSON.stringify(parsed.problems);
    if (current && this.#reported.get(key) !== said) {
      this.#reported.set(key, said);
      const file = source.kind === 'file' ? source.uri : undefined;
      this.#host.report(file, parsed.problems, good.language ?? language);
    }
    return good;
  }
}

const keyOf = ({ kind, uri }: Source): string => `${kind} ${uri}`;
