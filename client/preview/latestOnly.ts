/** Wraps an asynchronous task so that it never runs twice at once and always runs again after the last request. */
export function latestOnly(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;

  const loop = async (): Promise<void> => {
    do {
      again = false;
      await task();
    } while (again);
  };

  return () => {
    if (running !== undefined) {
      again = true;
      return running;
    }
    running = loop().finally(() => {
      running = undefined;
    });
    return running;
  };
}
