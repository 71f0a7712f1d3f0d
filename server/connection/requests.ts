/** The one wrapper of all handlers: look up → check the token → run → check the token. */
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { View } from '../features/view';
import type { Features, Session } from './session';

export type OfDocument = { readonly textDocument: { readonly uri: string } } | { readonly uri: string };

export type Run<P, R> = (
  features: Features,
  view: View,
  params: P,
  token: CancellationToken,
) => R | Promise<R>;

/**
 * Wraps the body of a request about one document. An unknown document and a body that throws are answered with
 * `empty`, the latter logged with method and URI; a cancelled request with RequestCancelled.
 */
export function documentHandler<P extends OfDocument, R, E>(
  connection: Connection,
  session: Session,
  method: string,
  empty: R,
  run: Run<P, R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<E>> {
  return async (params: P, token: CancellationToken): Promise<R | ResponseError<E>> => {
    const { uri }: { readonly uri: string } = 'uri' in params ? params : params.textDocument;
    try {
      const found = await session.view(uri);
      if (token.isCancellationRequested) return cancelled();
      if (!found) return empty;
      const result = await run(found.features, found.view, params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      connection.console.error(`${method} ${uri}: ${reason}`);
      return empty;
    }
  };
}

/** For what takes longer than a moment and can be stopped. */
export function abortedBy(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  token.onCancellationRequested(() => controller.abort());
  if (token.isCancellationRequested) controller.abort();
  return controller.signal;
}

function cancelled<E>(): ResponseError<E> {
  return new ResponseError<E>(LSPErrorCodes.RequestCancelled, 'cancelled');
}
