export interface Refresher {
  /** Something changed; `run` is called soon, once for all asks until it starts. */
  ask(): void;
  stop(): void;
}

/** Calls `run` for any number of asks: at once for the first, then not before it has ended and `restMs` have passed. */
export function createRefresher(run: () => Promise<unknown>, restMs: number): Refresher {
  let isAsked = false;
  let isBusy = false;
  let isStopped = false;
  const go = async (): Promise<void> => {
    isBusy = true;
    while (isAsked && !isStopped) {
      isAsked = false;
      await run().catch(() => undefined);
      await new Promise((resolve) => { setTimeout(resolve, restMs); });
    }
    isBusy = false;
  };
  return {
    ask() {
      isAsked = true;
      if (!isBusy) void go();
    },
    stop() { isStopped = true; },
  };
}
