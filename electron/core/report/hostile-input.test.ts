import fc from 'fast-check';
import sharp from 'sharp';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Coverage } from '../../../shared/domain/report/index.ts';
import type { ReportModel } from '../../../shared/model/report.ts';
import { CHECKOUT } from '../testing/fixtures.ts';
import { compileReport } from './compile-report.ts';
import { makeCoverage } from './font-coverage.ts';
import { loadFonts, type LoadedFont } from './fonts.ts';
import { preparePicture } from './pictures.ts';
import { presentReport } from './present-report.ts';
import { produceReport } from './produce-report.ts';
import { makeReportSections } from './sections/index.ts';
import { hasTool, readPages } from './testing/pdf-tools.ts';
import { both, hashOf, makeExhibit, makeModel } from './testing/sample-model.ts';

/** The checksum of PNG chunks. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const resources = join(CHECKOUT, 'resources');
let fonts: LoadedFont[];
let covers: Coverage;

beforeAll(async () => {
  fonts = await loadFonts(resources);
  covers = makeCoverage(fonts);
});

function compile(model: ReportModel, languages: 'fr' | 'ar') {
  const document = presentReport({ model, languages, sections: makeReportSections(), covers, pictures: new Map() });
  return compileReport({ document, pictures: new Map(), fonts, templates: join(resources, 'report') });
}

/** A report whose every word comes from outside. */
function fillWith(text: string): ReportModel {
  const model = makeModel();
  const name = text.slice(0, 400);
  const side = both(name, name);
  const exhibit = makeExhibit(1, {
    title: side, note: name, gradeReason: name, text, textSha256: hashOf(text),
    post: { platform: name, account: name, accountName: name, accountId: name, url: name, published: { at: null, text: name, certainty: 'none' } },
    elements: [{ schema: name, value: name, where: { kind: 'text', start: 1, end: 9 }, state: 'established', reviewedBy: name }, { schema: 'mrs:Phone', value: name, where: { kind: 'text', start: 0, end: 3 }, state: 'inferred', reviewedBy: null }],
    renderings: [{ kind: 'translation', language: 'fr', text, author: name, current: false }],
    earlierTexts: [{ no: 1, text, sha256: hashOf(text), seenAt: { at: null, text: name, certainty: 'local-unknown' } }],
    files: [{ sha256: hashOf('f'), name, bytes: 1, mime: name, kind: 'video', durationMs: null, check: 'different' }],
    custody: [{ at: null, atText: name, from: name, to: name, reason: 'reception', detail: name, check: 'missing', entry: null }],
  });
  return {
    ...model, case: { ...model.case, number: '2026-014', title: name },
    cover: { title: side, object: side, addressee: side, mandate: both(text, text), reference: side, place: side, head: side, limits: side, number: name, authors: [{ name, grade: side }], prevailing: 'ar' },
    findings: model.findings.map((finding) => ({ ...finding, title: side, text: both(text, text) })),
    exhibits: [exhibit, makeExhibit(2, { state: 'cancelled', cancelReason: name, text: null, textSha256: null, files: [] })],
    method: { ...model.method, collectors: [name], tools: [name], rules: [name] },
  };
}

