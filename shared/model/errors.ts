/**
 * The closed list of reasons that cross a boundary. They travel as code + parameters; the text lives in the
 * `errors` namespace of the translation resources under the same key, in French and Arabic.
 */
export const ERROR_CODES = [
  // case folder
  'case.none-open', 'case.not-a-case', 'case.newer-version', 'case.wrong-passphrase', 'case.passphrase-needed',
  'case.in-use', 'case.exists', 'case.folder-not-empty', 'case.read-only', 'case.network-share', 'case.header-damaged', 'case.database-damaged',
  'case.locked',
  // files and evidence
  'file.not-found', 'file.unreadable', 'file.not-regular', 'file.empty', 'file.unknown-format', 'file.truncated', 'file.not-utf8', 'file.encoding-uncertain',
  'file.line-too-long', 'file.too-large', 'file.binary', 'file.changed-while-reading', 'file.json-malformed', 'file.csv-malformed', 'file.archive-unsupported',
  'file.recognised-not-read', 'file.path-unsafe',
  'evidence.missing', 'evidence.hash-mismatch', 'evidence.size-mismatch', 'evidence.cannot-decrypt', 'evidence.unlisted',
  // records
  'record.truncated', 'record.json-malformed', 'record.too-long', 'record.not-an-object', 'record.missing-field', 'record.bad-date', 'record.ambiguous-time',
  'record.bad-number', 'record.id-rounded', 'record.empty', 'record.unclosed-quote', 'record.missing-column', 'record.platform-unknown', 'record.not-utf8', 'record.not-a-post',
  // ledger
  'ledger.chain-broken', 'ledger.hash-mismatch', 'ledger.payload-missing', 'ledger.payload-mismatch', 'ledger.gap', 'ledger.head-mismatch', 'ledger.signature-bad',
  // use-cases
  'input.invalid', 'not-found', 'conflict', 'undo.nothing', 'undo.conflict', 'job.cancelled', 'job.not-found', 'query.malformed', 'reason.required', 'source.required',
  'exhibit.exists', 'exhibit.cancelled', 'report.compile-failed', 'report.as-of-unknown', 'mapping.invalid', 'mapping.needed', 'disk.full', 'disk.read-only',
  'host.unsupported', 'usage', 'cancelled', 'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
export type ErrorParams = Readonly<Record<string, string | number | boolean | null>>;

/** A reason as plain data: what every transport carries and every list of failures holds. */
export interface Reason {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

/** The only error type thrown on purpose. `message` is for logs; people read the translation of `code`. */
export class MirsadError extends Error implements Reason {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'MirsadError';
    this.code = code;
    this.params = params;
  }
}

/** True for a `Reason` that arrived as plain data over a transport. */
export function isReason(value: unknown): value is Reason {
  return typeof value === 'object' && value !== null && 'code' in value
    && typeof value.code === 'string' && (ERROR_CODES as readonly string[]).includes(value.code);
}

/** Turns anything thrown into a `Reason`; what was not thrown on purpose becomes `internal` with its message. */
export function toReason(error: unknown): Reason {
  if (isReason(error)) return { code: error.code, params: error.params };
  return { code: 'internal', params: { message: error instanceof Error ? error.message : String(error) } };
}
