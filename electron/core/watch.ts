/**
 * Turns a listener into an async sequence for a subscription. Listening starts at once, so that nothing between the
 * first answer and the first `next` is missed; it ends when the signal aborts.
 */
export function toAsyncIterable<T>(subscribe: (listener: (value: T) => void) => () => void, signal?: AbortSignal): AsyncIterable<T> {
  const waiting: T[] = [];
  let wake: (() => void) | null = null;
  const unsubscribe = subscribe((value) => {
    waiting.push(value);
    wake?.();
  });
  const onAbort = () => { wake?.(); };
  signal?.addEventListener('abort', onAbort, { once: true });
  return {
    async* [Symbol.asyncIterator]() {
      try {
        while (!signal?.aborted) {
          const value = waiting.shift();
          if (value !== undefined) yield value;
          else await new Promise<void>((resolve) => { wake = resolve; });
          wake = null;
        }
      } finally {
        unsubscribe();
        signal?.removeEventListener('abort', onAbort);
      }
    },
  };
}
