import { describe, expect, it } from 'vitest';
import { parseRoute, toHash, VIEW_IDS } from './address.ts';

describe('parseRoute', () => {
  it.each([
    ['', 'home', {}],
    ['#/', 'home', {}],
    ['#/posts', 'posts', {}],
    ['#/posts?q=derb%20omar&platform=tiktok', 'posts', { q: 'derb omar', platform: 'tiktok' }],
    ['#/nowhere', 'home', {}],
    ['#/sheet', 'sheet', {}],
  ] as const)('%s', (hash, view, params) => {
    const route = parseRoute(hash);
    expect(route.view).toBe(view);
    expect(Object.fromEntries(route.params)).toEqual(params);
  });

  it('reads back what it writes, with any text', () => {
    for (const view of VIEW_IDS) {
      const route = parseRoute(toHash(view, { q: 'درب عمر & 50% #?', path: '/mnt/d/a b' }));
      expect(route.view).toBe(view);
      expect(Object.fromEntries(route.params)).toEqual({ q: 'درب عمر & 50% #?', path: '/mnt/d/a b' });
    }
  });
});
