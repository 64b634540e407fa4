import { describe, expect, it } from 'vitest';
import { moveTo, parentOf } from './paths.ts';

describe('parentOf', () => {
  it.each([
    ['/mnt/partage/collecte-2026-03-15', '/mnt/partage'],
    ['/mnt/partage/', '/mnt'],
    ['/mnt', '/'],
    ['/', '/'],
    ['D:\\Collectes\\2026-03', 'D:\\Collectes'],
    ['name', '/'],
  ])('%s', (path, expected) => {
    expect(parentOf(path)).toBe(expected);
  });
});

describe('moveTo', () => {
  it.each([
    ['/mnt/d', '/home/x/cases/2026-015 A.mirsad', '/mnt/d/2026-015 A.mirsad'],
    ['/', '/home/x/a.mirsad', '/a.mirsad'],
    ['D:\\Mirsad', 'C:\\Users\\x\\a.mirsad', 'D:\\Mirsad\\a.mirsad'],
  ])('%s', (folder, suggestion, expected) => {
    expect(moveTo(folder, suggestion)).toBe(expected);
  });
});
