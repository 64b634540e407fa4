import { describe, expect, it } from 'vitest';
import { suggestNumber } from './case-number.ts';

describe('suggestNumber', () => {
  it.each([
    ['none yet', [], '2026-001'],
    ['after the highest', ['2026-003', '2026-014', '2026-009'], '2026-015'],
    ['other years and forms aside', ['2025-058', 'PV 2026/0031', '', '2026-2'], '2026-001'],
    ['past a thousand', ['2026-999'], '2026-1000'],
  ] as const)('%s', (_, numbers, expected) => {
    expect(suggestNumber(numbers.map((number) => ({ number })), 2026)).toBe(expected);
  });
});
