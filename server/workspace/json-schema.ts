/** The JSON Schemas that editors complete and check form files and `.zwgk.json` with; scripts/schemas.mjs writes them. */
import * as z from 'zod';
import { formSchema } from '../forms/form';
import { ruleCodes } from '../rules/codes';
import { rules } from '../rules/registry';
import { configSchema } from './settings-schema';

type JsonSchema = Readonly<Record<string, unknown>>;

/** What VS Code need not complain about in these files, though it is not plain JSON. */
const asSettings = { allowComments: true, allowTrailingCommas: true };

export function formJsonSchema(): JsonSchema {
  return {
    ...jsonSchemaOf(formSchema),
    ...asSettings,
    title: '政务公开报告格式',
    description:
      '一种报告格式：各部分、各表、各行各列及其勾稽关系。\n\nThe form of a report: sections, tables, identities.',
  };
}

export function configJsonSchema(): JsonSchema {
  const schema = jsonSchemaOf(configSchema);
  const { properties } = schema;
  if (typeof properties !== 'object' || properties === null || !('rules' in properties))
    throw new Error('the schema of .zwgk.json has no rules');
  return {
    ...schema,
    properties: { ...properties, rules: withRuleNames(properties.rules) },
    title: '.zwgk.json',
    description: '一个文件夹的 zwgk 设置。\n\nThe settings of zwgk for a folder.',
    ...asSettings,
  };
}

/** One property a rule, for only then an editor shows what each is about. */
function withRuleNames(schema: unknown): JsonSchema {
  const { additionalProperties: level, propertyNames: _, ...rest } = schema as JsonSchema;
  const titles = new Map(rules.map(({ code, title }) => [code, `${title.zh}\n\n${title.en}`]));
  const properties = ruleCodes.map((code) => [
    code,
    { ...(level as JsonSchema), description: titles.get(code) },
  ]);
  return { ...rest, additionalProperties: false, properties: Object.fromEntries(properties) };
}

/** Draft 7 is what VS Code knows all of. */
function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      // The bounds of safe integers say nothing to a person.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
}
