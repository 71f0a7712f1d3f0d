import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportResult, FiguresResult } from '../../server/protocol';
import { reportOf } from '../render/figures/reports';
import { editor } from './client';
import { session, uri } from './session';

const lastYear = uri.replace(/[^/]+$/, 'last.zwgk');

describe('figures', () => {
  it('are those of the document as it is, beside last year’s where that is open', async () => {
    const client = await session(editor);
    const ask = (document: string) =>
      client.connection.sendRequest<FiguresResult | null>('zwgk/figures', { uri: document });
    client.open(lastYear, reportOf({ year: 2023, licensing: '10000' }));
    client.open(uri, reportOf());
    const { html } = (await ask(uri)) ?? { html: '' };
    expect(html).toContain('12,345（+23.5%）');
    expect(html).not.toMatch(/<script|style="/);
    expect(await ask('file:///unknown.zwgk')).toBeNull();
  });

  it('are appended to an export that asks for them', async () => {
    const client = await session(editor);
    client.open(uri, reportOf());
    const page = async (figures?: boolean): Promise<string> => {
      const params = { uri, format: 'html', ...(figures !== undefined && { figures }) };
      const made = await client.connection.sendRequest<ExportResult>('zwgk/export', params);
      return made.ok ? Buffer.from(made.content, 'base64').toString() : made.message;
    };
    expect(await page()).not.toContain('<svg');
    expect(await page(true)).toContain('附：数据图');
  });

  it('are a file of their own', () => {
    const read = (name: string) =>
      readFileSync(path.resolve(import.meta.dirname, '../../dist', name), 'utf8');
    for (const name of ['server.js', 'deferred.js', 'cli.js'])
      expect(read(name).includes('patternTransform'), name).toBe(false);
    expect(read('figures.js').includes('patternTransform')).toBe(true);
  });
});
