import type { ReportExhibit } from '../../model/report.ts';
import { compareExhibitNumbers } from './exhibit-number.ts';

/** One line of the hash annex: what a court expert compares with `sha256sum`. */
export interface HashLine {
  readonly number: string;
  readonly sha256: string | null;
  /** `2026-014-007/1-video.mp4`: the exhibit, the place in its sheet, the name as received. */
  readonly path: string;
}

const LONGEST_NAME = 120;

/** A name that cannot end a line, leave its folder or look like another one: what is unusual becomes `_`. */
export function toPlainFileName(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const plain = base.replace(/[^\p{L}\p{M}\p{N} ._()@+=,-]/gu, '_').trim();
  return [...plain].slice(0, LONGEST_NAME).join('') || '_';
}

/** By number; a number is never reused, so two exhibits never share a place. */
export function orderExhibits<T extends { readonly number: string }>(exhibits: readonly T[]): T[] {
  return [...exhibits].sort((a, b) => compareExhibitNumbers(a.number, b.number));
}

type Listed = Pick<ReportExhibit, 'number' | 'state' | 'files' | 'textSha256'>;

/** The hashed contents of every exhibit in order: its text as printed, then its files as received. */
export function listHashes(exhibits: readonly Listed[]): HashLine[] {
  return orderExhibits(exhibits).flatMap((exhibit): HashLine[] => {
    if (exhibit.state === 'cancelled') return [{ number: exhibit.number, sha256: null, path: exhibit.number }];
    const text: HashLine[] = exhibit.textSha256 === null ? [] : [{ number: exhibit.number, sha256: exhibit.textSha256, path: `${exhibit.number}/0-texte.txt` }];
    const files = exhibit.files.map((file, i): HashLine => ({ number: exhibit.number, sha256: file.sha256, path: `${exhibit.number}/${String(i + 1)}-${toPlainFileName(file.name)}` }));
    return [...text, ...files];
  });
}

/**
 * The exhibit list as text: the format `sha256sum -c` reads, one line for each hashed content, a comment for each
 * cancelled number. The SHA-256 of this text in UTF-8 stands in the foot of every page.
 */
export function formatExhibitList(exhibits: readonly Listed[]): string {
  return listHashes(exhibits).map(({ sha256, path }) => (sha256 === null ? `# ${path} -\n` : `${sha256}  ${path}\n`)).join('');
}

/** `7c19 e02b 44af`: the first digits of a hash, as printed in the foot. */
export function shortenHash(sha256: string): string {
  return groupHash(sha256.slice(0, 12));
}

/** A hash in groups of four, as people compare it by eye. */
export function groupHash(sha256: string): string {
  return sha256.match(/.{1,4}/g)?.join(' ') ?? '';
}
