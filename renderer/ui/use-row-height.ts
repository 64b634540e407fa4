import { useLocale } from '../platform/locale.tsx';

const HEIGHTS = { latin: { 1: 30, 2: 48, 3: 73 }, arabic: { 1: 32, 2: 52, 3: 84 } } as const;

/** Height of a row of one line, two lines or a post, as the tokens `--h-row-1..3` have it for the language. */
export function useRowHeight(lines: 1 | 2 | 3): number {
  const { locale } = useLocale();
  // The tokens change with `:lang(ar)`, not with the direction.
  return HEIGHTS[locale.htmlLang === 'ar' ? 'arabic' : 'latin'][lines];
}
