#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { VERSION } from '../core/version.ts';
import { addCaseCommands } from './cli/case-commands.ts';
import { chooseLocale, createExplainer, EXIT, exitCodeOf, reasonOf, type ExitCode } from './cli/output.ts';
import type { CommonOptions } from './cli/with-case.ts';
import { addWorkCommands } from './cli/work-commands.ts';

/** `mirsad`: batch import, search, report, verify, and the loopback host, on the same router as the interface. */
const program = new Command('mirsad').version(VERSION).exitOverride().showSuggestionAfterError(false)
  .option('--json').option('--lang <language>').option('--passphrase-file <file>');

async function run(action: () => Promise<ExitCode>, options: CommonOptions): Promise<void> {
  try {
    process.exitCode = await action();
  } catch (error) {
    const reason = reasonOf(error);
    process.stderr.write(`${createExplainer(chooseLocale(options.lang))(reason)}\n`);
    process.exitCode = exitCodeOf(reason);
  }
}

addCaseCommands(program, run);
addWorkCommands(program, run);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
}
