import type { Reason } from '../../../shared/model/errors.ts';
import type { Mapping } from '../../../shared/model/import.ts';
import type { Counts, StatedTime } from '../../../shared/model/post.ts';

/**
 * The one interface behind which every collected format is read. A reader recognises a file by its content and turns its
 * bytes into records in file order. It touches no disk, no database and no network: it runs in a worker thread.
 */
export interface FormatReader {
  /** Stable name, stored with every file and shown to people through `import.format.<format>`. */
  readonly format: string;
  /** Raised whenever the same record would be read differently: each file keeps the version that read it. */
  readonly version: number;
  /** Says whether the file is of this format, from its content; null when it is not. Never throws. */
  detect(probe: Probe): Detection | null;
  /**
   * Reads the records in order. One broken record is one rejection and the next record follows; it throws a
   * `MirsadError` only when nothing more of the file can be read.
   */
  read(input: ReadInput): AsyncIterable<readonly ReadItem[]>;
}

/** What is known of a file before it is opened: enough to recognise every format without reading it twice. */
export interface Probe {
  /** Path inside the drop, with `/`. */
  readonly path: string;
  readonly size: number;
  /** The first bytes, `PROBE_BYTES` at most. */
  readonly head: Buffer;
  /** The last bytes, `PROBE_BYTES` at most; they overlap `head` in short files. */
  readonly tail: Buffer;
  /** The whole file when it is no longer than `WHOLE_BYTES`, else null: documents name themselves anywhere. */
  readonly whole: Buffer | null;
}

export const PROBE_BYTES = 64 * 1024;
export const WHOLE_BYTES = 4 * 1024 * 1024;

/** No single record is held in memory beyond this; a longer one is set aside with its position. */
export const MAX_RECORD_BYTES = 32 * 1024 * 1024;

export interface Detection {
  readonly format: string;
  /** 0 to 1; the highest wins. Formats that claim whatever others leave (CSV) stay below 0.5. */
  readonly confidence: number;
  /** What the person sees beside the format, e.g. the platform or the number of columns. */
  readonly detail: DetectionDetail;
  /** Set when the format is known but cannot be read yet, or needs something from the person first. */
  readonly refusal: Reason | null;
}

export interface DetectionDetail {
  readonly platform?: string;
  readonly columns?: number;
  readonly encoding?: string;
  readonly delimiter?: string;
}

export interface ReadOptions {
  /** IANA zone of times that state none; null leaves them local-unknown. */
  readonly timezone: string | null;
  readonly mapping: Mapping | null;
}

export interface ReadInput {
  readonly path: string;
  readonly size: number;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly options: ReadOptions;
  /** Records that start before this byte are already in the case: they are passed over without being mapped. */
  readonly skipBefore: number;
}

/** Where a raw record lies in its file. The record itself stays in the sealed original. */
export interface RawPosition {
  /** Counts from 1. */
  readonly line: number | null;
  /** Counts from 0. */
  readonly byteOffset: number;
  /** Without the line end. */
  readonly byteLength: number;
  /** JSON path inside the record or file, when one line does not mean one record. */
  readonly path: string | null;
}

export type ReadItem = ReadPost | ReadRejection;

export interface ReadPost {
  readonly kind: 'post';
  readonly position: RawPosition;
  /** SHA-256 of the raw record's bytes, hex. */
  readonly sha256: string;
  readonly post: MappedPost;
}

export interface ReadRejection {
  readonly kind: 'rejected';
  readonly position: RawPosition;
  readonly reason: Reason;
  /** The beginning of the record for the person who looks into it, masked and cut. */
  readonly excerpt: string;
}

export interface MappedAuthor {
  /** Without the leading @, as the platform writes it. */
  readonly handle: string | null;
  readonly name: string | null;
  /** The platform's own number for the account, as text. */
  readonly id: string | null;
}

export interface MappedMedia {
  readonly kind: 'image' | 'video' | 'audio' | 'document';
  /** Where it was at the time: never evidence that it is held. */
  readonly url: string | null;
  /** The name under which the collector says it was saved. */
  readonly fileName: string | null;
  readonly durationMs: number | null;
}

/** One observation of a post, in the fields of the case. Missing is null, never zero or empty text. */
export interface MappedPost {
  readonly platform: string;
  /** The platform's own id in its native form, as text. */
  readonly nativeId: string | null;
  /** Every name this post is known by, the native id included; never empty. Posts merge on any shared one. */
  readonly aliases: readonly string[];
  readonly permalink: string | null;
  readonly author: MappedAuthor;
  /** Null when the source carries no text; empty when the post has none. */
  readonly text: string | null;
  readonly lang: string | null;
  readonly published: StatedTime;
  readonly captured: StatedTime;
  readonly counts: Counts;
  readonly media: readonly MappedMedia[];
  /** Who collected and with what, when the record itself says so. */
  readonly collector: string | null;
  readonly tool: string;
  /** Facts without a column of their own: sound, place, on-screen text, parent. */
  readonly extra: Readonly<Record<string, string | readonly string[]>>;
}

/** What an item of a platform says by itself; platform, time and tool of the capture come from what carries it. */
export type ItemContent = Omit<MappedPost, 'platform' | 'captured' | 'collector' | 'tool'>;
