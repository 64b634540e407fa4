const RE_NUMBER = /\d{1,3}$/;

/** Two signs for a name: its number («Agent 07» is 07) or its initials. */
export function shortenName(name: string): string {
  const number = RE_NUMBER.exec(name.trim())?.[0];
  if (number !== undefined) return number;
  const words = name.trim().split(/[\s._-]+/u).filter((word) => word !== '');
  return words.slice(0, 2).map((word) => [...word][0] ?? '').join('').toUpperCase();
}
