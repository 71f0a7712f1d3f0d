/** What a property says when it does not hold. */
export function demand(holds: boolean, message: () => string): asserts holds {
  if (!holds) throw new Error(message());
}

export function same<T>(actual: T, expected: T, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  demand(is === should, () => `${what}\n  is     ${is?.slice(0, 1500)}\n  not as ${should?.slice(0, 1500)}`);
}
