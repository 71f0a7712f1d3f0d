import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportOutcome, PastedTableResult } from '../../server/protocol';
import { docx, p } from '../import/docx';
import { editor } from './client';
import { session, uri } from './session';

const title = '云岭市2024年政府信息公开工作年度报告';

describe('import', () => {
  it('makes a report of a document and of a page', async () => {
    const { connection } = await session(editor);
    const imported = (name: string, bytes: Uint8Array) =>
      connection.sendRequest<ImportOutcome>('zwgk/import', {
        uri: `file:///${name}`,
        name,
        content: Buffer.from(bytes).toString('base64'),
      });
    const text = `${title}\n\n全年平稳。\n`;
    expect(await imported('a.docx', docx({ body: p(title) + p('全年平稳。') }))).toEqual({
      ok: true,
      text,
      removed: [],
      notices: [],
    });
    expect(await imported('a.html', Buffer.from(`<h1>${title}</h1><p>全年平稳。`))).toMatchObject({ text });
    expect(await imported('a.pdf', Buffer.from('%PDF-1.4'))).toMatchObject({ ok: false });
  });

  it('makes a table of the clipboard', async () => {
    const { open, connection } = await session(editor).then((client) => ({
      open: client.open.bind(client),
      connection: client.connection,
    }));
    open(uri, `${title}\n`);
    const ask = (html: string, text: string) =>
      connection.sendRequest<PastedTableResult | null>('zwgk/pastedTable', { uri, html, text });
    expect(await ask('<table><tr><td>甲<td>1</table>', '')).toEqual({ text: '| 甲  |   1 |\n' });
    expect(await ask('', '甲')).toBeNull();
  });

  it('keeps the readers out of the server', () => {
    const read = (name: string) =>
      readFileSync(path.resolve(import.meta.dirname, '../../dist', name), 'utf8');
    for (const name of ['server.js', 'deferred.js'])
      expect(read(name).includes('openElements'), name).toBe(false);
    expect(read('deferred.js').includes('./import.js')).toBe(true);
  });
});
