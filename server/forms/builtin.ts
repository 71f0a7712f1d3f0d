/** The official forms that come with the project. */

import form2021 from './data/form-2021.json';
import { completeForm } from './defaults';
import type { Form, FormFile } from './form';

// TypeScript widens the strings of a JSON file, so 'data' is no longer one of the schema's kinds;
// scripts/check-forms.mjs has checked these files against the schema.
const files = [form2021] as readonly FormFile[];

/** Newest first. */
export const builtinForms: readonly Form[] = files.map(completeForm);
