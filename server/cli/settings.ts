/** `.zwgk.json` for the files of one run. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FormLibrary } from '../forms/library';
import { type ConfigFile, findConfig, parseConfig } from '../workspace/config';
import { type FileSystem, folderOf } from '../workspace/files';
import { FormStore } from '../workspace/form-store';
import { nodeFiles } from '../workspace/node-files';
import { defaultSettings, mergeSettings, type Settings, withFormUris } from '../workspace/settings';
import type { Problem } from './inputs';

export interface FolderSettings {
  readonly settings: Settings;
  readonly forms: FormLibrary;
  /** What is wrong with the `.zwgk.json` that was found, whose settings are then the defaults, or with a form file. */
  readonly problems: readonly Problem[];
}

/** Settings of a file by its absolute path; each `.zwgk.json` and each form is read once. */
export function settingsReader(cwd: string): (file: string) => Promise<FolderSettings> {
  const files = remembering(nodeFiles);
  const folders = new Map<string, Promise<FolderSettings>>();
  const problems: Problem[] = [];
  const forms = new FormStore({
    files,
    log: (reason) => problems.push({ path: '.zwgk.json', reason: { zh: reason, en: reason } }),
    report: (file, reasons) =>
      problems.push(...reasons.map((reason) => ({ path: shownPath(cwd, file), reason }))),
  });
  return (file) => {
    const folder = path.dirname(file);
    const known = folders.get(folder) ?? findConfig(files, pathToFileURL(file).href, undefined).then(read);
    folders.set(folder, known);
    return known;
  };

  async function read(config: ConfigFile | undefined): Promise<FolderSettings> {
    const settings = config === undefined ? defaultSettings : settingsIn(config);
    return { settings, forms: await forms.of(settings), problems: problems.splice(0) };
  }

  function settingsIn({ uri, text }: ConfigFile): Settings {
    const parsed = parseConfig(text);
    if (parsed.ok) return mergeSettings([withFormUris(parsed.value, folderOf(uri))]);
    problems.push(...parsed.problems.map((reason) => ({ path: shownPath(cwd, uri), reason })));
    return defaultSettings;
  }
}

function shownPath(cwd: string, uri: string): string {
  try {
    return path.relative(cwd, fileURLToPath(uri));
  } catch {
    // A form named by an address on another host has no path here.
    return uri;
  }
}

/** Folders of one tree share the way up to its root. */
function remembering(files: FileSystem): FileSystem {
  const texts = new Map<string, Promise<string | undefined>>();
  return {
    ...files,
    read(uri) {
      const text = texts.get(uri) ?? files.read(uri);
      texts.set(uri, text);
      return text;
    },
  };
}
