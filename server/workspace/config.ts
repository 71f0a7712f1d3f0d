/** `.zwgk.json`: the settings of a folder, the same for the editor and the command line. */
import { configName } from './config-name';
import { type FileSystem, folderOf, parentOf } from './files';
import { parseJson } from './json';
import type { Parsed, SettingValues } from './settings';
import { parseConfigValue } from './settings-schema';

export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
}

/**
 * The nearest `.zwgk.json` from the document's folder upwards, `root` (a folder URI) being the last one looked into;
 * without a root, up to the root of the file system.
 */
export async function findConfig(
  files: FileSystem,
  documentUri: string,
  root: string | undefined,
): Promise<ConfigFile | undefined> {
  for (let folder = folderOf(documentUri); folder !== undefined; folder = parentOf(folder)) {
    const uri = new URL(configName, folder).href;
    const text = await files.read(uri);
    if (text !== undefined) return { uri, text };
    if (folder === root) return undefined;
  }
  return undefined;
}

/** JSON with comments and trailing commas → settings. An empty file is an empty object. */
export function parseConfig(text: string): Parsed<SettingValues> {
  const json = parseJson(text);
  return json.ok ? parseConfigValue(json.value ?? {}) : json;
}
