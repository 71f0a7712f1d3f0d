/**
 * The connection to the language server from the start of the extension to its end. The library that speaks the protocol
 * is loaded meanwhile; who asks earlier waits for it. Free of vscode so that it can be tested.
 */
import type { CancellationToken } from 'vscode';
import type { ServerProcess } from './serverProcess';

export type ServerState = 'starting' | 'running' | 'stopped';

/** The client of the protocol. */
export interface ProtocolClient {
  /** Starts the server, or anew the one that runs. Rejects when that fails. */
  start(): Promise<void>;
  /** Rejects when the server does not answer or is just starting. */
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
  #isEnding = false;

  constructor(process: ServerProcess, load: () => Promise<ProtocolClient>, listener: Listener) {
    this.#process = process;
    this.#load = load;
    this.#listener = listener;
  }

  /** Starts or restarts the server; a failure is said to the listener, never thrown. */
  async start(): Promise<void> {
    try {
      const client = await this.#loaded();
      if (!this.#isEnding) await client.start();
    } catch (error) {
      if (this.#isEnding) return;
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
      // It is ended all the same.
    } finally {
      this.#process.end();
    }
  }

  /** Loaded once; anew after a failure. */
  #loaded(): Promise<ProtocolClient> {
    this.#client ??= this.#load().catch((error) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }
}
