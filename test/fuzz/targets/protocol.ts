/** Random sessions over real stdio: the server answers everything, says nothing else, and ends with exit code 0. */
import fc from 'fast-check';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { editor, plain, TestClient } from '../../protocol/client';
import { demand } from '../failure';
import { hostile, sentence } from '../sentences';
import { target } from '../target';
import { anyText } from '../texts';

const names = ['云岭市2024年.zwgk', '云岭市2023年.zwgk', '𠮷%20 野.zwgk'];
const uri = fc.constantFrom(
  ...names.map((name) => `file:///%E6%8A%A5/${encodeURIComponent(name)}`),
  'untitled:1',
);
const place = fc.record({ line: fc.nat(40), character: fc.nat(60) });
const anywhere = fc.oneof(
  { weight: 6, arbitrary: place },
  fc.constantFrom({ line: 2 ** 31 - 1, character: 2 ** 31 - 1 }, { line: 0, character: 0 }),
);

const methods = [
  'textDocument/diagnostic',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/codeAction',
  'textDocument/documentLink',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/onTypeFormatting',
  'textDocument/inlayHint',
  'textDocument/documentHighlight',
  'textDocument/references',
  'textDocument/definition',
  'textDocument/selectionRange',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/full/delta',
  'textDocument/semanticTokens/range',
  'zwgk/preview',
  'zwgk/status',
  'zwgk/moveToCell',
  'zwgk/pastedTable',
] as const;

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('open' as const), uri, text: anyText }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      uri,
      from: anywhere,
      to: anywhere,
      text: fc.oneof(sentence, hostile, fc.constantFrom('', '\n', '|', '1')),
      version: fc.integer({ min: -3, max: 50 }),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      uri,
      method: fc.constantFrom(...methods),
      position: anywhere,
      isCancelled: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('close' as const), uri }) },
  fc.record({ kind: fc.constant('changed' as const), uri, type: fc.constantFrom(1, 2, 3) }),
  fc.record({
    kind: fc.constant('settings' as const),
    settings: fc.constantFrom<unknown>(
      null,
      {},
      { rules: 7 },
      { language: 'en' },
      { rules: { 'table/balance': 'off' } },
      [],
    ),
  }),
);
type Step = (typeof step extends fc.Arbitrary<infer T> ? T : never) & { readonly kind: string };

const cases = fc.record({ isPlain: fc.boolean(), steps: fc.array(step, { minLength: 3, maxLength: 40 }) });

export const protocol = target(
  'protocol',
  cases,
  async ({ isPlain, steps }) => {
    const client = new TestClient();
    try {
      await client.initialize(isPlain ? plain : editor);
      await Promise.all(steps.map((one) => take(client, one)));
      const code = await client.stop();
      demand(code === 0, () => `exit code ${code}`);
      const { stdout, stderr } = client.noise();
      demand(stdout + stderr === '', () => `noise: ${stdout} ${stderr}`);
      const logged = client.all<{ readonly type: number; readonly message: string }>('window/logMessage');
      const errors = logged.filter(({ type, message }) => type === 1 && /\n\s+at /.test(message));
      demand(errors.length === 0, () => errors.map(({ message }) => message).join('\n'));
    } finally {
      client.process.kill('SIGKILL');
    }
  },
  { casesPerBatch: 5, shown: (value) => JSON.stringify(value) },
);

/** What no editor does, too: opening twice, editing and asking what is not open, versions that run back. */
async function take(client: TestClient, one: Step): Promise<void> {
  switch (one.kind) {
    case 'open':
      return client.open(one.uri, one.text);
    case 'close':
      return client.close(one.uri);
    case 'edit':
      return client.notify('textDocument/didChange', {
        textDocument: { uri: one.uri, version: one.version },
        contentChanges: [{ range: ordered(one.from, one.to), text: one.text }],
      });
    case 'changed':
      return client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: one.uri, type: one.type }],
      });
    case 'settings':
      client.settings = one.settings;
      return client.notify('workspace/didChangeConfiguration', { settings: one.settings });
    case 'ask':
      return ask(client, one);
  }
}

type Position = { readonly line: number; readonly character: number };

function ordered(a: Position, b: Position): { readonly start: Position; readonly end: Position } {
  const isBefore = a.line < b.line || (a.line === b.line && a.character <= b.character);
  return isBefore ? { start: a, end: b } : { start: b, end: a };
}

async function ask(
  client: TestClient,
  { uri: asked, method, position, isCancelled }: Extract<Step, { kind: 'ask' }>,
): Promise<void> {
  const source = new CancellationTokenSource();
  const range = { start: position, end: position };
  const params = {
    uri: asked,
    textDocument: { uri: asked },
    position,
    positions: [position],
    range,
    context: { diagnostics: [], includeDeclaration: true },
    options: { tabSize: 2, insertSpaces: true },
    ch: '|',
    previousResultId: '1',
    direction: 'next',
    html: '',
    text: '甲\t1\n乙\t2',
  };
  const answer = client.connection.sendRequest<unknown>(method, params, source.token);
  if (isCancelled) source.cancel();
  try {
    demand((await answer) !== undefined, () => `${method}: no answer`);
  } catch (error) {
    const { code } = error as { readonly code?: number };
    if (!isCancelled || code !== LSPErrorCodes.RequestCancelled) throw error;
  }
}
