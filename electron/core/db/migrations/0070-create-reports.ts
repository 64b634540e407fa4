/** Court reports: their findings and what each finding cites. */
export const version = 70;
export const sql = `
CREATE TABLE report (
  id TEXT PRIMARY KEY, title_fr TEXT NOT NULL, title_ar TEXT NOT NULL, object_fr TEXT NOT NULL DEFAULT '', object_ar TEXT NOT NULL DEFAULT '',
  addressee_fr TEXT NOT NULL DEFAULT '', addressee_ar TEXT NOT NULL DEFAULT '', mandate_fr TEXT NOT NULL DEFAULT '', mandate_ar TEXT NOT NULL DEFAULT '',
  place_fr TEXT NOT NULL DEFAULT '', place_ar TEXT NOT NULL DEFAULT '', authors TEXT NOT NULL DEFAULT '[]', sections TEXT NOT NULL DEFAULT '{}', created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE finding (
  id TEXT PRIMARY KEY, report_id TEXT NOT NULL, position REAL NOT NULL, state TEXT NOT NULL CHECK (state IN ('established', 'inferred')),
  title_fr TEXT NOT NULL, title_ar TEXT NOT NULL, text_fr TEXT NOT NULL, text_ar TEXT NOT NULL
) STRICT;
CREATE INDEX ix_finding_report ON finding (report_id, position);
CREATE TABLE finding_exhibit (id TEXT PRIMARY KEY, finding_id TEXT NOT NULL, exhibit_id TEXT NOT NULL, selector TEXT, position REAL NOT NULL) STRICT;
CREATE INDEX ix_finding_exhibit ON finding_exhibit (finding_id, position);
CREATE INDEX ix_finding_exhibit_exhibit ON finding_exhibit (exhibit_id);
`;
