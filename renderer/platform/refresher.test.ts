import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRefresher } from './refresher.ts';

describe('createRefresher', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('runs at once, then once for everything asked meanwhile', async () => {
    const run = vi.fn(() => Promise.resolve());
    const refresher = createRefresher(run, 400);
    refresher.ask();
    expect(run).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 100; i += 1) refresher.ask();
    await vi.advanceTimersByTimeAsync(399);
    expect(run).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(run).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(5000);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('waits for a slow answer and goes on after a failed one', async () => {
    let fail: (error: Error) => void = () => undefined;
    const run = vi.fn(() => new Promise<void>((_, reject) => { fail = reject; }));
    const refresher = createRefresher(run, 400);
    refresher.ask();
    refresher.ask();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(run).toHaveBeenCalledTimes(1);
    fail(new Error('x'));
    await vi.advanceTimersByTimeAsync(400);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('stops', async () => {
    const run = vi.fn(() => Promise.resolve());
    const refresher = createRefresher(run, 400);
    refresher.ask();
    refresher.ask();
    refresher.stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
