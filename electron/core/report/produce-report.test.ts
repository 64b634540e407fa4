import sharp from 'sharp';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatExhibitList, shortenHash } from '../../../shared/domain/report/index.ts';
import { MirsadError } from '../../../shared/model/errors.ts';
import { CHECKOUT } from '../testing/fixtures.ts';
import { produceReport, type ReportFileBytes } from './produce-report.ts';
import { checkSyntax, hasTool, readInfo, readPages } from './testing/pdf-tools.ts';
import { hashOf, makeExhibit, makeModel } from './testing/sample-model.ts';

const resources = join(CHECKOUT, 'resources');
let picture: Buffer;

beforeAll(async () => {
  picture = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#8f7d63' } }).png().toBuffer();
});

function produce(languages: 'fr' | 'ar' | 'fr+ar', model = makeModel()): Promise<ReportFileBytes> {
  return produceReport(model, { languages, resources, readOriginal: () => Promise.resolve(picture) });
}

describe('the produced file', () => {
  it.each(['fr', 'ar', 'fr+ar'] as const)('has the same bytes twice: %s', async (languages) => {
    const first = await produce(languages);
    const second = await produce(languages);
    expect(second.summary).toEqual(first.summary);
    expect(second.pdf.equals(first.pdf)).toBe(true);
  });

  it('changes with the instant it speaks of and with what it says', async () => {
    const model = makeModel();
    const base = await produce('fr', model);
    const later = await produce('fr', { ...model, asOf: { ...model.asOf, at: model.asOf.at + 1000 } });
    expect(later.summary.sha256).not.toBe(base.summary.sha256);
  });

  it('tells where each section and sheet begins, in both languages at the same pages', async () => {
    const { summary } = await produce('fr+ar');
    const of = (language: string) => summary.marks.filter((mark) => mark.language === language);
    expect(of('fr').map((mark) => mark.id)).toEqual(of('ar').map((mark) => mark.id));
    expect(of('fr').filter((mark) => mark.kind === 'section').map((mark) => mark.id)).toEqual(
      ['cover', 'mandate', 'findings', 'hypotheses', 'exhibit-list', 'exhibits', 'method', 'hashes', 'cancelled', 'verification']);
    expect(of('ar')[0]?.page).toBe((of('fr').at(-1)?.lastPage ?? 0) + 1);
    expect(of('ar').at(-1)?.lastPage).toBe(summary.pages);
    expect(summary.exhibits).toBe(2);
  });

  it('leaves out a section a person left out, and says so', async () => {
    const { summary } = await produce('fr', makeModel({ leftOut: ['mandate', 'exhibits', 'no-such-section'] }));
    const ids = summary.marks.map((mark) => mark.id);
    expect(ids).not.toContain('mandate');
    expect(ids).toContain('exhibits');
  });

  it('prints a case without a number, exhibit, finding, author or ledger', async () => {
    const model = makeModel();
    const empty = { fr: '', ar: '' };
    const { summary } = await produce('fr+ar', {
      ...model, case: { ...model.case, number: '' }, exhibits: [], findings: [], asOf: { at: 0, entry: null },
      cover: { title: empty, object: empty, addressee: empty, mandate: empty, reference: empty, place: empty, head: empty, limits: empty, number: '', authors: [], prevailing: 'fr' },
    });
    expect(summary.pages).toBeGreaterThan(8);
  });

  it('stops when the job is cancelled', async () => {
    const controller = new AbortController();
    const work = produceReport(makeModel(), { languages: 'fr', resources, readOriginal: () => Promise.resolve(picture), signal: controller.signal, onProgress: ({ step }) => { if (step === 'layout') controller.abort(new MirsadError('job.cancelled')); } });
    await expect(work).rejects.toMatchObject({ code: 'job.cancelled' });
  });

  it('names the stage when the templates are missing', async () => {
    await expect(produceReport(makeModel({ exhibits: [] }), { languages: 'fr', resources: join(CHECKOUT, 'docs'), readOriginal: () => Promise.resolve(picture) })).rejects.toMatchObject({ code: 'report.compile-failed', params: { stage: 'layout' } });
  });
});

