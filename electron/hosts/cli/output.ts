import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { TRPCError } from '@trpc/server';
import { explainReason } from '../../../shared/i18n/explain-reason.ts';
import { DEFAULT_LOCALE, findLocale, type Locale } from '../../../shared/i18n/locales.ts';
import { createTranslator } from '../../../shared/i18n/translate.ts';
import { MirsadError, toReason, type Reason } from '../../../shared/model/errors.ts';

/** How a command ends (design, section 6). */
export const EXIT = { done: 0, found: 1, usage: 2, failed: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Reasons that mean the request could not be met as it was put: nothing was written. */
const USAGE = /^(usage|input\.invalid|case\.(not-a-case|newer-version|wrong-passphrase|passphrase-needed|exists|folder-not-empty|network-share|header-damaged|database-damaged|in-use|none-open)|not-found|query\.malformed|mapping\.|file\.not-found|host\.unsupported|report\.as-of-unknown)/;

export function chooseLocale(asked: string | undefined, env: NodeJS.ProcessEnv = process.env): Locale {
  const tag = asked ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return findLocale(tag.slice(0, 2)) ?? DEFAULT_LOCALE;
}

/** Puts a reason into words of the language. */
export function createExplainer(locale: Locale): (reason: Reason) => string {
  const translator = createTranslator({ locale });
  const t = translator.getFixedT(locale.code, 'errors');
  return (reason) => explainReason(t, reason);
}

/** What went wrong, also when it came through the router. */
export function reasonOf(error: unknown): Reason {
  return toReason(error instanceof TRPCError && error.cause ? error.cause : error);
}

export function exitCodeOf({ code }: Reason): ExitCode {
  return USAGE.test(code) ? EXIT.usage : EXIT.failed;
}

/** One JSON document on stdout and nothing else; without `--json` the same, laid out for reading. */
export function printResult(result: unknown, isJson: boolean): void {
  process.stdout.write(`${JSON.stringify(result, null, isJson ? undefined : 2)}\n`);
}

/** From a file, the environment, or a prompt; never from an argument. Null when there is nobody to ask. */
export async function readPassphrase(file: string | undefined): Promise<string | null> {
  if (file !== undefined) {
    const text = await readFile(file, 'utf8').catch((cause: unknown) => { throw new MirsadError('file.not-found', { path: file }, { cause }); });
    return text.replace(/\r?\n$/, '');
  }
  const fromEnvironment = process.env['MIRSAD_PASSPHRASE'];
  if (fromEnvironment !== undefined) return fromEnvironment;
  return process.stdin.isTTY ? askHidden() : null;
}

/** Asks on the terminal without showing what is typed. */
function askHidden(): Promise<string> {
  return new Promise((resolve) => {
    const reader = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
    reader.question('? ', (answer) => {
      reader.close();
      process.stderr.write('\n');
      resolve(answer);
    });
    // readline echoes through this method alone; what was asked is already printed.
    Object.assign(reader, { _writeToOutput: () => undefined });
  });
}
