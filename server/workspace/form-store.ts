/**
 * The forms of each folder: the built-in ones and those that its settings name. A wrong file is told once, keeps its
 * last good form and leaves all others at work.
 */
import type { Form } from '../forms/form';
import type { FormLibrary } from '../forms/library';
import type { Localized } from '../rules/finding';
import { type FileSystem, normalUri } from './files';
import { parseFormFile } from './form-file';
import type { Language, Settings } from './settings';

export interface FormHost {
  readonly files: FileSystem;
  log(message: string): void;
  /** Tells the user what is wrong with a form file, given by its URI. */
  report(file: string, problems: readonly Localized[], language: Language): void;
}

/** A file read once; the same text is not checked again. */
interface ReadFile {
  readonly text: string | undefined;
  readonly form: Form | undefined;
  readonly problems: readonly Localized[];
}

/** Sets of forms whose vocabulary is kept: a workspace has a few, making one takes about 10 ms. */
const mostLibraries = 16;

export class FormStore {
  readonly #host: FormHost;
  /** By the URIs of the files, until something changes. */
  #current = new Map<string, Promise<FormLibrary>>();
  #reading = new Map<string, Promise<ReadFile>>();
  readonly #read = new Map<string, ReadFile>();
  readonly #lastGood = new Map<string, Form>();
  readonly #reported = new Map<string, string>();
  /** Newest first. */
  #libraries: readonly FormLibrary[] = [];

  constructor(host: FormHost) {
    this.#host = host;
  }

  /** The same object as long as no form changes, so that an analysis can be kept by it. */
  of({ forms, language }: Pick<Settings, 'forms' | 'language'>): Promise<FormLibrary> {
    const key = forms.join('\n');
    const known = this.#current.get(key);
    if (known) return known;
    const library = this.#load(forms, language, this.#current).catch(async (error: unknown) => {
      this.#host.log(`forms ${key}: ${String(error)}`);
      return (await import('../forms/library')).builtinLibrary;
    });
    this.#current.set(key, library);
    return library;
  }

  /** Has this file been named by some settings, whether it exists or not? */
  knows(uri: string): boolean {
    const file = normalUri(uri);
    return this.#read.has(file) || this.#reading.has(file);
  }

  /** Something changed on disk or in the settings: every file is read again when next asked for. */
  invalidate(): void {
    this.#current = new Map();
    this.#reading = new Map();
  }

  /** A file is gone: a new one at the same place owes nothing to it. */
  removed(uri: string): void {
    const file = normalUri(uri);
    this.#lastGood.delete(file);
    this.#reported.delete(file);
  }

  async #load(
    uris: readonly string[],
    language: Language,
    generation: Map<string, Promise<FormLibrary>>,
  ): Promise<FormLibrary> {
    const [{ builtinLibrary, libraryWith, sameForms }, files] = await Promise.all([
      import('../forms/library'),
      Promise.all(uris.map(async (uri) => ({ uri, ...(await this.#file(uri)) }))),
    ]);
    const current = generation === this.#current;
    const own = new Map<string, { readonly form: Form; readonly uri: string }>();
    for (const { uri, form, problems } of files) {
      const used = form ?? this.#lastGood.get(uri);
      const same = used && own.get(used.id);
      if (used && !same) own.set(used.id, { form: used, uri });
      if (!current) continue;
      if (form) this.#lastGood.set(uri, form);
      this.#tell(uri, uri, problems, language);
      this.#tell(
        `${uri}\n${uris.join('\n')}`,
        uri,
        same ? [duplicate(same.form.id, same.uri)] : [],
        language,
      );
    }
    const forms = [...own.values()].map(({ form }) => form);
    if (forms.length === 0) return builtinLibrary;
    const made = this.#libraries.find((library) => sameForms(library, forms));
    const library = made ?? libraryWith(forms);
    if (!made) this.#libraries = [library, ...this.#libraries].slice(0, mostLibraries);
    return library;
  }

  /** `key`: whose silence ends the matter; the same words are not said again before. */
  #tell(key: string, uri: string, problems: readonly Localized[], language: Language): void {
    if (problems.length === 0) {
      this.#reported.delete(key);
      return;
    }
    const said = JSON.stringify(problems);
    if (this.#reported.get(key) === said) return;
    this.#reported.set(key, said);
    this.#host.report(uri, problems, language);
  }

  #file(uri: string): Promise<ReadFile> {
    const reading = this.#reading.get(uri) ?? this.#readFile(uri);
    this.#reading.set(uri, reading);
    return reading;
  }

  async #readFile(uri: string): Promise<ReadFile> {
    const text = await this.#host.files.read(uri);
    const known = this.#read.get(uri);
    if (known && known.text === text) return known;
    const read = await checked(text);
    this.#read.set(uri, read);
    return read;
  }
}

async function checked(text: string | undefined): Promise<ReadFile> {
  if (text === undefined) {
    const missing = {
      zh: '找不到这个文件，或者无法读取',
      en: 'the file does not exist or cannot be read',
    };
    return { text, form: undefined, problems: [missing] };
  }
  const parsed = await parseFormFile(text);
  return parsed.ok
    ? { text, form: parsed.value, problems: [] }
    : { text, form: undefined, problems: parsed.problems };
}

function duplicate(id: string, uri: string): Localized {
  const name = fileName(uri);
  return {
    zh: `id：标识 ${id} 已由 ${name} 使用，本文件不起作用`,
    en: `id: ${name} has the id ${id} already, this file has no effect`,
  };
}

/** Only for messages; a folder or file may be named 100%, which is no escape. */
function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return /%(?![0-9A-Fa-f]{2})/.test(name) ? name : decodeURIComponent(name);
}
