import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../model/errors.ts';
import { findPhysicalSides, findTranslationFaults, flatten } from './checks.ts';
import { NAMESPACES } from './resources.ts';

const HERE = new URL('.', import.meta.url).pathname;
const RENDERER = join(HERE, '..', '..', 'renderer');

describe('findTranslationFaults', () => {
  it.each([
    ['nothing', { a: 'x' }, { a: 'س' }, []],
    ['a key missing in Arabic', { a: { b: 'x', c: 'y' } }, { a: { b: 'س' } }, ['n:a.c is missing in Arabic']],
    ['a key missing in French', {}, { a: 'س' }, ['n:a is missing in French']],
    ['an empty text', { a: '' }, { a: 'س' }, ['n:a is empty in French']],
    ['nothing where both are empty', { a: '' }, { a: '' }, []],
    ['a French plural without many', { a_one: 'x', a_other: 'y' }, { a_zero: 's', a_one: 's', a_two: 's', a_few: 's', a_many: 's', a_other: 's' }, ['n:a lacks the fr plural many']],
    ['an Arabic plural without two', { a_one: 'x', a_many: 'x', a_other: 'y' }, { a_zero: 's', a_one: 's', a_few: 's', a_many: 's', a_other: 's' }, ['n:a lacks the ar plural two']],
    ['counted in one language only', { a: 'x' }, { a_zero: 's', a_one: 's', a_two: 's', a_few: 's', a_many: 's', a_other: 's' }, []],
    ['other variables', { a: '{{n, number}} x' }, { a: '{{m, number}} س' }, ['n:a inserts {n} in French and {m} in Arabic']],
    ['the dual in words', { a_one: '{{count}} x', a_many: '{{count}} x', a_other: '{{count}} x' }, { a_zero: 's', a_one: 's', a_two: 's', a_few: '{{count}} s', a_many: '{{count}} s', a_other: '{{count}} s' }, []],
  ])('finds %s', (_, fr, ar, expected) => {
    expect(findTranslationFaults('n', fr, ar)).toEqual(expected);
  });
});

describe('the resources', () => {
  it.each(Object.entries(NAMESPACES))('%s says the same in both languages', (name, { fr, ar }) => {
    expect(findTranslationFaults(name, fr, ar)).toEqual([]);
  });

  it('are all listed', () => {
    const names = Object.keys(NAMESPACES).map((name) => `${name}.json`).sort();
    expect(readdirSync(join(HERE, 'fr')).sort()).toEqual(names);
    expect(readdirSync(join(HERE, 'ar')).sort()).toEqual(names);
  });

  it('have a text for every error code', () => {
    const texts = flatten(NAMESPACES.errors.fr);
    expect(ERROR_CODES.filter((code) => !texts.has(code))).toEqual([]);
  });

  it('write Latin digits', () => {
    const faults = Object.entries(NAMESPACES).flatMap(([name, { ar }]) => [...flatten(ar)]
      // The one place that shows which digits may be typed.
      .filter(([key, text]) => /[٠-٩۰-۹]/.test(text) && `${name}:${key}` !== 'settings:dates.text').map(([key]) => `${name}:${key}`));
    expect(faults).toEqual([]);
  });
});

describe('findPhysicalSides', () => {
  it.each([
    ['margin-left: 1px', ['margin-left:']],
    ['a { left: 0; }', ['left:']],
    ['text-align: right;', ['text-align: right']],
    ['border-top-left-radius: 3px', ['border-top-left-radius:']],
    ['border-right-color: red', ['border-right-color:']],
    ['margin-inline-start: 1px; text-align: start; inset-inline: 0', []],
    ['/* left: 0 */ .left { color: red }', []],
  ])('%s', (css, expected) => {
    expect(findPhysicalSides(css)).toEqual(expected);
  });
});

describe('the style sheets', () => {
  const sheets = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'));

  it('are found', () => {
    expect(sheets).toContain(join('styles', 'base.css'));
  });

  it.each(sheets)('%s names no physical side', (path) => {
    expect(findPhysicalSides(readFileSync(join(RENDERER, path), 'utf8'))).toEqual([]);
  });
});
