/** Places and warehouses a person put into the case, with their sources. */
export const version = 50;
export const sql = `
CREATE TABLE place (
  id TEXT PRIMARY KEY, name_fr TEXT NOT NULL, name_ar TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL, precision TEXT NOT NULL, radius_m REAL NOT NULL, note TEXT NOT NULL DEFAULT ''
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
CREATE INDEX ix_warehouse_source ON warehouse_source (warehouse_id);
CREATE INDEX ix_warehouse_source_subject ON warehouse_source (subject_id);
`;
