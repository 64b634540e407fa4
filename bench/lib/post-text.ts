import type { Random } from './random.ts';

/** The two words whose frequency the search bench states: in 40 % and in 30 % of all posts. */
export const COMMON_FRENCH = 'livraison';
export const COMMON_ARABIC = 'الجملة';
const SHARE_COMMON_FRENCH = 0.4;
const SHARE_COMMON_ARABIC = 0.3;

export type PostLanguage = 'fr' | 'ary-Latn' | 'ary-Arab' | 'mix';
const SHARES: readonly (readonly [PostLanguage, number])[] = [['fr', 0.35], ['ary-Latn', 0.25], ['ary-Arab', 0.28], ['mix', 0.12]];
const SHARE_LATIN = 0.72;
const SHARE_ARABIC = 0.4;

const FRENCH = `disponible qualité prix gros stock nouveau arrivage paires pointures modèle couleurs promotion boutique magasin dépôt
entrepôt contactez message privé whatsapp commande minimum carton série homme femme enfant baskets sneakers casquettes sacs ceintures montres
parfums vestes survêtements chaussures sport mode tendance casablanca marrakech tanger agadir fès rabat aujourd'hui demain semaine première
deuxième grossiste revendeurs uniquement détail paiement rapide partout maroc garantie taille unique lots palette conteneur ouverture soir
direct gratuite offre spéciale vendeur sérieux photos réelles copie miroir original emballage boîte étiquette marque collection hiver été`.split(/\s+/);
const ARABIZI = `salam khoya khti kayn jdid taman mzyan bzaf daba chhal dyal dyalna wahd had hadchi bghiti 3ayet 3la rqm wtsp jomla nss
derb hanout sel3a zwina l7al casa merrakech tanja agadir fas rbat sberdila t-chort jaket sak mgana 7zam koli nhar simana yallah marhba
b7al l2asli kopi nmra wahda ghir tjar lbyya3a twsil l3ndk khlas 3nd lstilam mwjod kamlin l9yas lalwan chwf tswira lprofil ta3liq`.split(/\s+/);
const ARABIC = `السلام عليكم كاين جديد ثمن مزيان بزاف دابا شحال ديال ديالنا واحد هاد بغيتي عيط على الرقم واتساب نص سبرديلة تيشورت جاكيط صاك
مكانة حزام ماركة كوبي نمرة أولى بحال الأصلي غير للتجار البياعة توصيل لجميع المدن الدفع عند الاستلام موجود كاملين القياس الألوان شوف الصورة
وصلات السلعة من الصين كونتينر كامل راسلنا الخاص المحل كراج علال درب عمر الدار البيضاء مراكش طنجة أكادير فاس الرباط فقط أقل كمية سلعة درهم
محل مستودع ديبو عرض خاص اليوم غدا الأسبوع مجاني شحن رجالي نسائي أطفال رياضي حذاء ساعة عطر حقيبة`.split(/\s+/);

/** Pairs that stand side by side more often than chance would have it: what phrase queries look for. */
export const PHRASES: readonly string[] = [
  'haute copie', 'qualité miroir', 'prix usine', 'garage allal', 'derb ghallef', 'livraison express', 'demi gros', 'grade supérieur', 'double emballage', 'remise immédiate',
  'هاي كوبي', 'درجة أولى', 'درب غلف', 'عين السبع', 'الحي المحمدي', 'جودة عالية', 'نفس الأصلية', 'توصيل سريع', 'سوق الجملة', 'بيع بالتقسيط',
  'kopi wahda', 'derb sultan', 'sel3a nqiya', 'taman lmo3amala', 'ghir lkolia',
];
const SHARE_OF_A_PHRASE = 0.008;

const RARE_WORDS = 40_000;
const LATIN_SYLLABLES = 'ka ri mo ta be lo nu sa di ve zo fi ra pe gu ma ne ti ro ba xo wi lu je'.split(' ');
const ARABIC_SYLLABLES = 'كا ري مو تا بي لو نو سا دي في زو را بو غو ما ني تي رو شا جو وي لي'.split(' ');

/** Made-up word number `index`, Latin when even, Arabic when odd; distinct for distinct indexes. */
export function makeRareWord(index: number): string {
  const syllables = index % 2 === 0 ? LATIN_SYLLABLES : ARABIC_SYLLABLES;
  let rest = (index >> 1) + syllables.length ** 3;
  let word = '';
  while (rest > 0) {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return `${word}${index % 2 === 0 ? 'x' : 'ظ'}`;
}

/** Few of the rare words are fairly frequent and most are nearly unique, as brands and nicknames are. */
function drawRareWord(random: Random): string {
  return makeRareWord(Math.floor(RARE_WORDS * random.next() ** 2.2));
}

export interface DrawnText {
  readonly text: string;
  readonly language: PostLanguage;
}

function drawLanguage(random: Random): PostLanguage {
  let at = random.next();
  for (const [language, share] of SHARES) {
    if (at < share) return language;
    at -= share;
  }
  return 'mix';
}

/** About 150 characters of a seller's post; `extras` (phones, places, prices) are worked into it by the caller. */
export function drawPostText(random: Random, extras: readonly string[]): DrawnText {
  const language = drawLanguage(random);
  const vocabulary = { fr: FRENCH, 'ary-Latn': ARABIZI, 'ary-Arab': ARABIC, mix: random.chance(0.5) ? FRENCH : ARABIZI }[language];
  const words: string[] = [];
  const count = 9 + random.int(14);
  for (let i = 0; i < count; i += 1) {
    const other = language === 'mix' && random.chance(0.5);
    // The square favours the head of each list, as real speech does.
    const list = other ? ARABIC : vocabulary;
    words.push(list[Math.floor(list.length * random.next() ** 1.6)] ?? '');
  }
  const hasLatin = language !== 'ary-Arab';
  const hasArabic = language === 'ary-Arab' || language === 'mix';
  if (hasLatin && random.chance(SHARE_COMMON_FRENCH / SHARE_LATIN)) insert(random, words, COMMON_FRENCH);
  if (hasArabic && random.chance(SHARE_COMMON_ARABIC / SHARE_ARABIC)) insert(random, words, COMMON_ARABIC);
  for (let i = random.int(3); i >= 0; i -= 1) insert(random, words, drawRareWord(random));
  if (random.chance(SHARE_OF_A_PHRASE * PHRASES.length)) insert(random, words, random.pick(PHRASES));
  for (const extra of extras) insert(random, words, extra);
  return { text: words.join(' '), language };
}

function insert(random: Random, words: string[], word: string): void {
  words.splice(random.int(words.length + 1), 0, word);
}
