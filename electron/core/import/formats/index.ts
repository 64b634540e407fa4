import { MirsadError } from '../../../../shared/model/errors.ts';
import type { Detection, FormatReader, Probe } from '../reader.ts';
import { genericCsv } from './generic-csv.ts';
import { ytDlp } from './yt-dlp.ts';
import { zeeschuimer } from './zeeschuimer.ts';
import { recogniseOther } from './recognise.ts';

/** Every format this version reads, one line each. */
export const READERS: readonly FormatReader[] = [zeeschuimer, ytDlp, genericCsv];

export function findReader(format: string): FormatReader {
  const reader = READERS.find((candidate) => candidate.format === format);
  if (!reader) throw new MirsadError('file.unknown-format', { format });
  return reader;
}

/** The most confident reading of a file's content; files that are no posts are told apart by `recogniseOther`. */
export function detectFormat(probe: Probe): Detection | null {
  const claims = READERS.map((reader) => reader.detect(probe)).filter((claim) => claim !== null);
  const best = claims.sort((a, b) => b.confidence - a.confidence)[0] ?? null;
  if (best && best.confidence >= 0.5) return best;
  return recogniseOther(probe) ?? best;
}
