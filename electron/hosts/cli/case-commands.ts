import { Option, type Command } from 'commander';
import type { CaseSummary, Language } from '../../../shared/model/case.ts';
import { MirsadError, toReason } from '../../../shared/model/errors.ts';
import { verifyCase } from '../../core/evidence/verify.ts';
import { chooseLocale, createExplainer, EXIT, printResult, readPassphrase, type ExitCode } from './output.ts';
import { withApp, withCase, type CommonOptions } from './with-case.ts';

type Run = (action: () => Promise<ExitCode>, options: CommonOptions) => Promise<void>;

interface CreateOptions extends CommonOptions { readonly title: string; readonly number?: string; readonly lang?: Language; readonly passphrase: boolean }

/** `case create`, `case info`, `verify`. */
export function addCaseCommands(program: Command, run: Run): void {
  const group = program.command('case');
  group.command('create').argument('<dir>').requiredOption('--title <title>').option('--number <number>')
    .addOption(new Option('--lang <language>').choices(['fr', 'ar'])).option('--no-passphrase')
    .action((dir: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<CreateOptions>();
      return run(async () => {
        const passphrase = options.passphrase ? await readPassphrase(options.passphraseFile) : null;
        if (options.passphrase && (passphrase ?? '') === '') throw new MirsadError('case.passphrase-needed');
        const created = await withApp((caller) => caller.cases.create({ dir, title: options.title, number: options.number ?? '', language: options.lang ?? 'fr', passphrase }));
        // Shown once: it belongs on paper, not into a pipe.
        if (created.recoveryKey !== null) process.stderr.write(`${created.recoveryKey}\n`);
        printResult({ id: created.case.id, path: created.case.path }, options.json ?? false);
        return EXIT.done;
      }, options);
    });

  group.command('info').argument('<case>').action((path: string, _options: unknown, command: Command) => {
    const options = command.optsWithGlobals<CommonOptions>();
    return run(() => withCase(path, { ...options, readOnly: true }, async (caller) => {
      printResult(toInfo(await caller.overview.summary()), options.json ?? false);
      return EXIT.done;
    }), options);
  });

  program.command('verify').argument('<case>').action((path: string, _options: unknown, command: Command) => {
    const options = command.optsWithGlobals<CommonOptions>();
    return run(() => withCase(path, { ...options, readOnly: true }, async (_caller, app) => {
      const explain = createExplainer(chooseLocale(options.lang));
      const result = await verifyCase(app.cases.requireSession(), (code, params) => explain(toReason({ code, params })));
      printResult(result, options.json ?? false);
      return result.ok ? EXIT.done : EXIT.found;
    }), options);
  });
}

function toInfo(summary: CaseSummary) {
  const { id, title, number, posts, captures, media, entities, links, warehouses, exhibits, declarations, seizures, evidenceBytes, ledger } = summary;
  return { id, title, number, posts, captures, media, entities, links, warehouses, exhibits, declarations, seizures, evidenceBytes, ledger, formatVersion: summary.formatVersion, language: summary.language };
}
