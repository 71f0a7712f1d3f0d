/** The reports that an editor can reach: the open ones, and those on disk beside them. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormLibrary } from '../forms/library';
import type { SiblingsOf } from '../forms/siblings';
import { type FileSystem, folderOf, parentOf, uriKey } from './files';
import { isReportName } from './report-names';
import { KnownReport, siblingsIn } from './report-set';

export interface ReportHost {
  readonly files: FileSystem;
  openReports(): readonly TextDocument[];
  /** Reports on disk have become known, have changed, or are gone. */
  onChange(): void;
}

/** Files of a folder and its subfolders that are read; a larger archive is work for the command line. */
const mostFiles = 200;
const mostSubfolders = 50;
/** Bytes of a file. A report has some tens of thousands. */
const largestFile = 512 * 1024;
/** Folders that are kept in mind. */
const mostFolders = 8;

/** By key of the URI; those of a folder and of the folders in it. */
type Folder = Map<string, KnownReport>;

export class ReportStore {
  readonly #host: ReportHost;
  /** The one asked for last stands last. */
  readonly #folders = new Map<string, Folder>();
  readonly #open = new Map<string, { readonly version: number; readonly report: KnownReport }>();

  constructor(host: ReportHost) {
    this.#host = host;
  }

  /** A folder is read when a sibling is first asked for; until then, and while it is read, only open reports are known. */
  siblingsOf(uri: string, forms: FormLibrary): SiblingsOf {
    return siblingsIn((wanted) =>
      this.#reportsBeside(uri).flatMap((report) => {
        const identity = report.identity(forms);
        return identity?.organisation === wanted.organisation && identity.year === wanted.year
          ? [{ bound: () => report.bound(forms) }]
          : [];
      }),
    );
  }

  /** A file was written, created or deleted. */
  async changed(uri: string): Promise<void> {
    const file = uriKey(uri);
    const folders = this.#foldersWith(uri);
    if (folders.length === 0 || !isReportName(file)) return;
    const text = await this.#host.files.read(uri, largestFile);
    for (const folder of folders) {
      if (text === undefined) folder.delete(file);
      else if (folder.has(file) || folder.size < mostFiles) folder.set(file, new KnownReport(text));
    }
    this.#host.onChange();
  }

  closed(uri: string): void {
    this.#open.delete(uriKey(uri));
  }

  /** What is open goes before what was saved. */
  #reportsBeside(uri: string): readonly KnownReport[] {
    const reports = new Map(this.#folderOf(uri));
    for (const document of this.#host.openReports())
      reports.set(uriKey(document.uri), this.#openReport(document));
    reports.delete(uriKey(uri));
    return [...reports.values()];
  }

  #openReport(document: TextDocument): KnownReport {
    const key = uriKey(document.uri);
    const known = this.#open.get(key);
    if (known?.version === document.version) return known.report;
    const report = new KnownReport(document.getText());
    this.#open.set(key, { version: document.version, report });
    return report;
  }

  #folderOf(uri: string): Folder {
    const folder = folderOf(uri);
    if (folder === undefined) return new Map();
    const key = uriKey(folder);
    const known = this.#folders.get(key);
    const reports: Folder = known ?? new Map();
    this.#folders.delete(key);
    this.#folders.set(key, reports);
    if (known === undefined) {
      const [oldest] = this.#folders.keys();
      if (this.#folders.size > mostFolders && oldest !== undefined) this.#folders.delete(oldest);
      void this.#read(folder, reports);
    }
    return reports;
  }

  async #read(folder: string, reports: Folder): Promise<void> {
    const entries = await this.#entries(folder);
    const subfolders = entries.filter((entry) => entry.endsWith('/')).slice(0, mostSubfolders);
    const below = await Promise.all(subfolders.map((subfolder) => this.#entries(subfolder)));
    const found = [entries, ...below].flat().filter((entry) => isReportName(uriKey(entry)));
    await Promise.all(
      found.slice(0, mostFiles).map(async (uri) => {
        const text = await this.#host.files.read(uri, largestFile);
        // One that has changed meanwhile was read later.
        if (text !== undefined && !reports.has(uriKey(uri))) reports.set(uriKey(uri), new KnownReport(text));
      }),
    );
    if (reports.size > 0) this.#host.onChange();
  }

  /** URIs of what stands in a folder; a lone surrogate cannot be escaped. */
  async #entries(folder: string): Promise<readonly string[]> {
    const names = await this.#host.files.names(folder);
    return names
      .filter((name) => !/\p{Surrogate}/u.test(name))
      .map((name) => new URL(name.split('/').map(encodeURIComponent).join('/'), folder).href);
  }

  #foldersWith(uri: string): readonly Folder[] {
    const own = folderOf(uri);
    const above = own === undefined ? undefined : parentOf(own);
    return [own, above].flatMap((folder) =>
      folder === undefined ? [] : (this.#folders.get(uriKey(folder)) ?? []),
    );
  }
}
