import type { RecentCase } from '../../../shared/model/case.ts';

const RE_YEARLY = /^(\d{4})-(\d{3,})$/;

/** The number after the highest of that year on this machine: `2026-015`. */
export function suggestNumber(recents: readonly Pick<RecentCase, 'number'>[], year: number): string {
  const used = recents.flatMap(({ number }) => {
    const match = RE_YEARLY.exec(number);
    return match && Number(match[1]) === year ? [Number(match[2])] : [];
  });
  return `${String(year)}-${String(Math.max(0, ...used) + 1).padStart(3, '0')}`;
}
