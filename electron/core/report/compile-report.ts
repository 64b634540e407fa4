import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { z } from 'zod';
import { zLanguage } from '../../../shared/model/case.ts';
import { MirsadError } from '../../../shared/model/errors.ts';
import type { ReportMark } from '../../../shared/model/report.ts';
import type { LoadedFont } from './fonts.ts';
import type { ReportDocument } from './present-report.ts';

export interface CompileInput {
  readonly document: ReportDocument;
  /** Working copies by the path the document names them under. */
  readonly pictures: ReadonlyMap<string, Buffer>;
  readonly fonts: readonly LoadedFont[];
  /** Folder of `main.typ`. */
  readonly templates: string;
}

export interface CompiledReport {
  readonly pdf: Buffer;
  readonly pages: number;
  readonly marks: readonly ReportMark[];
}

const zMarks = z.array(z.object({ value: z.object({ kind: z.enum(['section', 'exhibit']), id: z.string(), language: zLanguage, page: z.number().int() }) }));

/**
 * PDF/A-2b: for keeping, with every font and colour inside and nothing that runs or points outside. PDF/A-1 has no
 * transparency; PDF/A-3 may carry any other file inside, which an archive may refuse. The levels that also demand
 * tags (2a) need a compiler whose builds are not published for every platform yet.
 */
const STANDARD = 'a-2b';

function failWith(stage: string, detail: unknown): never {
  throw new MirsadError('report.compile-failed', { stage, detail: String(detail).slice(0, 2000) });
}

function readMarks(compiler: NodeCompiler, document: NodeTypstDocument): ReportMark[] {
  const found = zMarks.parse(compiler.query(document, { selector: '<mark>' })).map((mark) => mark.value);
  return found.map((mark, i): ReportMark => {
    // A sheet ends where the next sheet begins; a section ends where the next section begins.
    const next = found.slice(i + 1).find((later) => mark.kind === 'exhibit' || later.kind === 'section');
    return { ...mark, lastPage: next ? Math.max(mark.page, next.page - 1) : document.numOfPages };
  });
}

/** Lays out and writes the PDF. Uses no clock, no network, no font of the machine. `report.compile-failed` with the compiler's words. */
export function compileReport({ document, pictures, fonts, templates }: CompileInput): CompiledReport {
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: fonts.map((font) => font.bytes) }] });
  compiler.mapShadow(join(templates, 'data', 'report.json'), Buffer.from(JSON.stringify(document)));
  for (const [path, bytes] of pictures) compiler.mapShadow(join(templates, path), bytes);
  const outcome = compiler.compile({ mainFilePath: join(templates, 'main.typ') });
  const result = outcome.result;
  if (!result || outcome.hasError()) return failWith('layout', JSON.stringify(outcome.takeDiagnostics()?.shortDiagnostics ?? []));
  try {
    const pdf = compiler.pdf(result, { pdfStandard: STANDARD });
    return { pdf, pages: result.numOfPages, marks: readMarks(compiler, result) };
  } catch (error) {
    return failWith('pdf', error);
  }
}
