import sqlite from 'sqlite3';

/**
 * The only file that names the SQLite library. It speaks the `sqlite3` callback API (SQLCipher inside) and gives the
 * rest of the backend one writer with serialised transactions and a pool of readers with consistent snapshots.
 */

export type SqlValue = string | number | Buffer | null;
export type SqlParams = readonly SqlValue[];

export interface Reader {
  /** All rows. `Row` is declared by the repository that wrote the columns; SQLite cannot check it. */
  all<Row>(sql: string, params?: SqlParams): Promise<Row[]>;
  get<Row>(sql: string, params?: SqlParams): Promise<Row | undefined>;
}

export interface RunResult {
  readonly changes: number;
  readonly lastId: number;
}

export interface Writer extends Reader {
  run(sql: string, params?: SqlParams): Promise<RunResult>;
  /** Several statements without parameters: schema and pragmas. */
  exec(sql: string): Promise<void>;
  /**
   * Inserts rows in statements of up to 500 rows (row by row is 2.5 times slower, measured).
   * `columns` and `table` come from code, never from data. `suffix` is e.g. `ON CONFLICT DO NOTHING`.
   */
  insertMany(table: string, columns: readonly string[], rows: readonly SqlParams[], suffix?: string): Promise<number>;
}

export interface OpenOptions {
  path: string;
  /** 32-byte raw key; absent for a plain database. */
  key?: Buffer | undefined;
  readOnly?: boolean;
  /** Reader connections besides the writer. */
  readers?: number;
  journal?: 'wal' | 'delete';
  busyTimeoutMs?: number;
}

export interface Database {
  readonly readOnly: boolean;
  /** Runs `fn` on a reader connection within one snapshot. Aborting interrupts the running statement. */
  read<T>(fn: (r: Reader) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Runs `fn` alone in one IMMEDIATE transaction: committed when it returns, rolled back when it throws. */
  write<T>(fn: (w: Writer) => Promise<T>): Promise<T>;
  /** Runs `fn` on the writer outside a transaction: pragmas, VACUUM, checkpoints. */
  maintain<T>(fn: (w: Writer) => Promise<T>): Promise<T>;
  /** Waits for work in flight, then closes every connection. */
  close(): Promise<void>;
}

/** Thrown for every SQLite failure; `code` is SQLite's own, e.g. `SQLITE_NOTADB`, `SQLITE_BUSY`, `SQLITE_FULL`. */
export class SqliteError extends Error {
  readonly code: string;

  constructor(code: string, message: string, sql: string) {
    super(`${message} (${sql.slice(0, 160)})`);
    this.name = 'SqliteError';
    this.code = code;
  }
}

const ROWS_PER_STATEMENT = 500;
const MAX_VARIABLES = 32_766;
const MAX_CACHED_STATEMENTS = 64;

function toSqliteError(error: Error, sql: string): SqliteError {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'SQLITE_ERROR';
  return new SqliteError(code, error.message, sql);
}

class Connection implements Writer {
  private readonly statements = new Map<string, sqlite.Statement>();

  private constructor(private readonly handle: sqlite.Database) {}

  static open(path: string, flags: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const handle = new sqlite.Database(path, flags, (error) => {
        if (error) reject(toSqliteError(error, `open ${path}`));
        else resolve(new Connection(handle));
      });
    });
  }

  /** Prepared statements are kept: bulk work repeats a handful of texts thousands of times. */
  private prepare(sql: string): Promise<sqlite.Statement> {
    const known = this.statements.get(sql);
    if (known) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const statement = this.handle.prepare(sql, (error: Error | null) => {
        if (error) {
          reject(toSqliteError(error, sql));
          return;
        }
        this.evictStatement();
        this.statements.set(sql, statement);
        resolve(statement);
      });
    });
  }

  private evictStatement(): void {
    if (this.statements.size < MAX_CACHED_STATEMENTS) return;
    const oldest = this.statements.entries().next().value;
    if (!oldest) return;
    this.statements.delete(oldest[0]);
    oldest[1].finalize();
  }

  async all<Row>(sql: string, params: SqlParams = []): Promise<Row[]> {
    const statement = await this.prepare(sql);
    return new Promise((resolve, reject) => {
      statement.all([...params], (error: Error | null, rows: unknown[]) => {
        // The repository that wrote the SQL vouches for the shape of its rows.
        if (error) reject(toSqliteError(error, sql));
        else resolve(rows as Row[]);
      });
    });
  }

  async get<Row>(sql: string, params: SqlParams = []): Promise<Row | undefined> {
    return (await this.all<Row>(sql, params))[0];
  }

  async run(sql: string, params: SqlParams = []): Promise<RunResult> {
    const statement = await this.prepare(sql);
    return new Promise((resolve, reject) => {
      statement.run([...params], function onRun(error: Error | null) {
        if (error) reject(toSqliteError(error, sql));
        else resolve({ changes: this.changes, lastId: this.lastID });
      });
    });
  }

  exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.handle.exec(sql, (error) => (error ? reject(toSqliteError(error, sql)) : resolve()));
    });
  }

  async insertMany(table: string, columns: readonly string[], rows: readonly SqlParams[], suffix = ''): Promise<number> {
    const size = Math.min(ROWS_PER_STATEMENT, Math.floor(MAX_VARIABLES / columns.length));
    const tuple = `(${columns.map(() => '?').join(',')})`;
    let changes = 0;
    for (let at = 0; at < rows.length; at += size) {
      const chunk = rows.slice(at, at + size);
      const sql = `INSERT INTO ${table} (${columns.join(',')}) VALUES ${chunk.map(() => tuple).join(',')} ${suffix}`;
      changes += (await this.run(sql, chunk.flat())).changes;
    }
    return changes;
  }

  interrupt(): void {
    this.handle.interrupt();
  }

  async close(): Promise<void> {
    for (const statement of this.statements.values()) await new Promise<void>((resolve) => { statement.finalize(() => { resolve(); }); });
    this.statements.clear();
    await new Promise<void>((resolve, reject) => {
      this.handle.close((error) => (error ? reject(toSqliteError(error, 'close')) : resolve()));
    });
  }
}

