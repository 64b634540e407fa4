import { useTranslation } from 'react-i18next';

/** Keys drawn one by one: `Ctrl+K` is one cap, `G P` two. Named keys are in the language of the screen. */
export function Keys({ keys }: { readonly keys: string }) {
  const { t } = useTranslation();
  const names: Readonly<Record<string, string>> = { Space: t('key.space'), Enter: t('key.enter'), Escape: t('key.escape'), Tab: t('key.tab') };
  return <>{keys.split(' ').map((key) => <kbd key={key}>{names[key] ?? key.replace('+', ' ')}</kbd>)}</>;
}
