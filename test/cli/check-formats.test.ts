/** `zwgk check --format sarif|github|junit` and `zwgk rules`. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../server/rules/registry';
import { commandLine } from './zwgk';

const report = `云岭市2024年政府信息公开工作年度报告

一、总体情况

全年收到申请12件（网上2件，书面9件）。

三、收到和处理政府信息公开申请情况

| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 一、本年新收政府信息公开申请数量 | 64 | 0 | 0 | 2 | 0 | 4 | 71 |
`;
const odd = '云岭 市,100%:<2024>&“年”.zwgk';

const { at, zwgk } = commandLine();

beforeAll(async () => {
  await writeFile(at(odd), report);
  await writeFile(at('empty.zwgk'), '');
});

const only = ['--rule', 'table/row-total=error', '--rule', 'prose/parts-sum=warning'];

describe('SARIF', () => {
  const log = async (...args: string[]): Promise<Log> =>
    JSON.parse((await zwgk('check', '--format', 'sarif', ...args)).out);

  it('is valid by the published schema of 2.1.0', async () => {
    // The file of https://docs.oasis-open.org/sarif/sarif/v2.1.0/, as schemastore.org serves it.
    const schema = JSON.parse(
      await readFile(path.join(import.meta.dirname, 'sarif-2.1.0.schema.json'), 'utf8'),
    );
    // One of its patterns has an unescaped bracket, which only the older syntax of regular expressions takes.
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    for (const args of [['.'], ['.', 'missing.zwgk'], ['--language', 'en', '.'], [at(odd)]]) {
      validate(await log(...args));
      expect(validate.errors).toBeNull();
    }
  });

  it('says where, in lines and columns from 1, with the other figures', async () => {
    const [sarif] = (await log(...only, odd)).runs;
    const result = sarif?.results?.find(({ ruleId }) => ruleId === 'table/row-total');
    expect(result).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: encodeURIComponent(odd) },
            region: { startLine: 11, startColumn: 47, endLine: 11, endColumn: 49 },
          },
        },
      ],
    });
    expect(result?.relatedLocations).toHaveLength(6);
    expect(sarif?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id).toBe('table/row-total');
  });

  it('says that it is not whole when a file could not be read', async () => {
    const { code, out } = await zwgk('check', '--format', 'sarif', '.', 'missing.zwgk');
    expect(code).toBe(2);
    expect(JSON.parse(out).runs[0].invocations).toEqual([{ executionSuccessful: false }]);
  });
});

it('annotations of GitHub escape what their syntax uses', async () => {
  const { out, code } = await zwgk('check', '--format', 'github', ...only, '.');
  expect(code).toBe(1);
  expect(out).toContain(
    '::error file=云岭 市%2C100%25%3A<2024>&“年”.zwgk,line=11,endLine=11,col=47,endColumn=49,title=table/row-total::',
  );
  expect(out.split('\n').filter((line) => line !== '' && !line.startsWith('::'))).toEqual([]);
});

describe('JUnit', () => {
  it('has a suite a file; what reaches --fail-on has failed', async () => {
    const { out } = await zwgk('check', '--format', 'junit', '--fail-on', 'error', ...only, '.');
    expect(out).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites>/);
    expect(out.match(/<testsuite /g)).toHaveLength(2);
    expect(out).toContain('name="云岭 市,100%:&lt;2024&gt;&amp;“年”.zwgk"');
    expect(out.match(/<testcase name="[^"]*table\/row-total"[^>]*><failure message="/g)).toHaveLength(1);
    expect(out).not.toMatch(/<testcase name="[^"]*parts-sum"[^>]*><failure/);
    expect(out).toMatch(/<testcase name="zwgk check" classname="empty.zwgk" time="0"\/?>/);
  });
});

describe('zwgk rules', () => {
  it('lists all rules with severity, title and source', async () => {
    const { out, code } = await zwgk('rules');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(rules.length);
    expect(out).toMatch(/^table\/balance +错误 +勾稽关系不平 /m);
  });

  it('as JSON, in English', async () => {
    const listed = JSON.parse((await zwgk('rules', '--format', 'json', '--language', 'en')).out).rules;
    expect(listed.map(({ code }: { code: string }) => code)).toEqual(rules.map(({ code }) => code));
    expect(listed[0]).toEqual({
      code: 'table/balance',
      severity: 'error',
      title: 'Columns do not balance',
      source: 'printed in the header of the form',
      page: 'https://github.com/zwgk/zwgk-report/blob/main/docs/rules/table-balance.md',
    });
  });

  it('reads no files', async () => {
    expect((await zwgk('rules', '.')).code).toBe(2);
  });
});
