import type { TextLanguage } from '../../model/post.ts';
import { normaliseForIndex } from './normalise.ts';

/** Words that betray a language, in their searchable form. Short and frequent ones only: this sorts posts, it does not translate them. */
const MARKERS: Readonly<Record<Exclude<TextLanguage, 'und'>, ReadonlySet<string>>> = {
  fr: toSet(`le la les de des du un une et en pour avec sur dans est sont ce cette nos notre vos votre je nous vous il elle qui que pas plus
    au aux par prix chez contactez disponible livraison gros qualite nouveau nouvelle paire paires arrivage gratuite commande partout
    tres bonjour merci grossiste stock modele taille magasin homme femme enfants sac sacs montre ou par sans tout toute`),
  en: toSet('the of and for with on is are this our your you we not more by price new delivery quality shop wholesale available contact all from free best order'),
  'ary-Latn': toSet(`dyal dial dyalna diali wla bzaf bzzaf taman chhal ch7al kayn kayna daba had hadi hadchi wahd wahed ghir salam jdid jdida mzyan zwin zwina
    bghit bghiti 3afak jomla jemla nss noss khoya khti lbess kolchi walakin 3la fih fiha lli wach bach m3a hna hnaya sberdila lqyas lmdina
    yallah nhar simana hanout sel3a ga3 mn ila l3nwan ghi b7al wla bla`),
  'ary-Arab': toSet(`ديال ديالنا ديالي بزاف كاين كاينه دابا شحال هاد هادي هادشي واحد غير ماشي بغيتي بغيت عافاك واش فين حنا ديرو عيط عيطو ثمن تمن
    مزيان زوين زوينه سبرديله تيشورت كوبي نص سلعه السلعه البياعه للتجار بحال هاي ديبو كونتينر خويا ختي الكرو شوف اللي ولا مكاين تاع باغي خاص`),
  ar: toSet(`هذا هذه التي الذي الذين الي في من عن علي ان كان قد تم لدينا جميع يمكن يمكنكم كما حيث بعد قبل خلال مع ايضا وذلك ذلك تلك نحن لكم
    منتجات اصليه متوفر متوفره جوده عاليه باسعار الاسعار الشحن الطلب التواصل يرجي`),
};

const RE_NOT_PROSE = /https?:\/\/\S+|www\.\S+|[@#][\p{L}\p{N}_.]+/giu;
const RE_WORD = /[\p{L}\p{N}]+/gu;
const RE_ARABIC = /\p{Script=Arabic}/u;
const RE_LATIN = /\p{Script=Latin}/u;
/** A digit between or beside Latin letters where no model or size would stand: 3afak, b7al, 9bel. */
const RE_ARABIZI = /^(?:[379][a-z]{2,}|[a-z]+[379][a-z]+)$/u;
const RE_FRENCH_LETTER = /[éèêàâçùûîôœ]/iu;
const FEWEST_LETTERS = 3;
const MAX_LENGTH = 2000;

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean).map(normaliseForIndex));
}

/**
 * The language most of a post is in, told by script and frequent words; `und` when there is too little to tell. Cheap
 * (the first 2,000 characters decide) and a guess: it filters lists and is never printed as a finding.
 */
export function guessLanguage(text: string): TextLanguage {
  const head = text.slice(0, MAX_LENGTH);
  const words = normaliseForIndex(head.replace(RE_NOT_PROSE, ' ')).match(RE_WORD) ?? [];
  let arabicLetters = 0;
  let latinLetters = 0;
  const score = { fr: 0, en: 0, 'ary-Latn': 0, 'ary-Arab': 0, ar: 0 };
  for (const word of words) {
    if (RE_ARABIC.test(word)) {
      arabicLetters += word.length;
      if (MARKERS['ary-Arab'].has(word)) score['ary-Arab'] += 1;
      if (MARKERS.ar.has(word)) score.ar += 1;
    } else if (RE_LATIN.test(word)) {
      latinLetters += word.length;
      if (MARKERS.fr.has(word)) score.fr += 1;
      if (MARKERS.en.has(word)) score.en += 1;
      if (MARKERS['ary-Latn'].has(word) || RE_ARABIZI.test(word)) score['ary-Latn'] += 1;
    }
  }
  if (RE_FRENCH_LETTER.test(head.normalize('NFC'))) score.fr += 1;
  if (arabicLetters + latinLetters < FEWEST_LETTERS) return 'und';
  // Sellers write Darija: standard Arabic has to be shown by more of its own words.
  if (arabicLetters >= latinLetters) return score.ar > score['ary-Arab'] ? 'ar' : 'ary-Arab';
  if (score['ary-Latn'] > 0 && score['ary-Latn'] >= score.fr && score['ary-Latn'] >= score.en) return 'ary-Latn';
  if (score.en > score.fr) return 'en';
  if (score.fr > 0) return 'fr';
  return 'und';
}
