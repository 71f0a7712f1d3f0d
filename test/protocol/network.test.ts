/** Nothing of what is shipped speaks to another machine. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editor, TestClient } from './client';
import { report, uri } from './session';

const bundles = readdirSync('dist').filter((name) => name.endsWith('.js'));
const canUnshare = spawnSync('unshare', ['-rn', 'true']).status === 0;

/**
 * The library of the protocol can speak over a socket or pipe of this machine; client and server here use stdio and the
 * channel between processes.
 */
const withSockets = ['languageClient.js', 'server.js'];

describe.each(bundles)('dist/%s', (name) => {
  const code = readFileSync(`dist/${name}`, 'utf8');

  it('loads no module that speaks to a network', () => {
    const modules = [...code.matchAll(/\b(?:require|import)\(["'](?:node:)?([\w/]+)["']\)/g)].map(
      ([, module]) => module ?? '',
    );
    const network = ['http', 'https', 'http2', 'tls', 'dgram', 'dns', 'dns/promises', 'net', 'inspector'];
    expect([...new Set(modules)].filter((module) => network.includes(module))).toEqual(
      withSockets.includes(name) ? ['net'] : [],
    );
  });

  it('asks no browser for one, and reports to nobody', () => {
    expect(
      code.match(/\b(?:fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)/g),
    ).toBeNull();
    expect(
      code.match(/createTelemetryLogger|TelemetryReporter|applicationinsights|google-analytics|@sentry/gi),
    ).toBeNull();
  });
});

describe.skipIf(!canUnshare)('without any network (needs unshare -rn)', () => {
  it('the server diagnoses, previews and exports', async () => {
    const client = new TestClient(['unshare', '-rn']);
    await client.initialize(editor);
    client.open(uri, report);
    expect(await client.diagnostics(uri)).toHaveLength(1);
    expect(await client.connection.sendRequest('zwgk/preview', { uri })).not.toBeNull();
    expect(await client.connection.sendRequest('zwgk/export', { uri, format: 'html' })).toMatchObject({
      ok: true,
    });
    expect(await client.stop()).toBe(0);
    expect(client.noise()).toEqual({ stdout: '', stderr: '' });
  });
});
