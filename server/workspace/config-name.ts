/** Apart from `config.ts`, which needs a JSON parser that nothing loads before the first report is opened. */
export const configName = '.zwgk.json';
