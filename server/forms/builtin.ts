/** The official forms that come with the project. */

import form2008 from './data/form-2008.json';
import form2014 from './data/form-2014.json';
import form2019 from './data/form-2019.json';
import form2021 from './data/form-2021.json';
import fujian2011 from './data/form-fujian-2011.json';
import fujian2014 from './data/form-fujian-2014.json';
import { completeForm } from './defaults';
import type { Form, FormFile } from './form';

// TypeScript widens the strings of a JSON file, so 'data' is no longer one of the schema's kinds;
// scripts/check-forms.mjs has checked these files against the schema.
const files = [form2021, form2019, form2014, fujian2014, fujian2011, form2008] as readonly FormFile[];

/** Newest first. */
export const builtinForms: readonly Form[] = files.map(completeForm);
