import { describe, expect, it } from 'vitest';
import { CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { documentHandler } from '../../server/connection/requests';
import type { Session } from '../../server/connection/session';
import * as features from '../../server/features/index';
import { viewOf } from '../features/view';

const uri = 'file:///a.zwgk';
const params = { textDocument: { uri } };

function handlerOf(run: () => string[], known = true) {
  const logged: string[] = [];
  const connection = {
    console: { error: (message: string) => logged.push(message) },
  } as unknown as Connection;
  const session = {
    view: async () => (known ? { view: viewOf('', { uri }), features } : undefined),
  } as unknown as Session;
  const handler = documentHandler<typeof params, string[], void>(connection, session, 'test/method', [], run);
  return { handler, logged };
}

describe('documentHandler', () => {
  it('gives what the body gives', async () => {
    const { handler } = handlerOf(() => ['found']);
    expect(await handler(params, CancellationToken.None)).toEqual(['found']);
  });

  it('answers empty for an unknown document without running the body', async () => {
    const { handler, logged } = handlerOf(() => ['found'], false);
    expect(await handler(params, CancellationToken.None)).toEqual([]);
    expect(logged).toEqual([]);
  });

  it('answers empty and logs method and URI when the body throws', async () => {
    const { handler, logged } = handlerOf(() => {
      throw new RangeError('broken');
    });
    expect(await handler(params, CancellationToken.None)).toEqual([]);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch(/^test\/method file:\/\/\/a\.zwgk: RangeError: broken/);
  });

  it('does not begin work that was cancelled', async () => {
    let runs = 0;
    const { handler } = handlerOf(() => {
      runs += 1;
      return [];
    });
    const answer = await handler(params, CancellationToken.Cancelled);
    expect(answer).toBeInstanceOf(ResponseError);
    expect(answer).toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(runs).toBe(0);
  });
});
