/** Proves that `npm run lint` refuses an import that points up, and nothing else. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** From the bottom up; docs/architecture.md draws them. */
const layers = [
  'report',
  'forms',
  'render',
  'import',
  'rules',
  'workspace',
  'cli',
  'features',
  'connection',
  'main',
] as const;
const core = layers.slice(0, layers.indexOf('rules') + 1);

/** One line a file, so that a line number names the import. */
interface Probe {
  readonly file: string;
  readonly lines: readonly string[];
}

const typeImport = (specifier: string) => `import type * as a from '${specifier}';`;
const valueImport = (specifier: string) => `import * as a from '${specifier}';`;
const reExport = (specifier: string) => `export * from '${specifier}';`;
const dynamicImport = (specifier: string) => `void import('${specifier}');`;
const typeExpression = (specifier: string) => `export type A = import('${specifier}').A;`;
const inside = (layer: string) => (layer === 'main' ? 'main.node' : `${layer}/a`);
const ways = [typeImport, valueImport, reExport, dynamicImport, typeExpression];

const probes: readonly Probe[] = [
  ...layers
    .filter((layer) => layer !== 'main')
    .flatMap((layer) => [
      { file: `server/${layer}/probe.ts`, lines: layers.map((other) => typeImport(`../${inside(other)}`)) },
      {
        file: `server/${layer}/deep/probe.ts`,
        lines: layers.map((other) => typeImport(`../../${inside(other)}`)),
      },
      { file: `server/${layer}/index.ts`, lines: layers.map((other) => typeImport(`../${other}`)) },
    ]),
  ...core.map((layer) => ({
    file: `server/${layer}/platform.ts`,
    lines: ['node:fs/promises', 'fs', 'vscode', 'vscode-languageserver', 'zod', 'big.js'].map(valueImport),
  })),
  { file: 'server/rules/up.ts', lines: ways.map((way) => way('../features/hover')) },
  { file: 'server/rules/down.ts', lines: ways.slice(0, -1).map((way) => way('../report/model')) },
  { file: 'server/main.node.ts', lines: layers.map((layer) => valueImport(`./${layer}`)) },
  {
    file: 'server/features/platform.ts',
    lines: ['node:path', 'vscode-languageserver/node', 'vscode', 'vscode-languageserver'].map(typeImport),
  },
  {
    file: 'server/workspace/platform.ts',
    lines: ['../../client/a', 'vscode', 'vscode-languageclient/node', 'node:path'].map(typeImport),
  },
  {
    file: 'server/protocol.ts',
    lines: ['./report/model', 'zod'].map(typeImport),
  },
  {
    file: 'client/preview/probe.ts',
    lines: ['../../server/rules/codes', '../../server/protocol', './panel', 'vscode'].map(typeImport),
  },
];

let folder = '';
/** Refused line numbers by file. */
let refused: ReadonlyMap<string, ReadonlySet<number>> = new Map();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zwgk-layers-'));
  for (const part of ['biome.json', 'biome.layers.json', 'scripts/lint'])
    await cp(path.join(root, part), path.join(folder, part), { recursive: true });
  for (const { file, lines } of probes) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), `${lines.join('\n')}\n`);
  }
  refused = await lint(folder);
}, 30_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an import', () => {
  for (const { file, lines } of probes.filter(({ file }) => /^server.*(probe|index)\.ts$/.test(file))) {
    const height = layers.findIndex((layer) => file.startsWith(`server/${layer}/`));
    it(`that points up is refused in ${file}, one that points down is not`, () => {
      expect(refusedLines(file)).toEqual(lines.slice(height + 1));
    });
  }

  it('is refused in every way it can be written', () => {
    expect(refusedLines('server/rules/up.ts')).toEqual(ways.map((way) => way('../features/hover')));
    expect(refusedLines('server/rules/down.ts')).toEqual([]);
  });

  it.each(core)('of Node, VS Code or LSP is refused in server/%s', (layer) => {
    expect(refusedLines(`server/${layer}/platform.ts`)).toEqual(
      ['node:fs/promises', 'fs', 'vscode', 'vscode-languageserver'].map(valueImport),
    );
  });

  it('of a connection, Node or VS Code is refused in a feature, the types of LSP are not', () => {
    expect(refusedLines('server/features/platform.ts')).toEqual(
      ['node:path', 'vscode-languageserver/node', 'vscode'].map(typeImport),
    );
  });

  it('of the client is refused in the server', () => {
    expect(refusedLines('server/workspace/platform.ts')).toEqual(
      ['../../client/a', 'vscode', 'vscode-languageclient/node'].map(typeImport),
    );
  });

  it('of the server is refused in the client, but for its protocol', () => {
    expect(refusedLines('client/preview/probe.ts')).toEqual([typeImport('../../server/rules/codes')]);
    expect(refusedLines('server/protocol.ts')).toEqual(['./report/model', 'zod'].map(typeImport));
  });

  it('of any layer is allowed in an entry point', () => {
    expect(refusedLines('server/main.node.ts')).toEqual([]);
  });
});

it('every file and folder of server/ belongs to a layer', async () => {
  const names = (await readdir(path.join(root, 'server'))).map((name) => name.split('.')[0]);
  const known: readonly string[] = [...layers, 'protocol'];
  expect(names.filter((name) => name !== undefined && !known.includes(name))).toEqual([]);
});

function refusedLines(file: string): readonly string[] {
  const lines = probes.find((probe) => probe.file === file)?.lines ?? [];
  return lines.filter((_, i) => refused.get(file)?.has(i + 1));
}

const layerRule =
  /^::error title=(?:plugin|lint\/style\/noRestrictedImports|lint\/style\/useNodejsImportProtocol),file=([^,]+),line=(\d+)/gm;

async function lint(cwd: string): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const command = ['lint', '--reporter=github', '--max-diagnostics=none', '--vcs-enabled=false', '.'];
  const output = await new Promise<string>((resolve, reject) => {
    execFile(
      path.join(root, 'node_modules/.bin/biome'),
      command,
      { cwd, maxBuffer: 2 ** 26 },
      (error, stdout) => {
        // Exit status 1 is what findings give.
        if (error && error.code !== 1) reject(error);
        else resolve(stdout);
      },
    );
  });
  const found = new Map<string, Set<number>>();
  for (const [, file = '', line] of output.matchAll(layerRule)) {
    const name = path.relative(cwd, file).replaceAll(path.sep, '/');
    found.set(name, (found.get(name) ?? new Set()).add(Number(line)));
  }
  return found;
}
