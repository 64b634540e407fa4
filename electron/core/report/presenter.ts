import type resources from '../../../shared/i18n/fr/report.json';
import { isolateLtr, formatDate, formatNumber, formatOffset, formatTime } from '../../../shared/i18n/format.ts';
import { findLocale, DEFAULT_LOCALE, type Locale } from '../../../shared/i18n/locales.ts';
import { createTranslator } from '../../../shared/i18n/translate.ts';
import { toIsolatedRun, toLtrRun, toPlainRuns, toRuns, type Coverage, type Run, type TaggedSpan } from '../../../shared/domain/report/index.ts';
import { majorityDirection } from '../../../shared/domain/text/index.ts';
import type { Language } from '../../../shared/model/case.ts';
import type { StatedTime } from '../../../shared/model/post.ts';
import type { Bilingual } from '../../../shared/model/report.ts';

/** What a placeholder of a sentence is filled with: something already made visible, or a plain number. */
export type RunParams = Readonly<Record<string, Run | readonly Run[] | number>>;

/** Stand for a filled placeholder while the sentence is a string; private-use, so that no sentence holds them. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
const RE_SLOT = /\ue000(\d+)\ue001/u;

/** The printed offset says it all; every other certainty is spelt out. */
const CERTAIN: ReadonlySet<string> = new Set(['utc', 'offset-known']);

type Leaf<Tree> = { [K in keyof Tree & string]: Tree[K] extends string ? K : `${K}.${Leaf<Tree[K]>}` }[keyof Tree & string];
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : Key;

/** The keys of the `report` resources, typed from the French file; counted ones without their plural form. */
export type ReportKey = WithoutPlural<Leaf<typeof resources>>;

/** Turns facts into what one language prints: sentences, dates, numbers, names, each safe to hand to the template. */
export class Presenter {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  private readonly translate: (key: string, params: Record<string, unknown>) => string;

  constructor(readonly language: Language, readonly covers: Coverage, readonly timezone: string) {
    this.locale = findLocale(language) ?? DEFAULT_LOCALE;
    this.direction = this.locale.direction;
    const { t } = createTranslator({ locale: this.locale });
    // Keys are typed where they are written (`ReportKey`); inside, and with plurals taken off, they are plain text.
    const translate = t as unknown as (key: string, params: Record<string, unknown>) => string;
    this.translate = (key, params) => translate(`report:${key}`, params);
  }

  /** A sentence of the resources with its placeholders filled. */
  say(key: ReportKey, params: RunParams = {}): Run[] {
    const slots: (readonly Run[])[] = [];
    const plain = Object.fromEntries(Object.entries(params).map(([name, value]) => {
      if (typeof value === 'number') return [name, value];
      slots.push(isRunList(value) ? value : [value]);
      return [name, `${OPEN}${String(slots.length - 1)}${CLOSE}`];
    }));
    return this.translate(key, plain).split(RE_SLOT).flatMap((part, i): readonly Run[] => (i % 2 === 1 ? slots[Number(part)] ?? [] : part === '' ? [] : [part]));
  }

  /** A sentence without placeholders. */
  label(key: ReportKey): string {
    return this.translate(key, {});
  }

  /** A name, title or reason a person or a file gave: keeps its own direction inside the sentence. */
  name(text: string): Run[] {
    return [toIsolatedRun(text, majorityDirection(text, this.direction), this.covers)];
  }

  /** The same between the quotation marks of its own direction, which stay with it when the line ends inside. */
  quote(text: string): Run[] {
    const direction = majorityDirection(text, this.direction);
    return [toIsolatedRun(direction === 'rtl' ? `«${text}»` : `«\u00a0${text}\u00a0»`, direction, this.covers)];
  }

  /** A number, hash, handle, path or code: reads left to right, in the typewriter face. */
  code(text: string): Run[] {
    return [toLtrRun(text, this.covers)];
  }

  /** Left to right in the face of the sentence: dates, ranges. */
  ltr(text: string): Run[] {
    return [toLtrRun(text, this.covers, { mono: false })];
  }

  /** A grouped number inside a sentence. */
  count(value: number): string {
    return isolateLtr(this.figure(value));
  }

  /** The bare figures of a number, to be isolated by whoever prints them. */
  figure(value: number): string {
    return formatNumber(value, { locale: this.locale });
  }

  /** A text a person wrote, as paragraphs of its own direction. */
  prose(text: string): Prose {
    return { dir: majorityDirection(text, this.direction), runs: toRuns(text, [], this.covers) };
  }

  /** A text as published, with its spans. */
  original(text: string, spans: readonly TaggedSpan[]): Prose {
    return { dir: majorityDirection(text, 'ltr'), runs: toRuns(text, spans, this.covers) };
  }

  /** The side of this language, else the other one with a note that it is the only one written. Null when neither is. */
  pick(text: Bilingual): { readonly prose: Prose; readonly only: string | null } | null {
    const own = text[this.language].trim();
    if (own !== '') return { prose: this.prose(own), only: null };
    const other = text[this.language === 'fr' ? 'ar' : 'fr'].trim();
    return other === '' ? null : { prose: this.prose(other), only: this.label('document.other-language') };
  }

  /** The same inside a sentence. */
  pickInline(text: Bilingual): Run[] | null {
    const own = text[this.language].trim();
    const other = text[this.language === 'fr' ? 'ar' : 'fr'].trim();
    if (own !== '') return toPlainRuns(own, this.covers);
    return other === '' ? null : [...this.name(other), ` (${this.label('document.other-language')})`];
  }

  /** A day: `7 mars 2026`, `7 مارس 2026`. */
  longDay(instant: number): Run[] {
    const format = new Intl.DateTimeFormat(this.locale.tag, { timeZone: this.timezone, day: 'numeric', month: 'long', year: 'numeric', numberingSystem: 'latn', calendar: 'gregory' });
    return [format.format(instant)];
  }

  day(instant: number): Run[] {
    return this.ltr(formatDate(instant, this.timezone));
  }

  /** An instant with its offset: `7 mars 2026 à 21:14:05, UTC+00:00`; in Arabic the day in figures. */
  instant(instant: number): Run[] {
    const time = `${formatTime(instant, { timeZone: this.timezone, seconds: true })} ${formatOffset(instant, this.timezone)}`;
    if (this.language === 'ar') return this.ltr(`${formatDate(instant, this.timezone)} ${time}`);
    return this.say('time.at', { date: this.longDay(instant), time: this.ltr(time) });
  }

  /** An instant in a table: `07/03/2026 21:14`. */
  shortInstant(instant: number): Run[] {
    return this.code(`${formatDate(instant, this.timezone)} ${formatTime(instant, { timeZone: this.timezone })}`);
  }

  /** A time as a source gave it, with how well it is known; what could not be resolved is quoted. */
  stated(time: StatedTime): Run[] {
    const certainty = this.say(`certainty.${time.certainty}`);
    if (time.at === null) return time.text === '' ? certainty : this.say('time.as-written', { text: this.code(time.text), certainty });
    if (CERTAIN.has(time.certainty)) return this.instant(time.at);
    if (time.certainty === 'date-only') return this.say('time.stated', { time: this.longDay(time.at), certainty });
    return this.say('time.stated', { time: this.instant(time.at), certainty });
  }
}

/** A block of text with the direction most of its letters have. */
export interface Prose {
  readonly dir: 'ltr' | 'rtl';
  readonly runs: readonly Run[];
}

function isRunList(value: Run | readonly Run[]): value is readonly Run[] {
  return Array.isArray(value);
}
