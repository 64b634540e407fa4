import { createHash } from 'node:crypto';
import type { Bilingual, ReportExhibit, ReportFinding, ReportModel } from '../../../../shared/model/report.ts';

/** An invented report, as a case with a few decisions would give it. Used by tests of the layout only. */

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function idOf(no: number): string {
  return `019cd0aa-0000-7000-8000-${String(no).padStart(12, '0')}`;
}

export function both(fr: string, ar: string): Bilingual {
  return { fr, ar };
}

const PUBLISHED = Date.UTC(2026, 2, 7, 21, 14, 5);
const CAPTURED = Date.UTC(2026, 2, 8, 10, 42, 7);
const RECEIVED = Date.UTC(2026, 2, 9, 8, 31, 40);

const TEXT = 'Arrivage جديد: سبرديلة Korvane هاي كوبي درجة أولى، الجملة فقط أقل كمية 10. الثمن 180 درهم، واتساب 06 00 00 01 42';

function spanOf(part: string): { kind: 'text'; start: number; end: number } {
  const start = TEXT.indexOf(part);
  return { kind: 'text', start, end: start + part.length };
}

export function makeExhibit(no: number, over: Partial<ReportExhibit> = {}): ReportExhibit {
  const number = `2026-014-${String(no).padStart(3, '0')}`;
  return {
    id: idOf(no), number, kind: 'post', title: both('', ''), note: '', state: 'active', cancelReason: null, createdAt: RECEIVED, createdBy: 'Agent 07',
    grade: { source: 'C', info: '3' }, gradeReason: '',
    post: {
      platform: 'tiktok', account: 'jomla_test_derbomar', accountName: 'جملة تجربة درب عمر', accountId: null,
      url: 'https://www.tiktok.com/@jomla_test_derbomar/video/7000000000000000142', published: { at: PUBLISHED, text: '2026-03-07T21:14:05Z', certainty: 'utc' },
    },
    text: TEXT, textSha256: hashOf(TEXT), earlierTexts: [], renderings: [], elements: [], rejectedElements: 0, picture: null, zones: [],
    files: [{ sha256: hashOf(`video ${number}`), name: 'video.mp4', bytes: 6_214_880, mime: 'video/mp4', kind: 'video', durationMs: 24_000, check: 'identical' }],
    observations: [{
      capturedAt: { at: CAPTURED, text: '2026-03-08T10:42:07Z', certainty: 'utc' }, collector: 'K-02', tool: 'yt-dlp 2026.02', fileName: '7000000000000000142.info.json', line: null,
      recordSha256: hashOf(`record ${number}`), counts: { views: 12_480, likes: 512, comments: 41, shares: null }, receivedAt: RECEIVED,
    }],
    established: { receivedAt: RECEIVED, machine: 'CASA-07', actor: 'Agent 07', toolVersion: '0.1.0', listed: 'identical' },
    custody: [
      { at: RECEIVED, atText: '', from: 'Collecteur K-02', to: 'Agent 07', reason: 'reception', detail: 'clé scellée S-118', check: 'identical', entry: 3 },
      { at: RECEIVED + 86_400_000, atText: '', from: 'Agent 07', to: 'Agent 12', reason: 'checking', detail: '', check: 'identical', entry: 41 },
    ],
    ...over,
  };
}

const FULL_SHEET: Partial<ReportExhibit> = {
  title: both('Publication TikTok : annonce d’arrivage, prix de gros et numéro', 'منشور على TikTok: إعلان وصول سلعة بثمن الجملة ورقم هاتف'),
  elements: [
    { schema: 'mrs:Phone', value: '+212 600-000142', where: spanOf('06 00 00 01 42'), state: 'established', reviewedBy: 'Agent 07' },
    { schema: 'mrs:Brand', value: 'Korvane', where: spanOf('Korvane'), state: 'established', reviewedBy: 'Agent 07' },
    { schema: 'counterfeit-marker', value: 'هاي كوبي', where: spanOf('هاي كوبي درجة أولى'), state: 'established', reviewedBy: 'Agent 12' },
    { schema: 'price', value: '180 MAD', where: spanOf('180 درهم'), state: 'inferred', reviewedBy: null },
    { schema: 'mrs:Phone', value: '+212 600-000388', where: { kind: 'zone', no: 1 }, state: 'inferred', reviewedBy: null },
  ],
  renderings: [
    { kind: 'translation', language: 'fr', author: 'Interprète T-01', current: true, text: 'Nouvel arrivage : baskets Korvane, « high copy » premier choix, vente en gros seulement, minimum 10. Prix 180 dirhams, WhatsApp 06 00 00 01 42.' },
  ],
  picture: { sha256: hashOf('picture'), name: 'video.jpg', reason: null, others: 0 },
  zones: [{ no: 1, x: 0.14, y: 0.52, width: 0.41, height: 0.14, state: 'inferred' }, { no: 2, x: 0.59, y: 0.76, width: 0.25, height: 0.14, state: 'established' }],
};

