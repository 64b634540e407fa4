/** Posts, their observations, texts, media, and the full-text index. */
export const version = 30;
export const sql = `
CREATE TABLE post (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, platform TEXT NOT NULL, native_id TEXT, permalink TEXT,
  author TEXT, author_name TEXT, author_id TEXT, author_seq INTEGER,
  text TEXT NOT NULL, text_sha256 TEXT NOT NULL, lang TEXT,
  published_at INTEGER, published_text TEXT NOT NULL DEFAULT '', published_certainty TEXT NOT NULL DEFAULT 'none',
  -- Sorting never meets NULL: undated posts sort before everything dated.
  sort_at INTEGER NOT NULL,
  views INTEGER, likes INTEGER, shares INTEGER, comments INTEGER, counted_at INTEGER,
  captures INTEGER NOT NULL DEFAULT 1, versions INTEGER NOT NULL DEFAULT 1, media_count INTEGER NOT NULL DEFAULT 0,
  triage TEXT NOT NULL DEFAULT 'toExamine' CHECK (triage IN ('toExamine', 'kept', 'linked', 'rejected')),
  -- What was read in the text, one bit a kind (shared/model/mention-kind.ts); set with the mentions.
  kinds INTEGER NOT NULL DEFAULT 0,
  extra TEXT, created_entry INTEGER NOT NULL
) STRICT;
-- Holds every column a list can be filtered by: pages and counts of a million posts never touch the rows themselves.
CREATE INDEX ix_post_time ON post (sort_at, seq, platform, triage, lang, kinds, media_count);
-- Counts by group come out in order, without a sorter (sixteen times faster over a million posts).
CREATE INDEX ix_post_facet ON post (platform, lang, triage, kinds, sort_at, seq, media_count);
CREATE INDEX ix_post_author ON post (author_seq, sort_at) WHERE author_seq IS NOT NULL;
-- Only what a person decided: the index stays small on a million posts.
CREATE INDEX ix_post_triage ON post (triage, sort_at) WHERE triage <> 'toExamine';

-- Every name a post is known by; posts merge on any shared alias (import formats, section 0).
CREATE TABLE post_alias (platform TEXT NOT NULL, alias TEXT NOT NULL, post_seq INTEGER NOT NULL REFERENCES post (seq), PRIMARY KEY (platform, alias)) STRICT, WITHOUT ROWID;

CREATE TABLE capture (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, post_seq INTEGER NOT NULL REFERENCES post (seq), file_seq INTEGER NOT NULL REFERENCES source_file (seq),
  line INTEGER, byte_offset INTEGER, byte_length INTEGER, path TEXT, record_sha256 TEXT NOT NULL,
  captured_at INTEGER, captured_text TEXT NOT NULL DEFAULT '', captured_certainty TEXT NOT NULL DEFAULT 'none', collector TEXT, tool TEXT NOT NULL,
  views INTEGER, likes INTEGER, shares INTEGER, comments INTEGER, text_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX ix_capture_post ON capture (post_seq);
CREATE INDEX ix_capture_file ON capture (file_seq, byte_offset);

-- Texts of an edited post. A post that never changed has no row here: its only text stands in post.
CREATE TABLE post_version (
  post_seq INTEGER NOT NULL REFERENCES post (seq), no INTEGER NOT NULL, text TEXT NOT NULL, text_sha256 TEXT NOT NULL, capture_seq INTEGER NOT NULL,
  PRIMARY KEY (post_seq, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE media (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, post_seq INTEGER REFERENCES post (seq), no INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('held', 'named-absent', 'url-only')),
  url TEXT, file_name TEXT, sha256 TEXT, mime TEXT, width INTEGER, height INTEGER, duration_ms INTEGER, file_seq INTEGER REFERENCES source_file (seq)
) STRICT;
CREATE INDEX ix_media_post ON media (post_seq);
CREATE INDEX ix_media_sha ON media (sha256) WHERE sha256 IS NOT NULL;

-- Contentless: holds the normalised text only as an index; rowid is post.seq.
CREATE VIRTUAL TABLE post_fts USING fts5 (text, author, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");

-- Posts per day and platform, kept by the importer: the density of the time strip without reading a million posts.
CREATE TABLE stat_day (day INTEGER NOT NULL, platform TEXT NOT NULL, posts INTEGER NOT NULL, PRIMARY KEY (day, platform)) STRICT, WITHOUT ROWID;
-- Case-wide counts, kept with every write: counting a million rows takes longer than opening the case may.
CREATE TABLE stat_count (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;
