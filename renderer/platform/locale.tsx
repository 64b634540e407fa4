import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { I18nProvider as AriaI18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import {
  formatBytes, formatDate, formatDateTime, formatDateTimeWithOffset, formatLongDate, formatMoney, formatMonth, formatNumber, formatOffset, formatPercent, formatTime,
} from '../../shared/i18n/format.ts';
import { DEFAULT_LOCALE, findLocale, type Locale, type LocaleCode } from '../../shared/i18n/locales.ts';
import { createTranslator } from '../../shared/i18n/translate.ts';
import { setPreferences, usePreferences } from './preferences.ts';

/** Formats of `shared/i18n/format.ts` with the language and grouping of the screen already chosen. */
export function createFormats(options: { readonly locale: Locale; readonly grouping: 'locale' | 'space' | 'dot' }) {
  return {
    number: (value: number, decimals = 0) => formatNumber(value, { ...options, decimals, trim: true }),
    percent: (share: number, decimals = 0) => formatPercent(share, { ...options, decimals }),
    bytes: (bytes: number) => formatBytes(bytes, options),
    money: (amount: number, currency: string, inText = false) => formatMoney(amount, currency, { ...options, inText }),
    date: (instant: number) => formatDate(instant),
    time: (instant: number, seconds = false) => formatTime(instant, { seconds }),
    dateTime: (instant: number) => formatDateTime(instant),
    dateTimeWithOffset: (instant: number) => formatDateTimeWithOffset(instant),
    longDate: (instant: number) => formatLongDate(instant, options.locale),
    month: (instant: number, year = false) => formatMonth(instant, options.locale, { year }),
    offset: (instant: number) => formatOffset(instant),
  };
}

export interface LocaleValue {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly format: ReturnType<typeof createFormats>;
  /** Switches the whole interface at run time. */
  readonly setLanguage: (code: LocaleCode) => void;
}

const LocaleContext = createContext<LocaleValue | null>(null);

function switchLanguage(code: LocaleCode): void {
  setPreferences({ language: code });
}

/** Gives the language of the screen to everything below, React Aria and i18next included, and sets `lang` and `dir`. */
export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const { language, grouping } = usePreferences();
  const locale = findLocale(language) ?? DEFAULT_LOCALE;
  const translator = useMemo(() => createTranslator({ locale, grouping }), [locale, grouping]);
  const value = useMemo<LocaleValue>(
    () => ({ locale, direction: locale.direction, format: createFormats({ locale, grouping }), setLanguage: switchLanguage }),
    [locale, grouping],
  );
  useEffect(() => {
    document.documentElement.lang = locale.htmlLang;
    document.documentElement.dir = locale.direction;
    document.title = translator.t('app.name');
  }, [locale, translator]);
  return (
    <AriaI18nProvider locale={locale.direction === 'rtl' ? 'ar-MA' : locale.tag}>
      <I18nextProvider i18n={translator}>
        <LocaleContext value={value}>{children}</LocaleContext>
      </I18nextProvider>
    </AriaI18nProvider>
  );
}

/** Language, direction and formats of the screen. */
export function useLocale(): LocaleValue {
  const value = useContext(LocaleContext);
  if (!value) throw new Error('useLocale outside LocaleProvider');
  return value;
}