function cite(no: number): ReportFinding['citations'][number] {
  return { exhibitId: idOf(no), number: `2026-014-${String(no).padStart(3, '0')}`, active: true, selector: null };
}

const FINDINGS: ReportFinding[] = [
  {
    id: idOf(901), no: 1, state: 'established', title: both('Le compte vend en gros', 'الحساب يبيع بالجملة'),
    text: both('Le compte @jomla_test_derbomar annonce une vente « en gros seulement », minimum dix unités, au prix de 180 DH.', 'يعلن الحساب @jomla_test_derbomar بيعا «بالجملة فقط» بأقل كمية عشر وحدات بثمن 180 درهم.'),
    citations: [cite(1), { ...cite(7), selector: { kind: 'text', captureId: null, sha256: hashOf(TEXT), start: spanOf('180 درهم').start, end: spanOf('180 درهم').end, quote: '180 درهم' } }],
  },
  {
    id: idOf(902), no: 2, state: 'established', title: both('Un numéro, trois comptes', 'رقم واحد وثلاثة حسابات'),
    text: both('Le numéro 06 00 00 01 42 figure dans les publications de trois comptes.', 'يظهر الرقم 06 00 00 01 42 في منشورات ثلاثة حسابات.'), citations: [cite(7)],
  },
  { id: idOf(903), no: 3, state: 'inferred', title: both('Conteneur livré au dépôt', 'تسليم الحاوية للمستودع'), text: both('Les dates concordent.', 'التواريخ متطابقة.'), citations: [cite(1)] },
  { id: idOf(904), no: 4, state: 'established', title: both('Hicham, gérant ?', 'هشام، المسير؟'), text: both('Le prénom revient dans les échanges.', ''), citations: [] },
];

/** The whole invented report; `over` replaces parts of it. */
export function makeModel(over: Partial<ReportModel> = {}): ReportModel {
  return {
    toolVersion: '0.1.0', reportId: idOf(900), case: { id: idOf(800), number: '2026-014', title: 'Entrepôts Derb Omar' },
    asOf: { at: Date.UTC(2026, 2, 16, 14, 0, 0), entry: { chain: idOf(801), seq: 4812, hash: hashOf('head') } }, timezone: 'Africa/Casablanca',
    cover: {
      title: both('Entrepôts Derb Omar : vente en gros de chaussures présumées contrefaites', 'مستودعات درب عمر: بيع أحذية يشتبه في تزييفها بالجملة'),
      object: both('Exploitation de publications relevées sur les réseaux sociaux, rapprochées d’une déclaration en détail', 'استغلال منشورات مرصودة في شبكات التواصل الاجتماعي ومقارنتها بتصريح مفصل'),
      addressee: both('Monsieur le procureur du Roi près le tribunal de première instance, Casablanca', 'السيد وكيل الملك لدى المحكمة الابتدائية بالدار البيضاء'),
      mandate: both('Réquisition du 2 mars 2026 : dire quels comptes vendent, en quelle quantité et depuis quel lieu.', 'تسخير بتاريخ 2 مارس 2026: بيان الحسابات البائعة والكميات ومكان البيع.'),
      reference: both('Procès-verbal 2026/0031 du 8 mars 2026', 'محضر 2026/0031 بتاريخ 8 مارس 2026'),
      place: both('Casablanca', 'الدار البيضاء'), head: both('Administration des Douanes et Impôts Indirects\nDirection régionale de Casablanca', 'إدارة الجمارك والضرائب غير المباشرة\nالمديرية الجهوية للدار البيضاء'),
      number: 'DRC/BR/2026-014/R2', prevailing: 'ar', limits: both('', ''),
      authors: [{ name: 'Agent 07', grade: both('agent verbalisateur', 'محرر المحضر') }, { name: 'Agent 12', grade: both('agent verbalisateur', 'محرر المحضر') }],
    },
    findings: FINDINGS,
    exhibits: [
      makeExhibit(1, { picture: { sha256: null, name: '', reason: 'no-still', others: 0 } }),
      makeExhibit(2, { state: 'cancelled', cancelReason: 'doublon de la pièce 001', text: null, textSha256: null, files: [] }),
      makeExhibit(7, FULL_SHEET),
    ],
    method: {
      posts: 269, captures: 310, sourceFiles: 41, refusedFiles: 2, rejectedRecords: 7, rejectedPosts: 12, rejectedReadings: 3,
      collectors: ['K-02', 'K-05'], tools: ['Zeeschuimer', 'yt-dlp'], rules: ['phone-ma 1', 'brand 1'], firstPublished: Date.UTC(2025, 10, 2), lastPublished: Date.UTC(2026, 2, 15),
    },
    leftOut: [], extra: {}, ...over,
  };
}
