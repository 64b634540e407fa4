/** Files as received, import runs, what was set aside, and the citations that stand on them. */
export const version = 20;
export const sql = `
CREATE TABLE import_run (
  id TEXT PRIMARY KEY, started_at INTEGER NOT NULL, ended_at INTEGER, actor_id TEXT NOT NULL, actor_name TEXT NOT NULL, root TEXT NOT NULL,
  collector TEXT, timezone TEXT, mapping TEXT, tool_version TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled')),
  files INTEGER NOT NULL DEFAULT 0, records INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0, merged INTEGER NOT NULL DEFAULT 0, rejected INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One row per stored original; the same bytes received twice are one object and two source files.
CREATE TABLE evidence_object (
  sha256 TEXT PRIMARY KEY, bytes INTEGER NOT NULL, mime TEXT NOT NULL, stored_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source_file (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, run_id TEXT NOT NULL REFERENCES import_run (id), path TEXT NOT NULL, name TEXT NOT NULL,
  bytes INTEGER NOT NULL, sha256 TEXT REFERENCES evidence_object (sha256), modified_at INTEGER, received_at INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('posts', 'media', 'sidecar', 'hash-list', 'note', 'unknown')),
  format TEXT, mapper TEXT, mapper_version INTEGER, encoding TEXT,
  state TEXT NOT NULL CHECK (state IN ('reading', 'done', 'refused')),
  code TEXT, params TEXT, records INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0, merged INTEGER NOT NULL DEFAULT 0, rejected INTEGER NOT NULL DEFAULT 0,
  -- Where a broken-off run goes on: bytes of the file whose records are committed.
  committed_bytes INTEGER NOT NULL DEFAULT 0,
  -- First and last capture time among its records, kept with every batch: the timeline draws a file as one session.
  captured_from INTEGER, captured_to INTEGER,
  -- What the drop's own hash list said of this file, when it came with one.
  listed_sha256 TEXT
) STRICT;
CREATE INDEX ix_source_file_sha ON source_file (sha256);
CREATE INDEX ix_source_file_run ON source_file (run_id);

CREATE TABLE rejected_record (
  seq INTEGER PRIMARY KEY, file_seq INTEGER NOT NULL REFERENCES source_file (seq), line INTEGER, byte_offset INTEGER, byte_length INTEGER, path TEXT,
  code TEXT NOT NULL, params TEXT NOT NULL, excerpt TEXT NOT NULL
) STRICT;
CREATE INDEX ix_rejected_file ON rejected_record (file_seq);

CREATE TABLE exhibit (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, series TEXT NOT NULL, no INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('post', 'media', 'file')),
  subject_id TEXT NOT NULL, title TEXT NOT NULL, note TEXT NOT NULL, grade_source TEXT, grade_info TEXT, grade_reason TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('active', 'cancelled')), cancel_reason TEXT, created_at INTEGER NOT NULL, created_by TEXT NOT NULL,
  UNIQUE (series, no)
) STRICT;
CREATE INDEX ix_exhibit_subject ON exhibit (subject_id);

CREATE TABLE assertion (
  id TEXT PRIMARY KEY, subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL, property TEXT NOT NULL, value TEXT NOT NULL, state TEXT NOT NULL,
  grade_source TEXT, grade_info TEXT, evidence_kind TEXT, evidence_id TEXT, selector TEXT, asserted_by TEXT NOT NULL, asserted_at INTEGER NOT NULL, note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX ix_assertion_subject ON assertion (subject_kind, subject_id);
CREATE INDEX ix_assertion_evidence ON assertion (evidence_id);
`;
