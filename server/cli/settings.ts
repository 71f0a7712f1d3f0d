/** `.zwgk.json` for the files of one run. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type ConfigFile, findConfig, parseConfig } from '../workspace/config';
import type { FileSystem } from '../workspace/files';
import { nodeFiles } from '../workspace/node-files';
import { defaultSettings, mergeSettings, type Settings } from '../workspace/settings';
import type { Problem } from './inputs';

export interface FolderSettings {
  readonly settings: Settings;
  /** What is wrong with the `.zwgk.json` that was found; its settings are then the defaults. */
  readonly problems: readonly Problem[];
}

/** Settings of a file by its absolute path; each `.zwgk.json` is read once. */
export function settingsReader(cwd: string): (file: string) => Promise<FolderSettings> {
  const files = remembering(nodeFiles);
  const folders = new Map<string, Promise<FolderSettings>>();
  return (file) => {
    const folder = path.dirname(file);
    const known = folders.get(folder) ?? findConfig(files, pathToFileURL(file).href, undefined).then(read);
    folders.set(folder, known);
    return known;
  };

  function read(config: ConfigFile | undefined): FolderSettings {
    if (!config) return { settings: defaultSettings, problems: [] };
    const parsed = parseConfig(config.text);
    if (parsed.ok) return { settings: mergeSettings([parsed.value]), problems: [] };
    const name = path.relative(cwd, fileURLToPath(config.uri));
    return { settings: defaultSettings, problems: parsed.problems.map((reason) => ({ path: name, reason })) };
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
