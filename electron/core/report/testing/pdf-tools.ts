import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** True when an independent PDF tool is on this machine; tests that need it are skipped by name without it. */
export function hasTool(name: 'pdftotext' | 'qpdf' | 'pdfinfo'): boolean {
  return spawnSync(name, ['--version']).error === undefined;
}

function withFile<T>(pdf: Uint8Array, use: (path: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'mirsad-pdf-'));
  try {
    const path = join(dir, 'report.pdf');
    writeFileSync(path, pdf);
    return use(path);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The text of every page as another program reads it, without the marks that only order it. */
export function readPages(pdf: Uint8Array): string[] {
  const text = withFile(pdf, (path) => execFileSync('pdftotext', ['-layout', path, '-'], { maxBuffer: 1 << 28 }).toString('utf8'));
  return text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u200b]/g, '').split('\f').slice(0, -1);
}

/** What `qpdf --check` says; the word «No syntax» means a sound file. */
export function checkSyntax(pdf: Uint8Array): string {
  return withFile(pdf, (path) => execFileSync('qpdf', ['--check', path]).toString('utf8'));
}

export function readInfo(pdf: Uint8Array): string {
  return withFile(pdf, (path) => execFileSync('pdfinfo', [path], { stdio: ['ignore', 'pipe', 'ignore'] }).toString('utf8'));
}
