import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Drawn rather than written: the mono face has no arrows to the sides, and a key does not turn with the language. */
const ARROWS: Readonly<Record<string, LucideIcon>> = { '←': ArrowLeft, '→': ArrowRight, '↑': ArrowUp, '↓': ArrowDown };

/** Keys drawn one by one: `Ctrl+K` is one cap, `G P` two. Named keys are in the language of the screen. */
export function Keys({ keys }: { readonly keys: string }) {
  return <>{keys.split(' ').map((key) => <kbd key={key}>{splitKey(key).map((part) => <KeyName key={part} name={part} />)}</kbd>)}</>;
}

/** `Ctrl+K` is two parts; the plus key itself one. */
function splitKey(key: string): string[] {
  return key.endsWith('+') ? [...key.split('+').filter((part) => part !== ''), '+'] : key.split('+');
}

function KeyName({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const Arrow = ARROWS[name];
  if (Arrow) return <Arrow className="icon-xs" aria-label={name} />;
  switch (name) {
    case 'Space': return t('key.space');
    case 'Enter': return t('key.enter');
    case 'Escape': return t('key.escape');
    case 'Tab': return t('key.tab');
    default: return <span>{name}</span>;
  }
}
