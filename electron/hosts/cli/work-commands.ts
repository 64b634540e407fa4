import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { MirsadError } from '../../../shared/model/errors.ts';
import { zMapping } from '../../../shared/model/import.ts';
import { isTimeZone } from '../../../shared/domain/time/zone.ts';
import { runImport } from '../../core/import/import-run.ts';
import { scanDrop } from '../../core/import/scan-drop.ts';
import { startLoopback } from '../loopback.ts';
import { findRendererDir } from '../renderer-dir.ts';
import { chooseLocale, createExplainer, EXIT, printResult, type ExitCode } from './output.ts';
import { withCase, type CommonOptions } from './with-case.ts';

type Run = (action: () => Promise<ExitCode>, options: CommonOptions) => Promise<void>;

interface ImportOptions extends CommonOptions { readonly timezone?: string; readonly mapping?: string; readonly collector?: string; readonly dryRun?: boolean }
interface SearchOptions extends CommonOptions { readonly limit?: string; readonly platform?: string; readonly from?: string; readonly to?: string; readonly exact?: boolean }

async function readMapping(path: string | undefined) {
  if (path === undefined) return null;
  try {
    return zMapping.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new MirsadError('mapping.invalid', { path }, { cause });
  }
}

/** A day such as 2026-03-08, or an instant; the end of a period includes its day. */
function readDay(text: string | undefined, isEnd: boolean): number | null {
  if (text === undefined) return null;
  const at = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  if (Number.isNaN(at)) throw new MirsadError('usage', { problem: text });
  return isEnd && text.length === 10 ? at + 86_400_000 : at;
}

/** `import`, `posts search`, `serve`. */
export function addWorkCommands(program: Command, run: Run): void {
  program.command('import').argument('<case>').argument('<paths...>')
    .option('--timezone <zone>').option('--mapping <file>').option('--collector <name>').option('--dry-run')
    .action((path: string, paths: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      return run(async () => {
        if (options.timezone !== undefined && !isTimeZone(options.timezone)) throw new MirsadError('usage', { problem: options.timezone });
        const request = { paths: paths.map((each) => resolve(each)), timezone: options.timezone ?? null, mapping: await readMapping(options.mapping), collector: options.collector ?? null, dryRun: options.dryRun ?? false };
        return withCase(path, { ...options, readOnly: request.dryRun }, async (_caller, app) => {
          const session = app.cases.requireSession();
          const explain = createExplainer(chooseLocale(options.lang));
          const setup = { session, actor: app.actor(), resources: app.paths.resources, describe: explain };
          const { totals, files } = request.dryRun ? toResult(await scanDrop(request, setup), explain) : await runImport(request, setup);
          printResult({ totals, files: files.map((file) => ({ path: file.path, format: file.format, records: file.records, new: file.new, merged: file.merged, rejected: file.rejected, rejectedCount: file.rejectedCount })) }, options.json ?? false);
          return totals.rejected > 0 ? EXIT.found : EXIT.done;
        });
      }, options);
    });

  program.command('posts').command('search').argument('<case>').argument('<query>')
    .option('--limit <n>').option('--platform <name>').option('--from <day>').option('--to <day>').option('--exact')
    .action((path: string, query: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<SearchOptions>();
      return run(() => withCase(path, { ...options, readOnly: true }, async (caller) => {
        const filter = { query, exact: options.exact ?? false, platforms: options.platform === undefined ? [] : [options.platform], from: readDay(options.from, false), to: readDay(options.to, true) };
        const limit = Number(options.limit ?? 50);
        if (!Number.isInteger(limit) || limit < 1) throw new MirsadError('usage', { problem: options.limit ?? '' });
        const page = await caller.posts.search({ ...filter, limit, offset: 0 });
        const total = page.total.exact ? page.total.value : await caller.posts.count(filter);
        printResult({
          total,
          posts: page.posts.map((post) => ({
            id: post.id, platform: post.platform, nativeId: post.nativeId, author: post.author ?? post.authorName, publishedAt: post.publishedAt === null ? null : new Date(post.publishedAt).toISOString(),
            text: post.text, highlights: post.highlights,
          })),
        }, options.json ?? false);
        return EXIT.done;
      }), options);
    });

  program.command('serve').argument('<case>').addOption(new Option('--port <n>').default('0')).action((path: string, _options: unknown, command: Command) => {
    const options = command.optsWithGlobals<CommonOptions & { readonly port: string }>();
    return run(() => withCase(path, options, async (_caller, app) => {
      const host = await startLoopback({ app, rendererDir: findRendererDir(), port: Number(options.port) });
      printResult({ url: host.url }, options.json ?? false);
      await new Promise<void>((ended) => { process.once('SIGINT', ended).once('SIGTERM', ended); });
      await host.close();
      return EXIT.done;
    }), options);
  });
}

function toResult(scan: Awaited<ReturnType<typeof scanDrop>>, explain: ReturnType<typeof createExplainer>) {
  return {
    totals: scan.totals,
    files: scan.files.map((file) => ({
      path: file.path, format: file.format, records: file.records, new: file.new, merged: file.merged, rejectedCount: file.rejected,
      rejected: [...(file.reason ? [{ line: null, byte: null, code: file.reason.code, params: file.reason.params }] : []), ...file.rejections]
        .map(({ line, byte, code, params }) => ({ position: { line, byte, path: null }, code, message: explain(toKnown(code, params)), params })),
    })),
  };
}

function toKnown(code: string, params: Record<string, string | number | boolean | null>) {
  // Scan results carry codes of the closed list as plain text.
  return { code: code as 'internal', params };
}
