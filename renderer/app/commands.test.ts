import { Map as MapIcon } from 'lucide-react';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../shared/i18n/locales.ts';
import { createTranslator, getTranslate } from '../../shared/i18n/translate.ts';
import { matchCommands, type Command } from './commands.ts';

const [fr, ar] = LOCALES as readonly [Locale, Locale];
const frT = getTranslate(createTranslator({ locale: fr }), fr);
const arT = getTranslate(createTranslator({ locale: ar }), ar);

const COMMANDS: readonly Command[] = (['map', 'posts', 'entities', 'reports'] as const).map((view) => ({ id: view, group: 'go', icon: MapIcon, label: (t) => t(`common:view.${view}`), run: () => undefined }));

function find(query: string, t = frT, other = arT): string[] {
  return matchCommands(COMMANDS, query, t, other).map(({ command, otherLabel }) => (otherLabel === null ? command.id : `${command.id} (${otherLabel})`));
}

describe('matchCommands', () => {
  it.each([
    ['everything', '', ['map', 'posts', 'entities', 'reports']],
    ['a beginning', 'publi', ['posts']],
    ['accents aside', 'ENTITES', ['entities']],
    ['the other language', 'الخريطه', ['map (الخريطة)']],
    ['a part of the other language', 'خريطة', ['map (الخريطة)']],
    ['every word', 'carte rapport', []],
    ['nothing', 'zzz', []],
  ])('finds %s', (_, query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  it('finds French from an Arabic screen', () => {
    expect(find('carte', arT, frT)).toEqual(['map (Carte)']);
  });
});
