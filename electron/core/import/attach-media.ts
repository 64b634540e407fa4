import { KNOWN_PLATFORMS } from '../../../shared/model/post.ts';
import { addToCounts } from '../case/case.repo.ts';
import type { UnitOfWork } from '../case/unit-of-work.ts';
import { addMediaCount, findByAliases, findMediaOfPost, holdMedia, insertRows } from './import.repo.ts';
import { toMediaKind } from './mime.ts';

/** A picture or recording of a drop, already in the store. */
export interface PendingMedia {
  readonly fileSeq: number;
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  readonly mime: string;
}

/**
 * The post ids a file's name may hold, the surest first: in square brackets as yt-dlp writes them, then runs of six
 * digits and more, then the name itself. `@handle_video_<id>.mp4`, `<id>_2.jpg`, `Titre [<id>].mp4`.
 */
export function idsInName(name: string): string[] {
  const base = name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const bracketed = [...base.matchAll(/\[([^\]]{3,60})\]/g)].map((match) => match[1] ?? '');
  const runs = [...base.matchAll(/(?<!\d)\d{6,}(?!\d)/g)].map((match) => match[0]);
  return [...new Set([...bracketed, ...runs, base])].filter((id) => id !== '');
}

/** Ties media to the posts their names speak of. Files that name no post of the case stay in the store, unattached. Returns how many were tied. */
export async function attachMedia(uow: UnitOfWork, files: readonly PendingMedia[]): Promise<number> {
  const ids = [...new Set(files.flatMap((file) => idsInName(file.name)))];
  const names = ids.flatMap((id) => KNOWN_PLATFORMS.flatMap((platform): [string, string][] => [[platform, id], [platform, `video:${id}`], [platform, `photo:${id}`]]));
  const posts = new Map<string, number>();
  for (const row of await findByAliases(uow.tx, names)) posts.set(row.alias.replace(/^(video|photo):/, ''), row.post_seq);
  let attached = 0;
  let added = 0;
  for (const file of files) {
    const postSeq = idsInName(file.name).map((id) => posts.get(id)).find((seq) => seq !== undefined);
    const kind = toMediaKind(file.mime);
    if (postSeq === undefined || kind === null) continue;
    const held = await findMediaOfPost(uow.tx, postSeq);
    if (held.some((media) => media.sha256 === file.sha256)) continue;
    // A film's picture beside it is its thumbnail; the film's own row waits for the film.
    const role = kind === 'image' && held.some((media) => media.kind === 'video') ? 'thumbnail' : kind;
    const waiting = held.find((media) => media.kind === role && media.status !== 'held');
    if (waiting) await holdMedia(uow.tx, waiting.seq, { sha256: file.sha256, fileName: file.name, mime: file.mime, fileSeq: file.fileSeq });
    else {
      await insertRows(uow.tx, 'media', [[uow.newId(), postSeq, held.length, role, 'held', null, file.name, file.sha256, file.mime, null, file.fileSeq]]);
      await addMediaCount(uow.tx, postSeq, 1);
      added += 1;
    }
    attached += 1;
  }
  await addToCounts(uow.tx, { media: added });
  return attached;
}
