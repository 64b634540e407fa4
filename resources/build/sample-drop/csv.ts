import { stringify } from 'csv-stringify/sync';

export interface CsvOptions {
  delimiter: ',' | ';';
  /** French Excel writes a byte order mark and CRLF; other tools write neither. */
  bom: boolean;
}

/** Rows of any length as CSV text: cells are quoted only where they must be, CRLF line ends with the BOM, LF without. */
export function formatCsv(rows: readonly (readonly string[])[], { delimiter, bom }: CsvOptions): string {
  return stringify(
    rows.map((row) => [...row]),
    { delimiter, bom, record_delimiter: bom ? '\r\n' : '\n', quoted_match: /^\s|\s$/ },
  );
}

/** A number the way a French spreadsheet prints it: decimal comma, no grouping; empty when unknown. */
export function formatFrenchNumber(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value).replace('.', ',');
}
