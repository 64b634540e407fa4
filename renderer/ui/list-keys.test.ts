import { describe, expect, it } from 'vitest';
import { letterOf, type KeyLike } from './key-letters.ts';
import { readListKey } from './list-keys.ts';

function press(key: string, part: Partial<KeyLike> = {}): KeyLike {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...part };
}

describe('letterOf', () => {
  it.each([
    ['a Latin letter', press('j', { code: 'KeyJ' }), 'j'],
    ['a capital', press('J', { code: 'KeyJ' }), 'j'],
    ['AZERTY: the letter printed, not the place', press('a', { code: 'KeyQ' }), 'a'],
    ['an Arabic layout: the place', press('ت', { code: 'KeyJ' }), 'j'],
    ['an Arabic ligature key', press('لا', { code: 'KeyB' }), 'b'],
    ['an accented letter of AZERTY is no command', press('é', { code: 'Digit2' }), null],
    ['a digit', press('2', { code: 'Digit2' }), null],
    ['Enter', press('Enter', { code: 'Enter' }), null],
  ])('%s', (_, event, expected) => {
    expect(letterOf(event)).toBe(expected);
  });
});

describe('readListKey', () => {
  const at = { count: 100, active: 10, page: 7 };

  it.each([
    ['ArrowDown', at, 11], ['ArrowUp', at, 9], ['j', at, 11], ['k', at, 9], ['PageDown', at, 17], ['PageUp', at, 3], ['Home', at, 0], ['End', at, 99], ['Enter', at, 'open'],
    ['ArrowUp', { ...at, active: 0 }, 0],
    ['ArrowDown', { ...at, active: 99 }, 99],
    ['PageDown', { ...at, active: 98 }, 99],
    ['j', { ...at, active: -1 }, 0],
    ['k', { ...at, active: -1 }, 0],
    ['PageDown', { ...at, active: -1 }, 7],
    ['a', at, null],
    ['j', { count: 0, active: -1, page: 7 }, null],
  ] as const)('%s in %o', (key, position, expected) => {
    expect(readListKey(press(key), position)).toBe(expected);
  });

  it('leaves keys with Ctrl or Alt to others', () => {
    expect(readListKey(press('ArrowDown', { altKey: true }), at)).toBeNull();
    expect(readListKey(press('k', { ctrlKey: true }), at)).toBeNull();
  });
});
