import { useTranslation } from 'react-i18next';
import { ALL_LOCALES, LOCALES } from '../../../shared/i18n/locales.ts';
import { useLocale } from '../../platform/locale.tsx';

const CHOICES = import.meta.env.DEV ? ALL_LOCALES : LOCALES;

/** Switches the language at run time; the pseudo language is offered in development. */
export function LanguageSwitch() {
  const { t } = useTranslation('shell');
  const { locale, setLanguage } = useLocale();
  return (
    <div className="language" role="group" aria-label={t('language')}>
      {CHOICES.map((choice) => (
        <button
          key={choice.code} type="button" lang={choice.htmlLang} title={choice.label} aria-label={choice.label} aria-pressed={choice.code === locale.code}
          onClick={() => { setLanguage(choice.code); }}
        >
          {choice.short}
        </button>
      ))}
    </div>
  );
}
