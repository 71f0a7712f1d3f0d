/**
 * The connection to the language server from the start of the extension to its end. The library that speaks the protocol
 * is loaded meanwhile; who asks earlier waits for it. Free of vscode so that it can be tested.
 */
import type { CancellationToken } from 'vscode';
import type { ServerProcess } from './serverProcess';

export type ServerState = 'starting' | 'running' | 'stopped';

/** The client of the protocol: started once and stopped once. It starts a crashed server anew by itself. */
export interface ProtocolClient {
  /** Rejects when the server cannot be started. */
  start(): Promise<void>;
  /** Ends the server, also one that is just starting or does not answer. Never rejects. */
  stop(): Promise<void>;
  /** Rejects when the server is not running or the token is cancelled. */
  request<Result>(method: string, params: unknown, token?: CancellationToken): Promise<Result>;
}

export interface Listener {
  readonly changed: (state: ServerState) => void;
  /** The server could not be started. */
  readonly failed: (error: unknown) => void;
}

export class Connection {
  readonly #process: ServerProcess;
  readonly #load: () => Promise<ProtocolClient>;
  readonly #listener: Listener;
  #client: Promise<ProtocolClient> | undefined;
  #isStarted = false;
  #isEnding = false;

  constructor(process: ServerProcess, load: () => Promise<ProtocolClient>, listener: Listener) {
    this.#process = process;
    this.#load = load;
    this.#listener = listener;
  }

  /**
   * Starts the server, or another in its place, also in the place of one that is just starting; a failure is said to the
   * listener, never thrown.
   */
  async start(): Promise<void> {
    const client = this.#isStarted ? this.#another(this.#client) : this.#loaded();
    this.#client = client;
    this.#isStarted = true;
    const isWanted = (): boolean => !this.#isEnding && this.#client === client;
    try {
      const loaded = await client;
      if (isWanted()) await loaded.start();
    } catch (error) {
      if (!isWanted()) return;
      this.#listener.changed('stopped');
      this.#listener.failed(error);
    }
  }

  async request<Result>(method: string, params: unknown, token?: CancellationToken): Promise<Result> {
    const client = await this.#loaded();
    return client.request<Result>(method, params, token);
  }

  /** Ends the server, also one that is just starting or does not answer. */
  async end(): Promise<void> {
    this.#isEnding = true;
    try {
      await (await this.#client)?.stop();
    } catch {
      // The library could not be loaded: there is no client to stop.
    } finally {
      this.#process.end();
    }
  }

  /** A client that failed to start never starts again, and one that was stopped neither: each start has its own. */
  async #another(before: Promise<ProtocolClient> | undefined): Promise<ProtocolClient> {
    const stopped = await before?.catch(() => undefined);
    await stopped?.stop();
    return this.#load();
  }

  #loaded(): Promise<ProtocolClient> {
    this.#client ??= this.#load();
    return this.#client;
  }
}
