import { describe, expect, it, vi } from 'vitest';
import { Connection, type ProtocolClient, type ServerState } from '../../client/connection';
import { ServerProcess } from '../../client/serverProcess';

/** A connection whose library is there when the test says so; what happens to it in order. */
function connection(client: Partial<ProtocolClient> = {}) {
  const events: string[] = [];
  const process = new ServerProcess('none.js');
  const whole: ProtocolClient = {
    start: async () => void events.push('start'),
    stop: async () => void events.push('stop'),
    request: async <Result>(method: string) => {
      events.push(method);
      return 'answer' as Result;
    },
    ...client,
  };
  const loads: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  const load = () =>
    new Promise<ProtocolClient>((resolve, reject) => {
      loads.push({ resolve: () => resolve(whole), reject });
    });
  const made = new Connection(process, load, {
    changed: (state: ServerState) => events.push(state),
    failed: (error) => events.push(String(error)),
  });
  return { made, process, events, loads };
}

describe('the connection to the server', () => {
  it('makes who asks early wait until the library is there, which is loaded once', async () => {
    const { made, events, loads } = connection();
    const answer = made.request('zwgk/status', {});
    const started = made.start();
    expect(events).toEqual([]);
    loads[0]?.resolve();
    expect(await answer).toBe('answer');
    await started;
    expect(events.toSorted()).toEqual(['start', 'zwgk/status']);
    expect(loads).toHaveLength(1);
  });

  it('tells when the library cannot be loaded, and tries again when it is restarted', async () => {
    const { made, events, loads } = connection();
    const asked = made.request('zwgk/status', {});
    const started = made.start();
    loads[0]?.reject(new Error('no such file'));
    await expect(asked).rejects.toThrow('no such file');
    await started;
    expect(events).toEqual(['stopped', 'Error: no such file']);
    const again = made.start();
    await vi.waitFor(() => expect(loads).toHaveLength(2));
    loads[1]?.resolve();
    await again;
    expect(events.at(-1)).toBe('start');
  });

  it('tells when the server does not start', async () => {
    const { made, events, loads } = connection({ start: () => Promise.reject(new Error('too many files')) });
    const started = made.start();
    loads[0]?.resolve();
    await started;
    expect(events).toEqual(['stopped', 'Error: too many files']);
  });

  it('is restarted with another client, when the one before is stopped', async () => {
    const { made, events, loads } = connection();
    const started = made.start();
    loads[0]?.resolve();
    await started;
    const again = made.start();
    const asked = made.request('zwgk/status', {});
    await vi.waitFor(() => expect(loads).toHaveLength(2));
    expect(events).toEqual(['start', 'stop']);
    loads[1]?.resolve();
    await Promise.all([again, asked]);
    expect(events).toEqual(['start', 'stop', 'start', 'zwgk/status']);
  });

  it('is restarted while a server that does not answer is starting, and says nothing of that one', async () => {
    let refuse = (_: Error): void => undefined;
    let isHung = true;
    const { made, events, loads } = connection({
      start: async () => {
        events.push('start');
        if (isHung)
          await new Promise((_, reject) => {
            refuse = reject;
          });
      },
      stop: async () => {
        events.push('stop');
        isHung = false;
        refuse(new Error('the connection is closed'));
      },
    });
    const started = made.start();
    loads[0]?.resolve();
    await vi.waitFor(() => expect(events).toEqual(['start']));
    const again = made.start();
    await vi.waitFor(() => expect(loads).toHaveLength(2));
    loads[1]?.resolve();
    await Promise.all([started, again]);
    expect(events).toEqual(['start', 'stop', 'start']);
  });

  it('starts again after a start that failed', async () => {
    let fails = true;
    const { made, events, loads } = connection({
      start: async () => {
        if (fails) throw new Error('too many files');
        events.push('start');
      },
    });
    const started = made.start();
    loads[0]?.resolve();
    await started;
    fails = false;
    const again = made.start();
    await vi.waitFor(() => expect(loads).toHaveLength(2));
    loads[1]?.resolve();
    await again;
    expect(events).toEqual(['stopped', 'Error: too many files', 'stop', 'start']);
  });

  it('ends while the library is loaded: nothing is started any more', async () => {
    const { made, process, events, loads } = connection();
    const started = made.start();
    const ended = made.end();
    loads[0]?.resolve();
    await Promise.all([started, ended]);
    expect(process.isEnded).toBe(true);
    expect(events).toEqual(['stop']);
  });

  it('ends while the server is starting, and says nothing of it', async () => {
    let refuse = (_: Error): void => undefined;
    const { made, process, events, loads } = connection({
      start: () =>
        new Promise((_, reject) => {
          refuse = reject;
        }),
      stop: () => Promise.reject(new Error('it is just starting')),
    });
    const started = made.start();
    loads[0]?.resolve();
    await made.request('zwgk/status', {});
    await made.end();
    expect(process.isEnded).toBe(true);
    refuse(new Error('the connection is closed'));
    await started;
    expect(events).toEqual(['zwgk/status']);
  });

  it('ends although the library was never there', async () => {
    const { made, process, events, loads } = connection();
    const started = made.start();
    const ended = made.end();
    loads[0]?.reject(new Error('no such file'));
    await Promise.all([started, ended]);
    expect(process.isEnded).toBe(true);
    expect(events).toEqual([]);
  });
});
