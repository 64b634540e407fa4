CREATE TABLE assertion (
  id TEXT PRIMARY KEY, subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL, property TEXT NOT NULL, value TEXT NOT NULL, state TEXT NOT NULL,
  grade_source TEXT, grade_info TEXT, evidence_kind TEXT, evidence_id TEXT, selector TEXT, asserted_by TEXT NOT NULL, asserted_at INTEGER NOT NULL, note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE capture (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, post_seq INTEGER NOT NULL REFERENCES post (seq), file_seq INTEGER NOT NULL REFERENCES source_file (seq),
  line INTEGER, byte_offset INTEGER, byte_length INTEGER, path TEXT, record_sha256 TEXT NOT NULL,
  captured_at INTEGER, captured_text TEXT NOT NULL DEFAULT '', captured_certainty TEXT NOT NULL DEFAULT 'none', collector TEXT, tool TEXT NOT NULL,
  views INTEGER, likes INTEGER, shares INTEGER, comments INTEGER, text_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE case_info (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, number TEXT NOT NULL, language TEXT NOT NULL, created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE chart_position (entity_id TEXT PRIMARY KEY, x REAL NOT NULL, y REAL NOT NULL, pinned INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;

CREATE TABLE consignment (
  id TEXT PRIMARY KEY, transport_doc TEXT NOT NULL, carrier TEXT NOT NULL, vessel TEXT NOT NULL, load_port TEXT NOT NULL, discharge_port TEXT NOT NULL,
  etd INTEGER, eta INTEGER, gross_kg REAL, packages INTEGER, containers TEXT NOT NULL DEFAULT '[]', file_seq INTEGER REFERENCES source_file (seq)
) STRICT;

CREATE TABLE copy_info (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE declaration (
  id TEXT PRIMARY KEY, number TEXT NOT NULL, office TEXT NOT NULL, regime TEXT NOT NULL, registered_at INTEGER, registered_text TEXT NOT NULL,
  importer_id TEXT, importer_text TEXT NOT NULL, declarant_id TEXT, declarant_text TEXT NOT NULL, supplier_text TEXT NOT NULL,
  channel TEXT NOT NULL, currency TEXT NOT NULL, rate TEXT, total_value TEXT, file_seq INTEGER REFERENCES source_file (seq)
) STRICT;

CREATE TABLE declaration_line (
  id TEXT PRIMARY KEY, declaration_id TEXT NOT NULL REFERENCES declaration (id), no INTEGER NOT NULL, hs TEXT NOT NULL, description TEXT NOT NULL, origin TEXT NOT NULL,
  quantity REAL, unit TEXT NOT NULL, net_kg REAL, gross_kg REAL, value TEXT, row INTEGER
) STRICT;

CREATE TABLE entity (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, schema TEXT NOT NULL,
  -- What makes two readings the same entity, e.g. mrs:Phone:+212600000142; NULL for what a person typed.
  key TEXT UNIQUE,
  caption TEXT NOT NULL, caption_ar TEXT, properties TEXT NOT NULL DEFAULT '{}',
  status TEXT NOT NULL DEFAULT 'suggested' CHECK (status IN ('suggested', 'accepted', 'rejected')),
  origin TEXT NOT NULL DEFAULT 'machine' CHECK (origin IN ('machine', 'person')),
  posts INTEGER NOT NULL DEFAULT 0, degree INTEGER NOT NULL DEFAULT 0, first_at INTEGER, last_at INTEGER, merged_into TEXT
) STRICT;

CREATE TABLE evidence_object (
  sha256 TEXT PRIMARY KEY, bytes INTEGER NOT NULL, mime TEXT NOT NULL, stored_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE exhibit (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, series TEXT NOT NULL, no INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('post', 'media', 'file')),
  subject_id TEXT NOT NULL, title TEXT NOT NULL, note TEXT NOT NULL, grade_source TEXT, grade_info TEXT, grade_reason TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('active', 'cancelled')), cancel_reason TEXT, created_at INTEGER NOT NULL, created_by TEXT NOT NULL,
  UNIQUE (series, no)
) STRICT;

CREATE TABLE finding (
  id TEXT PRIMARY KEY, report_id TEXT NOT NULL, position REAL NOT NULL, state TEXT NOT NULL CHECK (state IN ('established', 'inferred')),
  title_fr TEXT NOT NULL, title_ar TEXT NOT NULL, text_fr TEXT NOT NULL, text_ar TEXT NOT NULL
) STRICT;

CREATE TABLE finding_exhibit (id TEXT PRIMARY KEY, finding_id TEXT NOT NULL, exhibit_id TEXT NOT NULL, selector TEXT, position REAL NOT NULL) STRICT;

CREATE TABLE import_run (
  id TEXT PRIMARY KEY, started_at INTEGER NOT NULL, ended_at INTEGER, actor_id TEXT NOT NULL, actor_name TEXT NOT NULL, root TEXT NOT NULL,
  collector TEXT, timezone TEXT, mapping TEXT, tool_version TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled')),
  files INTEGER NOT NULL DEFAULT 0, records INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0, merged INTEGER NOT NULL DEFAULT 0, rejected INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE invoice (
  id TEXT PRIMARY KEY, number TEXT NOT NULL, date INTEGER, date_text TEXT NOT NULL, supplier_id TEXT, supplier_text TEXT NOT NULL, buyer_id TEXT, buyer_text TEXT NOT NULL,
  currency TEXT NOT NULL, incoterm TEXT NOT NULL, freight TEXT, insurance TEXT, total TEXT, file_seq INTEGER REFERENCES source_file (seq)
) STRICT;

CREATE TABLE invoice_declaration (invoice_id TEXT NOT NULL, declaration_id TEXT NOT NULL, PRIMARY KEY (invoice_id, declaration_id)) STRICT, WITHOUT ROWID;

CREATE TABLE invoice_line (
  id TEXT PRIMARY KEY, invoice_id TEXT NOT NULL REFERENCES invoice (id), no INTEGER NOT NULL, description TEXT NOT NULL, brand_text TEXT NOT NULL,
  quantity REAL, unit_price TEXT, amount TEXT, row INTEGER
) STRICT;

CREATE TABLE ledger_entry (
  chain TEXT NOT NULL, seq INTEGER NOT NULL, prev TEXT, hash TEXT NOT NULL UNIQUE, at INTEGER NOT NULL,
  actor_id TEXT NOT NULL, actor_name TEXT NOT NULL, machine TEXT NOT NULL, kind TEXT NOT NULL,
  subjects TEXT NOT NULL, payload_sha256 TEXT NOT NULL, joins TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (chain, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_payload (sha256 TEXT PRIMARY KEY, salt TEXT NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE link (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, schema TEXT NOT NULL, source_seq INTEGER NOT NULL REFERENCES entity (seq), target_seq INTEGER NOT NULL REFERENCES entity (seq),
  state TEXT NOT NULL DEFAULT 'toExamine' CHECK (state IN ('established', 'inferred', 'toExamine', 'rejected')),
  origin TEXT NOT NULL DEFAULT 'machine' CHECK (origin IN ('machine', 'person')), hypothesis INTEGER NOT NULL DEFAULT 0,
  evidence INTEGER NOT NULL DEFAULT 0, first_at INTEGER, last_at INTEGER, grade_source TEXT, grade_info TEXT, properties TEXT NOT NULL DEFAULT '{}',
  UNIQUE (source_seq, schema, target_seq)
) STRICT;

CREATE TABLE media (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, post_seq INTEGER REFERENCES post (seq), no INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('held', 'named-absent', 'url-only')),
  url TEXT, file_name TEXT, sha256 TEXT, mime TEXT, width INTEGER, height INTEGER, duration_ms INTEGER, file_seq INTEGER REFERENCES source_file (seq)
) STRICT;

CREATE TABLE mention (
  seq INTEGER PRIMARY KEY, post_seq INTEGER NOT NULL, entity_seq INTEGER NOT NULL, text_version INTEGER NOT NULL DEFAULT 1,
  start INTEGER NOT NULL, end INTEGER NOT NULL, rule TEXT NOT NULL
) STRICT;

CREATE TABLE mention_decision (
  id TEXT PRIMARY KEY, post_id TEXT NOT NULL, entity_id TEXT NOT NULL, text_sha256 TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'rejected')), decided_by TEXT NOT NULL, decided_at INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE payload_destruction (sha256 TEXT PRIMARY KEY, reason TEXT NOT NULL, entry_hash TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  id TEXT PRIMARY KEY, name_fr TEXT NOT NULL, name_ar TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL, precision TEXT NOT NULL, radius_m REAL NOT NULL, note TEXT NOT NULL DEFAULT ''
) STRICT;

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

CREATE TABLE post_alias (platform TEXT NOT NULL, alias TEXT NOT NULL, post_seq INTEGER NOT NULL REFERENCES post (seq), PRIMARY KEY (platform, alias)) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE post_fts USING fts5 (text, author, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");

CREATE TABLE post_version (
  post_seq INTEGER NOT NULL REFERENCES post (seq), no INTEGER NOT NULL, text TEXT NOT NULL, text_sha256 TEXT NOT NULL, capture_seq INTEGER NOT NULL,
  PRIMARY KEY (post_seq, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE rejected_record (
  seq INTEGER PRIMARY KEY, file_seq INTEGER NOT NULL REFERENCES source_file (seq), line INTEGER, byte_offset INTEGER, byte_length INTEGER, path TEXT,
  code TEXT NOT NULL, params TEXT NOT NULL, excerpt TEXT NOT NULL
) STRICT;

CREATE TABLE report (
  id TEXT PRIMARY KEY, title_fr TEXT NOT NULL, title_ar TEXT NOT NULL, object_fr TEXT NOT NULL DEFAULT '', object_ar TEXT NOT NULL DEFAULT '',
  addressee_fr TEXT NOT NULL DEFAULT '', addressee_ar TEXT NOT NULL DEFAULT '', mandate_fr TEXT NOT NULL DEFAULT '', mandate_ar TEXT NOT NULL DEFAULT '',
  place_fr TEXT NOT NULL DEFAULT '', place_ar TEXT NOT NULL DEFAULT '', authors TEXT NOT NULL DEFAULT '[]', sections TEXT NOT NULL DEFAULT '{}', created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE seizure (
  id TEXT PRIMARY KEY, pv_number TEXT NOT NULL, at INTEGER, at_text TEXT NOT NULL, unit TEXT NOT NULL, region TEXT NOT NULL, place TEXT NOT NULL, city TEXT NOT NULL,
  place_kind TEXT NOT NULL, entry_point TEXT NOT NULL, legal_basis TEXT NOT NULL, trigger_kind TEXT NOT NULL, agents INTEGER, offender TEXT NOT NULL, outcome TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '', file_seq INTEGER REFERENCES source_file (seq)
) STRICT;

CREATE TABLE seizure_line (
  id TEXT PRIMARY KEY, seizure_id TEXT NOT NULL REFERENCES seizure (id), category TEXT NOT NULL, hs TEXT NOT NULL, brand TEXT NOT NULL, description TEXT NOT NULL, unit TEXT NOT NULL,
  quantity REAL, value TEXT, value_basis TEXT NOT NULL, row INTEGER
) STRICT;

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

CREATE TABLE stat_count (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE stat_day (day INTEGER NOT NULL, platform TEXT NOT NULL, posts INTEGER NOT NULL, PRIMARY KEY (day, platform)) STRICT, WITHOUT ROWID;

CREATE TABLE stat_place_day (place_key TEXT NOT NULL, day INTEGER NOT NULL, posts INTEGER NOT NULL, PRIMARY KEY (place_key, day)) STRICT, WITHOUT ROWID;

CREATE TABLE undo_step (
  entry_seq INTEGER PRIMARY KEY, actor_id TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;

CREATE TABLE version (
  seq INTEGER PRIMARY KEY, tbl TEXT NOT NULL, row_id TEXT NOT NULL, entry_seq INTEGER NOT NULL, before TEXT, after TEXT
) STRICT;

CREATE TABLE warehouse (
  id TEXT PRIMARY KEY, name_fr TEXT NOT NULL, name_ar TEXT NOT NULL, city TEXT NOT NULL, quarter TEXT NOT NULL DEFAULT '', place_key TEXT,
  lat REAL NOT NULL, lon REAL NOT NULL, precision TEXT NOT NULL CHECK (precision IN ('exact', 'approximate')), radius_m REAL NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('suspected', 'confirmed', 'searched', 'rejected')), kind TEXT NOT NULL DEFAULT 'unknown',
  grade_source TEXT, grade_info TEXT, hypothesis INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '', first_seen INTEGER, last_seen INTEGER, entity_id TEXT
) STRICT;

CREATE TABLE warehouse_source (
  id TEXT PRIMARY KEY, warehouse_id TEXT NOT NULL, subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL, selector TEXT, note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX ix_assertion_evidence ON assertion (evidence_id);

CREATE INDEX ix_assertion_subject ON assertion (subject_kind, subject_id);

CREATE INDEX ix_capture_file ON capture (file_seq, byte_offset);

CREATE INDEX ix_capture_post ON capture (post_seq);

CREATE INDEX ix_decision_entity ON mention_decision (entity_id);

CREATE UNIQUE INDEX ix_decision_span ON mention_decision (post_id, entity_id, text_sha256, start, end);

CREATE INDEX ix_declaration_line ON declaration_line (declaration_id, no);

CREATE INDEX ix_declaration_number ON declaration (number);

CREATE INDEX ix_entity_caption ON entity (caption COLLATE NOCASE);

CREATE INDEX ix_entity_degree ON entity (degree DESC);

CREATE INDEX ix_entity_schema_posts ON entity (schema, posts DESC);

CREATE INDEX ix_exhibit_subject ON exhibit (subject_id);

CREATE INDEX ix_finding_exhibit ON finding_exhibit (finding_id, position);

CREATE INDEX ix_finding_exhibit_exhibit ON finding_exhibit (exhibit_id);

CREATE INDEX ix_finding_report ON finding (report_id, position);

CREATE INDEX ix_invoice_line ON invoice_line (invoice_id, no);

CREATE INDEX ix_invoice_number ON invoice (number);

CREATE INDEX ix_ledger_at ON ledger_entry (at);

CREATE INDEX ix_link_target ON link (target_seq, source_seq);

CREATE INDEX ix_media_post ON media (post_seq);

CREATE INDEX ix_media_sha ON media (sha256) WHERE sha256 IS NOT NULL;

CREATE INDEX ix_mention_entity ON mention (entity_seq, post_seq);

CREATE INDEX ix_mention_post ON mention (post_seq);

CREATE INDEX ix_post_author ON post (author_seq, sort_at) WHERE author_seq IS NOT NULL;

CREATE INDEX ix_post_facet ON post (platform, lang, triage, kinds, sort_at, seq, media_count);

CREATE INDEX ix_post_time ON post (sort_at, seq, platform, triage, lang, kinds, media_count);

CREATE INDEX ix_post_triage ON post (triage, sort_at) WHERE triage <> 'toExamine';

CREATE INDEX ix_rejected_file ON rejected_record (file_seq);

CREATE INDEX ix_seizure_at ON seizure (at);

CREATE INDEX ix_seizure_line ON seizure_line (seizure_id);

CREATE INDEX ix_source_file_run ON source_file (run_id);

CREATE INDEX ix_source_file_sha ON source_file (sha256);

CREATE INDEX ix_version_entry ON version (entry_seq);

CREATE INDEX ix_version_row ON version (tbl, row_id, entry_seq);

CREATE INDEX ix_warehouse_source ON warehouse_source (warehouse_id);

CREATE INDEX ix_warehouse_source_subject ON warehouse_source (subject_id);

CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;

CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;

CREATE TRIGGER ledger_payload_no_delete BEFORE DELETE ON ledger_payload
  WHEN NOT EXISTS (SELECT 1 FROM payload_destruction d WHERE d.sha256 = OLD.sha256)
  BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;

CREATE TRIGGER ledger_payload_no_update BEFORE UPDATE ON ledger_payload BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;

CREATE TRIGGER payload_destruction_no_delete BEFORE DELETE ON payload_destruction BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;

CREATE TRIGGER payload_destruction_no_update BEFORE UPDATE ON payload_destruction BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END;
