/** Facebook posts noted in spreadsheets: one French, typed by hand and partly broken, one with Arabic headers. */
import { findById, type Account, type DropFile, type SampleCase, type Sighting } from '../case-data.ts';
import { formatCsv } from '../csv.ts';
import { formatFrenchLocal } from '../local-time.ts';
import { hashText } from '../random.ts';

export const GROUP_HEADER = ['auteur', 'texte', 'date', 'lien', "j'aime", 'commentaires', 'partages', 'id', 'page', 'relevé le', 'relevé par'];
export const PAGES_HEADER = ['رابط', 'صاحب', 'تاريخ', 'نص', 'إعجابات', 'تعليقات', 'مشاركات', 'تاريخ الجمع', 'جامع'];

/** A row that no importer can take as it stands, and the line (1 = header) where it stands. */
export interface BrokenRow {
  line: number;
  /** Why, in the words of the drop's own README. */
  reason: string;
  cells: string[];
}

/** The invented number of a Facebook page. */
export function makeFacebookPageId(account: Account): string {
  return `1000${String(hashText(`page${account.id}`)).padStart(11, '0')}`;
}

/** The long form of a post's address, with both numbers. */
export function makeFacebookStoryUrl(account: Account, nativeId: string): string {
  return `https://www.facebook.com/permalink.php?story_fbid=${nativeId}&id=${makeFacebookPageId(account)}`;
}

/** The short form, as the browser's address bar shows it; groups have their own. */
export function makeFacebookPostUrl(account: Account, nativeId: string): string {
  const owner = account.handle.startsWith('groupe') ? `groups/${account.handle}` : account.handle;
  return `https://www.facebook.com/${owner}/posts/${nativeId}`;
}

/**
 * `groupe-export.csv`: `;`, UTF-8 with BOM, CRLF, Moroccan local time, oldest post first, seven broken rows among them.
 * The damaged rows repeat posts that are also there in good order, so that mending them later adds no post.
 */
export function buildGroupExport(data: SampleCase, sightings: readonly Sighting[]): DropFile {
  const rows = [...sightings].sort((a, b) => a.post.publishedAt.localeCompare(b.post.publishedAt)).map((sighting) => buildGroupRow(data, sighting));
  const broken = buildBrokenRows(rows);
  for (const { line, cells } of broken) rows.splice(line - 2, 0, cells);
  return { path: 'facebook/groupe-export.csv', bytes: Buffer.from(formatCsv([GROUP_HEADER, ...rows], { delimiter: ';', bom: true })) };
}

/** One good row of `groupe-export.csv`. */
export function buildGroupRow(data: SampleCase, { post, capture }: Sighting): string[] {
  const account = findById(data.accounts, post.account);
  const [, likes, comments, shares] = capture.counts ?? [null, null, null, null];
  return [
    account.name,
    capture.text ?? post.text,
    formatFrenchLocal(post.publishedAt),
    makeFacebookPostUrl(account, post.nativeId),
    formatCount(likes),
    formatCount(comments),
    formatCount(shares),
    post.nativeId,
    account.handle,
    formatFrenchLocal(capture.at),
    capture.by,
  ];
}

/** The seven rows that must be set aside, in the order of the file. */
export function buildBrokenRows(rows: readonly string[][]): BrokenRow[] {
  const copy = (nativeId: string): string[] => [...(rows.find((row) => row[7] === nativeId) ?? [])];
  const first = rows[0] ?? [];
  const noText = copy('200000000000033');
  noText[1] = '';
  noText[3] = '';
  noText[7] = '';
  const impossible = ['Destock Exemple Aïn Sebaâ', 'Dispo b jomla serie 12 pcs, taman 165', '31/02/2026 10:20:00', '', '12', '0', '0', '', 'destockexemple', '08/03/2026 12:29:10', 'K-02'];
  const truncated = copy('200000000000104');
  truncated[7] = '2,0E+14';
  truncated[3] = '';
  const short = copy('200000000000100');
  short.splice(0, 1);
  const words = ['Dépôt Fictif Casa', 'Nouveau lot demain', 'hier à 21:40', '', '4', '', '', '', 'depotfictifcasa', '08/03/2026 11:30:00', 'K-02'];
  return [
    { line: 24, reason: 'empty', cells: first.map(() => '') },
    { line: 41, reason: 'no text, no link, no id', cells: noText },
    { line: 60, reason: 'header repeated', cells: [...GROUP_HEADER] },
    { line: 88, reason: 'impossible date', cells: impossible },
    { line: 104, reason: 'id cut by a spreadsheet, no link', cells: truncated },
    { line: 117, reason: 'one column missing', cells: short },
    { line: 121, reason: 'date in words', cells: words },
  ];
}

/** `pages.csv`: `,`, no BOM, LF, Arabic headers, no id column: the id is in the address. */
export function buildPages(data: SampleCase, sightings: readonly Sighting[]): DropFile {
  const rows = sightings
    .filter(({ capture }) => capture.status !== 'unavailable')
    .map(({ post, capture }) => {
      const account = findById(data.accounts, post.account);
      const [, likes, comments, shares] = capture.counts ?? [null, null, null, null];
      return [
        makeFacebookStoryUrl(account, post.nativeId),
        account.name,
        formatFrenchLocal(post.publishedAt),
        capture.text ?? post.text,
        formatCount(likes),
        formatCount(comments),
        formatCount(shares),
        formatFrenchLocal(capture.at),
        capture.by,
      ];
    });
  return { path: 'facebook/pages.csv', bytes: Buffer.from(formatCsv([PAGES_HEADER, ...rows], { delimiter: ',', bom: false })) };
}

/** `indisponibles.txt`: what the collector went to see again and did not find, one address a line with the time he looked. */
export function buildUnavailable(data: SampleCase, sightings: readonly Sighting[]): DropFile {
  const lines = sightings
    .filter(({ capture }) => capture.status === 'unavailable')
    .map(({ post, capture }) => [formatFrenchLocal(capture.at), makeFacebookStoryUrl(findById(data.accounts, post.account), post.nativeId), "Ce contenu n'est pas disponible pour le moment", capture.by].join('\t'));
  return { path: 'facebook/indisponibles.txt', bytes: Buffer.from(`${lines.join('\n')}\n`) };
}

function formatCount(count: number | null): string {
  return count === null ? '' : String(count);
}
