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

/** `name` in `folder`, with the separator the suggested path uses. */
export function joinPath(folder: string, suggestion: string): string {
  const separator = suggestion.includes('\\') ? '\\' : '/';
  const name = suggestion.split(separator).at(-1) ?? suggestion;
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}
