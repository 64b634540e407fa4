/** Entities, links, what was read where, and what a person decided of it. */
export const version = 40;
export const sql = `
CREATE TABLE entity (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, schema TEXT NOT NULL,
  -- What makes two readings the same entity, e.g. mrs:Phone:+212600000142; NULL for what a person typed.
  key TEXT UNIQUE,
  caption TEXT NOT NULL, caption_ar TEXT, properties TEXT NOT NULL DEFAULT '{}',
  status TEXT NOT NULL DEFAULT 'suggested' CHECK (status IN ('suggested', 'accepted', 'rejected')),
  origin TEXT NOT NULL DEFAULT 'machine' CHECK (origin IN ('machine', 'person')),
  posts INTEGER NOT NULL DEFAULT 0, degree INTEGER NOT NULL DEFAULT 0, first_at INTEGER, last_at INTEGER, merged_into TEXT
) STRICT;
CREATE INDEX ix_entity_schema_posts ON entity (schema, posts DESC);
CREATE INDEX ix_entity_degree ON entity (degree DESC);
CREATE INDEX ix_entity_caption ON entity (caption COLLATE NOCASE);

-- A span of one version of a post's text, read by a rule. Never edited: decisions stand in mention_decision.
CREATE TABLE mention (
  seq INTEGER PRIMARY KEY, post_seq INTEGER NOT NULL, entity_seq INTEGER NOT NULL, text_version INTEGER NOT NULL DEFAULT 1,
  start INTEGER NOT NULL, end INTEGER NOT NULL, rule TEXT NOT NULL
) STRICT;
CREATE INDEX ix_mention_post ON mention (post_seq);
CREATE INDEX ix_mention_entity ON mention (entity_seq, post_seq);

CREATE TABLE mention_decision (
  id TEXT PRIMARY KEY, post_id TEXT NOT NULL, entity_id TEXT NOT NULL, text_sha256 TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'rejected')), decided_by TEXT NOT NULL, decided_at INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX ix_decision_span ON mention_decision (post_id, entity_id, text_sha256, start, end);
CREATE INDEX ix_decision_entity ON mention_decision (entity_id);

-- Derived links carry counts only: their evidence is the mentions of the target in the posts of the source.
CREATE TABLE link (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, schema TEXT NOT NULL, source_seq INTEGER NOT NULL REFERENCES entity (seq), target_seq INTEGER NOT NULL REFERENCES entity (seq),
  state TEXT NOT NULL DEFAULT 'toExamine' CHECK (state IN ('established', 'inferred', 'toExamine', 'rejected')),
  origin TEXT NOT NULL DEFAULT 'machine' CHECK (origin IN ('machine', 'person')), hypothesis INTEGER NOT NULL DEFAULT 0,
  evidence INTEGER NOT NULL DEFAULT 0, first_at INTEGER, last_at INTEGER, grade_source TEXT, grade_info TEXT, properties TEXT NOT NULL DEFAULT '{}',
  UNIQUE (source_seq, schema, target_seq)
) STRICT;
CREATE INDEX ix_link_target ON link (target_seq, source_seq);

-- Where a person put the nodes of a chart. View state: not versioned, not in the ledger.
CREATE TABLE chart_position (entity_id TEXT PRIMARY KEY, x REAL NOT NULL, y REAL NOT NULL, pinned INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
`;