describe('text from a stranger', () => {
  it.each([
    ['Typst markup', '#import "/x.typ": *\n#panic("x") *bold* _i_ `raw` $ x^2 $ = h <label> @ref \\ // c /* c */ #read("/etc/passwd")'],
    ['the placeholders of the presenter', '\ue0000\ue001 {{number}} $t(report:foot.case) __proto__ constructor'],
    ['control characters', Array.from({ length: 160 }, (_, i) => String.fromCharCode(i)).join('a')],
    ['direction overrides', 'prix \u202e081 MAD\u202c et \u2067\u2067\u2067\u2067 non fermé \u202d123'],
    ['lone surrogates', '\ud83d \udc00 \ud83d\ud83d x'],
    ['signs without a glyph', '한국어 ไทย שלום \u{10ffff} \u{e0041} \ue123 \u0378'],
    ['emoji, Chinese, Tifinagh, styled letters', '🔥👨‍👩‍👧🇲🇦 鞋子批发 ⴰⵣⵓⵍ 𝐊𝐨𝐫𝐯𝐚𝐧𝐞 ☎️ ✅ 0️⃣'],
    ['piled signs', `Z${'\u0301\u0316\u0358'.repeat(300)}algo`],
    ['one endless word', 'x'.repeat(3000)],
    ['one endless Arabic word', 'ـ'.repeat(3000)],
    ['one endless link', `https://a.example/${'y'.repeat(2500)}?${'z%20'.repeat(300)}`],
    ['one endless handle and number', `@${'a'.repeat(500)} ${'0'.repeat(500)}`],
    ['blanks only', ' \t\u00a0\u3000\n\r\n\u2028'],
    ['nothing', ''],
  ])('prints: %s', (_, text) => {
    for (const language of ['fr', 'ar'] as const) expect(compile(fillWith(text), language).pages).toBeGreaterThan(5);
  });

  it('prints any text in any field', () => {
    const anyText = fc.array(fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.array(fc.integer({ min: 0, max: 0x2fff }), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes)),
      fc.constantFrom('\u202e', '\ud800', '\u0000', 'e\u0301', 'سلام', '06 00 00 01 42', '\ufeff', '\u0600'),
    ), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(fc.property(anyText, fc.constantFrom('fr' as const, 'ar' as const), (text, language) => {
      expect(compile(fillWith(text), language).pages).toBeGreaterThan(5);
    }), { numRuns: 40 });
  });

  it.skipIf(!hasTool('pdftotext'))('keeps every character of a post of 100,000 (needs poppler-utils)', () => {
    const words = Array.from({ length: 14_300 }, (_, i) => `w${String(i).padStart(5, '0')}`);
    const model = makeModel({ findings: [], exhibits: [makeExhibit(1, { text: words.join(' ') })] });
    const read = new Set(readPages(compile(model, 'fr').pdf).join(' ').match(/w\d{5}/g));
    expect(words.filter((word) => !read.has(word))).toEqual([]);
  });

  it.skipIf(!hasTool('pdftotext'))('shows what an override would have hidden, in the order of the original, with the reason (needs poppler-utils)', () => {
    const model = makeModel({ findings: [], exhibits: [makeExhibit(1, { text: 'prix \u202e081 MAD\u202c fin', elements: [] })] });
    const text = readPages(compile(model, 'fr').pdf).join('\n');
    expect(text).toMatch(/prix\s*U\+202E\s*081 MAD\s*U\+202C\s*fin/);
    expect(text).toContain('2 qui changent le sens d’écriture (U+202E U+202C)');
  });
});

describe('pictures from a stranger', () => {
  const image = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#777' } });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['text', Buffer.from('hello'), 'unknown-format'],
    ['SVG with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'), 'active-content'],
    ['XML that becomes SVG', Buffer.from('<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'active-content'],
    ['a PNG of no size', Buffer.from('89504e470d0a1a0a0000000d49484452000000000000000008020000000000000000000000', 'hex'), 'corrupt'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'unknown-format'],
    ['a film', Buffer.from('00000018667479706d703432', 'hex'), 'corrupt'],
  ])('%s', async (_, bytes, reason) => { expect(await preparePicture(bytes)).toEqual({ ok: false, reason }); });

  it('a picture that breaks off', async () => {
    const whole = await image().jpeg().toBuffer();
    expect(await preparePicture(whole.subarray(0, whole.length - 200))).toMatchObject({ ok: false, reason: 'corrupt' });
  });

  it('a picture that unfolds to more than a page can show', async () => {
    // A few bytes that announce 30,000 x 30,000 points: the header of a PNG with its checksum made anew.
    const bomb = Buffer.from(await image().png().toBuffer());
    bomb.writeUInt32BE(30_000, 16);
    bomb.writeUInt32BE(30_000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    expect(await preparePicture(bomb)).toEqual({ ok: false, reason: 'too-large' });
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'tiff'] as const)('%s prints as a JPEG without metadata', async (format) => {
    const bytes = await image().withExif({ IFD0: { Copyright: 'secret place' } }).toFormat(format).toBuffer();
    const prepared = await preparePicture(bytes);
    if (!prepared.ok) throw new Error(prepared.reason);
    expect([prepared.width, prepared.height]).toEqual([40, 30]);
    expect(prepared.jpeg.includes('secret place')).toBe(false);
    expect((await preparePicture(bytes))).toEqual(prepared);
  });

  it('never stop the report: the frame says why', async () => {
    const broken = { sha256: hashOf('x'), name: 'a.jpg', reason: null, others: 2 };
    const model = makeModel({ exhibits: [makeExhibit(1, { picture: broken }), makeExhibit(2, { picture: { ...broken, sha256: hashOf('y') } }), makeExhibit(3, { picture: { ...broken, sha256: hashOf('z') } })] });
    const { model: printed } = await produceReport(model, {
      languages: 'fr', resources,
      readOriginal: (sha256) => (sha256 === hashOf('x') ? Promise.resolve(Buffer.from('junk')) : sha256 === hashOf('y') ? Promise.reject(new Error('gone')) : image().png().toBuffer()),
    });
    expect(printed.exhibits.map((exhibit) => exhibit.picture?.reason)).toEqual(['unknown-format', 'absent', null]);
  });
});