/** Lets one caller in at a time, in order of arrival. */
class Queue {
  private tail: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work, work);
    this.tail = result.catch(() => undefined);
    return result;
  }
}

async function openConnection(options: OpenOptions, writable: boolean): Promise<Connection> {
  const flags = writable ? sqlite.OPEN_READWRITE | sqlite.OPEN_CREATE : sqlite.OPEN_READONLY;
  const connection = await Connection.open(options.path, flags);
  try {
    // A wrong passphrase is an ordinary answer, not something to print on stderr.
    if (options.key) await connection.exec(`PRAGMA cipher_log_level = NONE; PRAGMA key = "x'${options.key.toString('hex')}'"`);
    await connection.exec(`PRAGMA busy_timeout = ${String(options.busyTimeoutMs ?? 5000)}`);
    await connection.exec('PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA recursive_triggers = ON;');
    // The first real read fails here, not later, when the key is wrong or the file is no database.
    await connection.get('SELECT count(*) FROM sqlite_schema');
    if (writable) {
      await connection.exec(`PRAGMA journal_mode = ${options.journal ?? 'wal'}; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000;`);
    } else {
      await connection.exec('PRAGMA query_only = ON; PRAGMA cache_size = -32768;');
    }
    if (!options.key) await connection.exec('PRAGMA mmap_size = 1073741824');
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

class SqliteDatabase implements Database {
  readonly readOnly: boolean;
  private readonly writes = new Queue();
  private readonly idle: Connection[];
  private readonly waiting: ((c: Connection) => void)[] = [];
  private busyReaders = 0;
  private closed = false;

  constructor(private readonly writer: Connection | null, private readonly readers: readonly Connection[]) {
    this.readOnly = writer === null;
    this.idle = [...readers];
  }

  async read<T>(fn: (r: Reader) => Promise<T>, signal?: AbortSignal): Promise<T> {
    this.assertOpen();
    signal?.throwIfAborted();
    const connection = await this.acquire();
    const interrupt = () => { connection.interrupt(); };
    signal?.addEventListener('abort', interrupt, { once: true });
    try {
      await connection.exec('BEGIN');
      try {
        return await fn(connection);
      } finally {
        await connection.exec('COMMIT');
      }
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', interrupt);
      this.release(connection);
    }
  }

  write<T>(fn: (w: Writer) => Promise<T>): Promise<T> {
    return this.maintain(async (writer) => {
      await writer.exec('BEGIN IMMEDIATE');
      try {
        const result = await fn(writer);
        await writer.exec('COMMIT');
        return result;
      } catch (error) {
        // A failed COMMIT or a full disk may already have rolled back; the first error is the one to report.
        await writer.exec('ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
  }

  maintain<T>(fn: (w: Writer) => Promise<T>): Promise<T> {
    this.assertOpen();
    const { writer } = this;
    if (!writer) return Promise.reject(new SqliteError('SQLITE_READONLY', 'database is open for reading only', ''));
    return this.writes.run(() => fn(writer));
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.writes.run(() => Promise.resolve());
    while (this.busyReaders > 0) await new Promise((resolve) => { setTimeout(resolve, 5); });
    for (const reader of this.readers) await reader.close();
    await this.writer?.close();
  }

  private assertOpen(): void {
    if (this.closed) throw new SqliteError('SQLITE_MISUSE', 'database is closed', '');
  }

  private acquire(): Promise<Connection> {
    this.busyReaders += 1;
    const free = this.idle.pop();
    return free ? Promise.resolve(free) : new Promise((resolve) => this.waiting.push(resolve));
  }

  private release(connection: Connection): void {
    this.busyReaders -= 1;
    const next = this.waiting.shift();
    if (next) next(connection);
    else this.idle.push(connection);
  }
}

/**
 * Opens a database file. Fails with `SqliteError` (`SQLITE_NOTADB` for a wrong key or a foreign file,
 * `SQLITE_CANTOPEN` when it cannot be opened).
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const opened: Connection[] = [];
  try {
    // The writer comes first: it creates the file and switches it to WAL.
    const writer = options.readOnly ? null : await openConnection(options, true);
    if (writer) opened.push(writer);
    const readers: Connection[] = [];
    for (let i = 0; i < (options.readers ?? 3); i += 1) {
      const reader = await openConnection(options, false);
      opened.push(reader);
      readers.push(reader);
    }
    return new SqliteDatabase(writer, readers);
  } catch (error) {
    for (const connection of opened) await connection.close().catch(() => undefined);
    throw error;
  }
}
