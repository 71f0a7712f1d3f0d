/** The text of a form file → a form, or what is wrong with it in the languages of the interface. */
import type { Form } from '../forms/form';
import type { Parsed } from './settings';

/** JSON, comments and trailing commas allowed as in `.zwgk.json`. Never throws. */
export async function parseFormFile(text: string): Promise<Parsed<Form>> {
  // Loaded here: most folders have no form of their own, and need neither zod nor a parser for it.
  const [{ readForm }, { parseJson }] = await Promise.all([import('../forms/check-form'), import('./json')]);
  try {
    const json = parseJson(text);
    if (!json.ok) return json;
    const checked = readForm(json.value);
    if (checked.ok) return { ok: true, value: checked.form };
    return {
      ok: false,
      problems: checked.problems.map(({ path, zh, en }) =>
        path === '' ? { zh, en } : { zh: `${path}：${zh}`, en: `${path}: ${en}` },
      ),
    };
  } catch (error) {
    // Rows nested in their thousands: the call stack ends before the file does.
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, problems: [{ zh: '嵌套过深，无法读取', en: 'nested too deep to be read' }] };
  }
}
