import { describe, expect, it } from 'vitest';
import { majorityDirection } from './index.ts';

describe('majorityDirection', () => {
  it.each([
    ['French', 'Dépôt de baskets à Casablanca', 'ltr'],
    ['Arabic', 'وصلات السلعة من الصين', 'rtl'],
    ['Arabic that starts in Latin', 'Arrivage جديد: سبرديلة هاي كوبي درجة أولى', 'rtl'],
    ['French that ends in Arabic', 'Ouverture du conteneur ce soir à درب عمر', 'ltr'],
    ['Arabic with a long link', 'الثمن في الرابط https://example.com/a/very/long/path/that/would/win', 'rtl'],
    ['Arabic with a handle', 'تابعونا @jomla_test_derbomar_officiel', 'rtl'],
    ['only a link', 'https://example.com', 'ltr'],
    ['Arabizi', 'chhal taman dyal had sberdila 3afak', 'ltr'],
  ] as const)('%s', (_, text, expected) => {
    expect(majorityDirection(text)).toBe(expected);
  });

  it('falls back when there are no letters', () => {
    expect(majorityDirection('06 00 🔥', 'rtl')).toBe('rtl');
    expect(majorityDirection('')).toBe('ltr');
  });
});
