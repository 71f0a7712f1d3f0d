/** Diagnostics on demand (pull) and, for clients that cannot ask, after each edit (push). */
import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Session } from './session';

interface Sent {
  readonly resultId: string;
  readonly version: number;
  readonly items: readonly Diagnostic[];
}

/**
 * Gives reports their `resultId`: the same id means the same diagnostics of the same version of the text. The same ones
 * of a later version are sent again: VS Code moves its marks with each edit, so after `File: Revert` had replaced the
 * whole text they all stood at its end, and `unchanged` left them there.
 */
export class PullReports {
  readonly #sent = new Map<string, Sent>();
  // A client may outlive this process; its ids from before must not be taken for ours.
  readonly #process = crypto.randomUUID();
  #count = 0;

  report(
    { uri, version }: Pick<TextDocument, 'uri' | 'version'>,
    items: Diagnostic[],
    previousResultId: string | undefined,
  ): DocumentDiagnosticReport {
    const last = this.#sent.get(uri);
    const isSame = last?.version === version && JSON.stringify(last.items) === JSON.stringify(items);
    const resultId = isSame ? last.resultId : this.#remember(uri, version, items);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
  }

  #remember(uri: string, version: number, items: readonly Diagnostic[]): string {
    this.#count += 1;
    const resultId = `${this.#process}:${this.#count}`;
    this.#sent.set(uri, { resultId, version, items });
    return resultId;
  }
}

/** Above this many ms for the last analysis, pushing waits until the typing pauses. */
const quick = 30;
/** How long a pause must be, in ms: three times the last analysis, no more than a second. */
const pauseAfter = (cost: number): number => Math.min(cost * 3, 1000);

export class PushDiagnostics {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #cost = 0;

  constructor(connection: Connection, session: Session) {
    this.#connection = connection;
    this.#session = session;
  }

  /** Publishes the diagnostics of whatever the text is by then. */
  schedule(uri: string): void {
    const slow = this.#cost > quick;
    const waiting = this.#timers.get(uri);
    if (waiting !== undefined) {
      if (!slow) return;
      clearTimeout(waiting);
    }
    this.#timers.set(
      uri,
      setTimeout(() => this.#publish(uri), slow ? pauseAfter(this.#cost) : 0),
    );
  }

  scheduleAll(): void {
    for (const { uri } of this.#session.documents.all()) this.schedule(uri);
  }

  clear(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #publish(uri: string): Promise<void> {
    this.#timers.delete(uri);
    try {
      const found = await this.#session.view(uri);
      if (!found) return;
      const start = performance.now();
      const diagnostics = found.features.diagnostics(found.view);
      this.#cost = performance.now() - start;
      await this.#connection.sendDiagnostics({ uri, version: found.view.document.version, diagnostics });
    } catch (error) {
      this.#connection.console.error(`publishDiagnostics ${uri}: ${String(error)}`);
    }
  }
}