describe.skipIf(!hasTool('pdftotext'))('read by another program (needs poppler-utils)', () => {
  it('French: order of the parts, findings apart from hypotheses, numbers, hashes, foot', async () => {
    const model = makeModel();
    const pages = readPages((await produce('fr', model)).pdf);
    const digest = shortenHash(hashOf(formatExhibitList(model.exhibits)));
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(`page ${String(i + 1)} sur ${String(pages.length)}`);
      expect(page).toContain(digest);
    }
    const titles = ['Rapport d’investigation numérique', 'Mandat', 'Synthèse des constats', 'Hypothèses', 'Bordereau des pièces', 'PIÈCE n°', 'PIÈCE n°', 'Méthode et limites', 'Annexe 1 : empreintes', 'Annexe 2 : numéros annulés', 'Vérification'];
    expect(pages.map((page, i) => page.includes(titles[i] ?? '?'))).toEqual(titles.map(() => true));
    expect(pages[2]).toContain('Constat 1');
    expect(pages[2]).not.toContain('Hicham');
    expect(pages[3]).toMatch(/Hypothèse 4[\s\S]*aucune pièce citée/);
    expect(pages[6]).toContain('citée aux constats 1 et 2');
    expect(pages[8]).toContain(`${model.exhibits[2]?.files[0]?.sha256 ?? ''}`);
    expect(pages[9]).toContain('doublon de la pièce 001');
    expect(pages[10]).toContain('certutil -hashfile fichier SHA256');
  });

  it('Arabic: words read back whole, numbers in order, the whole report right to left', async () => {
    const pages = readPages((await produce('ar')).pdf);
    const all = pages.join('\n');
    for (const text of ['يعلن الحساب', 'الجملة فقط أقل كمية', 'تسخير بتاريخ', 'محرر المحضر', 'وكيل الملك لدى المحكمة الابتدائية', '06 00 00 01 42', '2026-014-007', 'sha256sum file', '+212 600-000142']) expect(all).toContain(text);
    // A word of Amiri with the ligature lam-alef, and numbers that must not turn round.
    expect(all).toContain('الأحرف');
    expect(all).toContain('09/03/2026 08:31:40 UTC+00:00');
    expect(pages[0]).toContain('2026-014-001');
  });

  it('a twin report holds both versions with the same exhibits', async () => {
    const pages = readPages((await produce('fr+ar')).pdf);
    const half = pages.length / 2;
    expect(pages[half - 1]).toContain(`page ${String(half)} sur ${String(half)}`);
    expect(pages.filter((page) => page.includes('2026-014-007')).length).toBeGreaterThan(6);
  });

  it('one version only is said to be so', async () => {
    const pages = readPages((await produce('ar')).pdf);
    expect(pages[3]).toContain('Le prénom revient dans les échanges.');
    expect(pages[3]).toContain('مكتوب بالفرنسية فقط');
  });
});

it.skipIf(!hasTool('qpdf') || !hasTool('pdfinfo'))('is a sound file dated by its data (needs qpdf and poppler-utils)', async () => {
  const { pdf, summary } = await produce('ar', makeModel({ exhibits: [makeExhibit(1)] }));
  expect(checkSyntax(pdf)).toContain('No syntax or stream encoding errors');
  const info = readInfo(pdf);
  expect(info).toMatch(/JavaScript:\s+no/);
  expect(info).toContain(`Pages:           ${String(summary.pages)}`);
  expect(pdf.includes('<pdfaid:part>2</pdfaid:part>') && pdf.includes('<pdfaid:conformance>B</pdfaid:conformance>')).toBe(true);
  expect(pdf.includes('2026-03-16T14:00:00')).toBe(true);
});
