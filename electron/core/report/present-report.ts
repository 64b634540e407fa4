import { formatExhibitList, shortenHash, type Coverage, type Run } from '../../../shared/domain/report/index.ts';
import type { Language } from '../../../shared/model/case.ts';
import type { ReportLanguages, ReportModel } from '../../../shared/model/report.ts';
import { sha256Hex } from '../evidence/hash.ts';
import { Presenter } from './presenter.ts';
import { presentSection, type PicturePaths, type SectionRegistry, type View } from './section.ts';

/** What `resources/report/main.typ` reads: one part a language, each a whole document. */
export interface ReportDocument {
  readonly title: string;
  readonly date: readonly [year: number, month: number, day: number, hour: number, minute: number, second: number];
  readonly authors: readonly string[];
  readonly parts: readonly DocumentPart[];
}

export interface DocumentPart {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly foot: { readonly case: readonly Run[]; readonly digest: readonly Run[]; readonly page: readonly Run[] };
  readonly sections: readonly { readonly id: string; readonly template: string; readonly view: View }[];
}

export interface PresentOptions {
  readonly model: ReportModel;
  readonly languages: ReportLanguages;
  readonly sections: SectionRegistry;
  readonly covers: Coverage;
  readonly pictures: PicturePaths;
}

/** Metadata of the file holds no character PDF/A refuses. */
function toMetadata(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/gu, ' ').slice(0, 300);
}

function toDateParts(instant: number): ReportDocument['date'] {
  const at = new Date(instant);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()];
}

function presentFoot(model: ReportModel, say: Presenter, listSha256: string): DocumentPart['foot'] {
  const copy = say.label('document.copy');
  return {
    case: model.case.number === '' ? say.say('foot.case-unnumbered', { copy }) : say.say('foot.case', { number: say.code(model.case.number), copy }),
    digest: say.say('foot.digest', { hash: say.code(shortenHash(listSha256)) }),
    // The compiler alone knows the numbers: the template replaces these two.
    page: say.say('foot.page', { page: { k: 'page' }, pages: { k: 'pages' } }),
  };
}

/** Turns the model into what the template draws, once for each language. */
export function presentReport({ model, languages, sections, covers, pictures }: PresentOptions): ReportDocument {
  const presenters = { fr: new Presenter('fr', covers, model.timezone), ar: new Presenter('ar', covers, model.timezone) };
  const listSha256 = sha256Hex(formatExhibitList(model.exhibits));
  const leftOut = new Set(model.leftOut);
  const wanted: Language[] = languages === 'fr+ar' ? ['fr', 'ar'] : [languages];
  const parts = wanted.map((language): DocumentPart => {
    const say = presenters[language];
    const context = { model, say, sayOther: presenters[language === 'fr' ? 'ar' : 'fr'], pictures, listSha256 };
    const drawn = sections.list().filter((section) => !section.optional || !leftOut.has(section.id)).flatMap((section) => {
      const view = presentSection(section, context);
      return view === null ? [] : [{ id: section.id, template: section.template, view }];
    });
    return { language, dir: say.direction, foot: presentFoot(model, say, listSha256), sections: drawn };
  });
  const first = presenters[wanted[0] ?? 'fr'];
  const title = model.cover.title[first.language].trim() || model.case.title;
  return {
    title: toMetadata(`${first.label('document.title')} ${model.case.number} ${title}`).trim(),
    date: toDateParts(model.asOf.at),
    authors: model.cover.authors.map((author) => toMetadata(author.name)),
    parts,
  };
}
