import { describe, expect, it } from 'vitest';
import { explainReason } from './explain-reason.ts';
import { ALL_LOCALES, findLocale, LOCALES, type Locale } from './locales.ts';
import { toPseudo } from './pseudo.ts';
import { createTranslator, getTranslate } from './translate.ts';

const [fr, ar] = LOCALES as readonly [Locale, Locale];
const [frT, arT] = [fr, ar].map((locale) => getTranslate(createTranslator({ locale }), locale)) as [ReturnType<typeof getTranslate>, ReturnType<typeof getTranslate>];
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

describe('plurals', () => {
  it.each([
    [0, 'لا توجد منشورات'], [1, 'منشور واحد'], [2, 'منشوران'], [3, '3 منشورات'], [11, '11 منشورا'], [100, '100 منشور'], [102, '102 منشور'], [103, '103 منشورات'], [1932, '1.932 منشورا'],
  ])('Arabic %d', (count, expected) => {
    expect(plain(arT('common:count.posts', { count }))).toBe(expected);
  });

  it.each([
    [0, '0 publication'], [1, '1 publication'], [2, '2 publications'], [1932, '1\u00a0932 publications'], [1_000_000, '1\u00a0000\u00a0000 de publications'],
  ])('French %d', (count, expected) => {
    expect(plain(frT('common:count.posts', { count }))).toBe(expected);
  });
});

describe('createTranslator', () => {
  it('isolates numbers in Arabic and leaves French as it is', () => {
    expect(arT('common:count.ofTotal', { shown: 248, total: 1932 })).toBe('\u2066248\u2069 من \u20661.932\u2069');
    expect(frT('common:count.ofTotal', { shown: 248, total: 1932 })).toBe('248 sur 1\u00a0932');
  });

  it('groups as the setting says', () => {
    const t = getTranslate(createTranslator({ locale: fr, grouping: 'dot' }), fr);
    expect(t('common:count.ofTotal', { shown: 248, total: 1932 })).toBe('248 sur 1.932');
  });

  it.each(ALL_LOCALES)('$code has every namespace', (locale) => {
    const t = getTranslate(createTranslator({ locale }), locale);
    expect(plain(t('common:action.close'))).not.toBe('common:action.close');
    expect(t('shell:rail')).not.toBe('rail');
  });
});

describe('the pseudo language', () => {
  it('overrides words and keeps what is inserted', () => {
    expect(toPseudo('Lire {{n, number}} <b>fichiers</b>')).toBe('\u200f\u202eLire\u202c\u200f {{n, number}} <b>\u200f\u202efichiers\u202c\u200f</b>');
  });

  it('is right to left and not offered as a language', () => {
    expect(findLocale('fr-XB')?.direction).toBe('rtl');
    expect(LOCALES.map(({ code }) => code)).toEqual(['fr', 'ar']);
  });
});

describe('explainReason', () => {
  const t = createTranslator({ locale: fr }).getFixedT('fr', 'errors');

  it('puts the parameters in', () => {
    expect(plain(explainReason(t, { code: 'case.in-use', params: { name: 'Agent 07', machine: 'CASA-07', since: Date.parse('2026-03-09T14:05:00Z') } })))
      .toBe('Ce dossier est ouvert par Agent 07 sur CASA-07 depuis le 09/03/2026 14:05. Rien n’a été écrit.');
  });

  it('says so when the holder is unknown', () => {
    expect(explainReason(t, { code: 'case.in-use', params: { name: '', machine: '', since: 0 } })).toBe('Ce dossier est ouvert par un autre programme. Rien n’a été écrit.');
  });
});
