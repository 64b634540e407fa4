import { describe, expect, it } from 'vitest';
import type { RecentCase } from '../../../shared/model/case.ts';
import { listToDos } from './to-do.ts';

const NOW = Date.UTC(2026, 2, 16);
const DAY = 86_400_000;

function make(path: string, part: Partial<RecentCase> = {}): RecentCase {
  return { path, id: path, title: path, number: path, encrypted: false, openedAt: NOW, createdAt: NOW, posts: 10, exhibits: 0, verifiedAt: NOW, available: true, ...part };
}

function kindsOf(recents: readonly RecentCase[]): string[] {
  return listToDos(recents, NOW).map(({ kind, recent }) => `${kind} ${recent.path}`);
}

describe('listToDos', () => {
  it.each([
    ['verified lately', make('a'), []],
    ['thirty days are not too long', make('a', { verifiedAt: NOW - 30 * DAY }), []],
    ['thirty-one are', make('a', { verifiedAt: NOW - 31 * DAY }), ['verify a']],
    ['never verified', make('a', { verifiedAt: null }), ['verify a']],
    ['never verified but empty', make('a', { verifiedAt: null, posts: 0 }), []],
    ['encrypted says nothing', make('a', { verifiedAt: null, encrypted: true }), []],
    ['gone', make('a', { available: false, encrypted: true }), ['missing a']],
  ])('%s', (_, recent, expected) => {
    expect(kindsOf([recent])).toEqual(expected);
  });

  it('names the missing first and at most four', () => {
    const stale = ['a', 'b', 'c', 'd'].map((path) => make(path, { verifiedAt: null }));
    expect(kindsOf([...stale, make('e', { available: false })])).toEqual(['missing e', 'verify a', 'verify b', 'verify c']);
  });
});
