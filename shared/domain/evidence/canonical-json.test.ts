import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCanonicalJson, toCanonicalScalar, type CanonicalValue } from './canonical-json.ts';

const jq = spawnSync('jq', ['--version']).status === 0;

const value: fc.Arbitrary<CanonicalValue> = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }), fc.constantFrom('Dépôt\u007f', 'مستودع\u0000\u2028', '\ud800x'), fc.maxSafeInteger().map((n) => (Object.is(n, -0) ? 0 : n)), fc.boolean(), fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-zA-Z_]{1,8}$/), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

describe('toCanonicalJson', () => {
  it.each<[string, CanonicalValue, string]>([
    ['sorts keys by code point', { b: 1, a: 'é', B: null }, '{"B":null,"a":"é","b":1}'],
    ['keeps Arabic as it is', 'درب عمر', '"درب عمر"'],
    ['escapes U+007F as jq does', 'a\u007fb', '"a\\u007fb"'],
    ['replaces a lone surrogate', 'x\ud800y', '"x\ufffdy"'],
    ['keeps the order of lists', [3, 1, 2], '[3,1,2]'],
  ])('%s', (_name, input, expected) => {
    expect(toCanonicalJson(input)).toBe(expected);
  });

  it.each([1.5, 2 ** 53, Number.NaN, -0])('refuses the number %s', (n) => {
    expect(() => toCanonicalJson(n)).toThrow(RangeError);
  });

  it('refuses a key outside ASCII', () => {
    expect(() => toCanonicalJson({ clé: 1 })).toThrow(RangeError);
  });

  it('gives reals as text', () => {
    expect(toCanonicalScalar(33.59)).toBe('33.59');
    expect(toCanonicalScalar(12)).toBe(12);
  });

  it('reads back as the same value and is stable', () => {
    fc.assert(fc.property(value, (v) => {
      const text = toCanonicalJson(v);
      expect(toCanonicalJson(JSON.parse(text) as CanonicalValue)).toBe(text);
    }));
  });

  it.skipIf(!jq)('prints the bytes of jq -cS (needs jq)', () => {
    const samples = fc.sample(value, { numRuns: 300, seed: 7 });
    const lines = samples.map(toCanonicalJson);
    const printed = execFileSync('jq', ['-cS', '.'], { input: lines.join('\n'), maxBuffer: 1 << 26 }).toString('utf8').trimEnd().split('\n');
    expect(printed).toEqual(lines);
  });
});
