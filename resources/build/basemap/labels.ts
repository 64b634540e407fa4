/** Names the gazetteer does not hold: seas and the countries seen around Morocco and along the routes. Own work. */

interface Label {
  lon: number;
  lat: number;
  fr: string;
  ar: string;
}

/** `rank` 0 shows from the world view on, 1 only near Morocco. */
export const COUNTRY_LABELS: readonly (Label & { rank: number })[] = [
  { lon: -6.2, lat: 31.9, fr: 'Maroc', ar: 'المغرب', rank: 0 },
  { lon: 2.7, lat: 29.3, fr: 'Algérie', ar: 'الجزائر', rank: 0 },
  { lon: -10.2, lat: 20.1, fr: 'Mauritanie', ar: 'موريتانيا', rank: 1 },
  { lon: -3.7, lat: 39.8, fr: 'Espagne', ar: 'إسبانيا', rank: 0 },
  { lon: -8.1, lat: 39.4, fr: 'Portugal', ar: 'البرتغال', rank: 1 },
  { lon: 2.4, lat: 46.6, fr: 'France', ar: 'فرنسا', rank: 0 },
  { lon: 12.7, lat: 42.7, fr: 'Italie', ar: 'إيطاليا', rank: 1 },
  { lon: -3.5, lat: 17.8, fr: 'Mali', ar: 'مالي', rank: 1 },
  { lon: -14.6, lat: 14.6, fr: 'Sénégal', ar: 'السنغال', rank: 1 },
  { lon: 9.4, lat: 34, fr: 'Tunisie', ar: 'تونس', rank: 1 },
  { lon: 17.6, lat: 27.2, fr: 'Libye', ar: 'ليبيا', rank: 1 },
  { lon: 29.8, lat: 26.6, fr: 'Égypte', ar: 'مصر', rank: 0 },
  { lon: 35.2, lat: 39.1, fr: 'Turquie', ar: 'تركيا', rank: 0 },
  { lon: 44.8, lat: 24.2, fr: 'Arabie saoudite', ar: 'السعودية', rank: 1 },
  { lon: 54.4, lat: 23.6, fr: 'Émirats arabes unis', ar: 'الإمارات', rank: 1 },
  { lon: 79, lat: 22.5, fr: 'Inde', ar: 'الهند', rank: 0 },
  { lon: 103.8, lat: 35.2, fr: 'Chine', ar: 'الصين', rank: 0 },
];

export const SEA_LABELS: readonly (Label & { kind: 'ocean' | 'sea' })[] = [
  { lon: -7.645, lat: 33.675, fr: 'Océan Atlantique', ar: 'المحيط الأطلسي', kind: 'sea' },
  { lon: -7.36, lat: 33.76, fr: 'Océan Atlantique', ar: 'المحيط الأطلسي', kind: 'sea' },
  { lon: -7.02, lat: 33.985, fr: 'Océan Atlantique', ar: 'المحيط الأطلسي', kind: 'sea' },
  { lon: -9.7, lat: 30.36, fr: 'Océan Atlantique', ar: 'المحيط الأطلسي', kind: 'sea' },
  { lon: -8.56, lat: 33.295, fr: 'Océan Atlantique', ar: 'المحيط الأطلسي', kind: 'sea' },
  { lon: -12.5, lat: 32.6, fr: 'Océan Atlantique', ar: 'المحيط الأطلسي', kind: 'ocean' },
  { lon: -2.6, lat: 35.95, fr: 'Méditerranée', ar: 'البحر المتوسط', kind: 'ocean' },
  { lon: 66, lat: 4, fr: 'Océan Indien', ar: 'المحيط الهندي', kind: 'ocean' },
  { lon: 114.6, lat: 13.5, fr: 'Mer de Chine', ar: 'بحر الصين', kind: 'ocean' },
];
