/** Declarations, invoices, consignments and the seizure register. Amounts are decimal text as received. */
export const version = 60;
export const sql = `
CREATE TABLE declaration (
  id TEXT PRIMARY KEY, number TEXT NOT NULL, office TEXT NOT NULL, regime TEXT NOT NULL, registered_at INTEGER, registered_text TEXT NOT NULL,
  importer_id TEXT, importer_text TEXT NOT NULL, declarant_id TEXT, declarant_text TEXT NOT NULL, supplier_text TEXT NOT NULL,
  channel TEXT NOT NULL, currency TEXT NOT NULL, rate TEXT, total_value TEXT, file_seq INTEGER REFERENCES source_file (seq)
) STRICT;
CREATE INDEX ix_declaration_number ON declaration (number);
CREATE TABLE declaration_line (
  id TEXT PRIMARY KEY, declaration_id TEXT NOT NULL REFERENCES declaration (id), no INTEGER NOT NULL, hs TEXT NOT NULL, description TEXT NOT NULL, origin TEXT NOT NULL,
  quantity REAL, unit TEXT NOT NULL, net_kg REAL, gross_kg REAL, value TEXT, row INTEGER
) STRICT;
CREATE INDEX ix_declaration_line ON declaration_line (declaration_id, no);
CREATE TABLE invoice (
  id TEXT PRIMARY KEY, number TEXT NOT NULL, date INTEGER, date_text TEXT NOT NULL, supplier_id TEXT, supplier_text TEXT NOT NULL, buyer_id TEXT, buyer_text TEXT NOT NULL,
  currency TEXT NOT NULL, incoterm TEXT NOT NULL, freight TEXT, insurance TEXT, total TEXT, file_seq INTEGER REFERENCES source_file (seq)
) STRICT;
CREATE INDEX ix_invoice_number ON invoice (number);
CREATE TABLE invoice_line (
  id TEXT PRIMARY KEY, invoice_id TEXT NOT NULL REFERENCES invoice (id), no INTEGER NOT NULL, description TEXT NOT NULL, brand_text TEXT NOT NULL,
  quantity REAL, unit_price TEXT, amount TEXT, row INTEGER
) STRICT;
CREATE INDEX ix_invoice_line ON invoice_line (invoice_id, no);
CREATE TABLE invoice_declaration (invoice_id TEXT NOT NULL, declaration_id TEXT NOT NULL, PRIMARY KEY (invoice_id, declaration_id)) STRICT, WITHOUT ROWID;
CREATE TABLE consignment (
  id TEXT PRIMARY KEY, transport_doc TEXT NOT NULL, carrier TEXT NOT NULL, vessel TEXT NOT NULL, load_port TEXT NOT NULL, discharge_port TEXT NOT NULL,
  etd INTEGER, eta INTEGER, gross_kg REAL, packages INTEGER, containers TEXT NOT NULL DEFAULT '[]', file_seq INTEGER REFERENCES source_file (seq)
) STRICT;
CREATE TABLE seizure (
  id TEXT PRIMARY KEY, pv_number TEXT NOT NULL, at INTEGER, at_text TEXT NOT NULL, unit TEXT NOT NULL, region TEXT NOT NULL, place TEXT NOT NULL, city TEXT NOT NULL,
  place_kind TEXT NOT NULL, entry_point TEXT NOT NULL, legal_basis TEXT NOT NULL, trigger_kind TEXT NOT NULL, agents INTEGER, offender TEXT NOT NULL, outcome TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '', file_seq INTEGER REFERENCES source_file (seq)
) STRICT;
CREATE INDEX ix_seizure_at ON seizure (at);
CREATE TABLE seizure_line (
  id TEXT PRIMARY KEY, seizure_id TEXT NOT NULL REFERENCES seizure (id), category TEXT NOT NULL, hs TEXT NOT NULL, brand TEXT NOT NULL, description TEXT NOT NULL, unit TEXT NOT NULL,
  quantity REAL, value TEXT, value_basis TEXT NOT NULL, row INTEGER
) STRICT;
CREATE INDEX ix_seizure_line ON seizure_line (seizure_id);
`;
