/** The case itself, its ledger, versions and undo list. */
export const version = 10;
export const sql = `
CREATE TABLE case_info (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, number TEXT NOT NULL, language TEXT NOT NULL, created_at INTEGER NOT NULL
) STRICT;
-- Facts of this copy of the case: chain id, exhibit series letter, counters. Not case content, not versioned.
CREATE TABLE copy_info (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_entry (
  chain TEXT NOT NULL, seq INTEGER NOT NULL, prev TEXT, hash TEXT NOT NULL UNIQUE, at INTEGER NOT NULL,
  actor_id TEXT NOT NULL, actor_name TEXT NOT NULL, machine TEXT NOT NULL, kind TEXT NOT NULL,
  subjects TEXT NOT NULL, payload_sha256 TEXT NOT NULL, joins TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (chain, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_ledger_at ON ledger_entry (at);
CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;
CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;

-- Payloads stand apart: a part of a case can be handed over, or a payload lawfully destroyed, and the chain still verifies.
CREATE TABLE ledger_payload (sha256 TEXT PRIMARY KEY, salt TEXT NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE payload_destruction (sha256 TEXT PRIMARY KEY, reason TEXT NOT NULL, entry_hash TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TRIGGER ledger_payload_no_update BEFORE UPDATE ON ledger_payload BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;
CREATE TRIGGER ledger_payload_no_delete BEFORE DELETE ON ledger_payload
  WHEN NOT EXISTS (SELECT 1 FROM payload_destruction d WHERE d.sha256 = OLD.sha256)
  BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;
CREATE TRIGGER payload_destruction_no_update BEFORE UPDATE ON payload_destruction BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;
CREATE TRIGGER payload_destruction_no_delete BEFORE DELETE ON payload_destruction BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;

-- One row per change of a row that a person edits. after NULL: the row was removed.
CREATE TABLE version (
  seq INTEGER PRIMARY KEY, tbl TEXT NOT NULL, row_id TEXT NOT NULL, entry_seq INTEGER NOT NULL, before TEXT, after TEXT
) STRICT;
CREATE INDEX ix_version_row ON version (tbl, row_id, entry_seq);
CREATE INDEX ix_version_entry ON version (entry_seq);

-- What can be undone, newest last; an undo and a redo are ledger entries of their own.
CREATE TABLE undo_step (
  entry_seq INTEGER PRIMARY KEY, actor_id TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;
`;
