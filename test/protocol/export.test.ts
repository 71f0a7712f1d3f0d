import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importDocx } from '../../server/import/import';
import type { ExportResult } from '../../server/protocol';
import { editor } from './client';
import { report, session, uri } from './session';

describe('export', () => {
  it('gives a Word document with the report as it is in the editor', async () => {
    const client = await session(editor);
    client.open(uri, report);
    const result = await client.connection.sendRequest<ExportResult | null>('zwgk/export', {
      uri,
      format: 'docx',
    });
    const content = result?.ok ? Buffer.from(result.content, 'base64') : Buffer.alloc(0);
    const imported = await importDocx(content);
    expect(imported.ok && imported.text).toContain('云岭市2024年政府信息公开工作年度报告\n\n三、收到和处理');
    expect(imported.ok && imported.text).toMatch(/二、上年结转政府信息公开申请数量 .*\| +6 \|.*\| +7 \|\n/);
  });

  it('puts the figures behind it when asked', async () => {
    const client = await session(editor);
    client.open(uri, report);
    const documentOf = async (figures: boolean) => {
      const params = { uri, format: 'docx', figures };
      const result = await client.connection.sendRequest<ExportResult | null>('zwgk/export', params);
      const bytes = result?.ok ? Buffer.from(result.content, 'base64') : Buffer.alloc(0);
      return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    };
    expect(await documentOf(false)).not.toContain('数据图');
    expect(await documentOf(true)).toMatch(/附：数据图.*申请从哪里来/);
  });

  it('keeps the writer out of the server', () => {
    const read = (name: string) =>
      readFileSync(path.resolve(import.meta.dirname, '../../dist', name), 'utf8');
    for (const name of ['deferred.js', 'cli.js']) expect(read(name).includes('./word.js'), name).toBe(true);
    expect(read('word.js').includes('evenAndOddHeaders')).toBe(true);
    for (const name of ['server.js', 'deferred.js', 'cli.js'])
      expect(read(name).includes('evenAndOddHeaders'), name).toBe(false);
  });
});
