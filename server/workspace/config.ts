/** `.zwgk.json`: the settings of a folder, the same for the editor and the command line. */
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Localized } from '../rules/finding';
import { type FileSystem, folderOf, parentOf } from './files';
import type { Parsed, SettingValues } from './settings';
import { parseConfigValue } from './settings-schema';

export const configName = '.zwgk.json';

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
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const first = errors[0];
  if (first) return { ok: false, problems: [syntaxProblem(text, first)] };
  return parseConfigValue(value ?? {});
}

function syntaxProblem(text: string, { error, offset }: ParseError): Localized {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  return {
    zh: `第 ${line} 行第 ${column} 列：JSON 语法有误（${printParseErrorCode(error)}）`,
    en: `line ${line}, column ${column}: JSON syntax error (${printParseErrorCode(error)})`,
  };
}
