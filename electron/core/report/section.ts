import type { z } from 'zod';
import type { Prose, Presenter } from './presenter.ts';
import type { Run } from '../../../shared/domain/report/index.ts';
import type { ReportModel } from '../../../shared/model/report.ts';

/** What a template may be handed: plain data, with texts as runs. */
export type View = string | number | boolean | null | Run | Prose | readonly View[] | { readonly [key: string]: View };

/** The pictures a sheet can draw, by SHA-256 of the original: the path the template reads them under. */
export type PicturePaths = ReadonlyMap<string, { readonly path: string; readonly width: number; readonly height: number }>;

export interface SectionContext {
  readonly model: ReportModel;
  readonly say: Presenter;
  /** The presenter of the other language, for the head that is always bilingual. */
  readonly sayOther: Presenter;
  readonly pictures: PicturePaths;
  /** SHA-256 of the exhibit list. */
  readonly listSha256: string;
}

/**
 * A part of the report. A feature that has something to print registers one: what it collects from the case travels
 * in the model under its id, and its template is `resources/report/sections/<template>.typ` with a function `render(view)`.
 */
export interface ReportSection<Extra = unknown> {
  readonly id: string;
  /** Place in the report; built-in parts stand at hundreds. */
  readonly rank: number;
  readonly template: string;
  /** False for parts no person may leave out: without them the report could not be checked. */
  readonly optional: boolean;
  /** The heading in the outline, already translated. */
  title(say: Presenter): string;
  /** Shape of what `collect` of the feature put into the model; absent for parts that print the model itself. */
  readonly extra?: z.ZodType<Extra>;
  /** What the template gets; null when this report has nothing to print here. */
  present(context: SectionContext, extra: Extra | null): View | null;
}

/** The parts of a report in print order. Ids are unique: registering one twice is a programming error. */
export class SectionRegistry {
  private readonly sections = new Map<string, ReportSection>();

  register<Extra>(section: ReportSection<Extra>): this {
    if (this.sections.has(section.id)) throw new Error(`report section registered twice: ${section.id}`);
    // A section only ever receives what its own schema parsed (`presentSection`), so the widening is safe.
    this.sections.set(section.id, section as ReportSection);
    return this;
  }

  list(): ReportSection[] {
    return [...this.sections.values()].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  }
}

/** The view of one section; its part of the model is checked against its schema first. */
export function presentSection(section: ReportSection, context: SectionContext): View | null {
  const raw = context.model.extra[section.id];
  const extra = section.extra && raw !== undefined ? section.extra.parse(raw) : null;
  return section.present(context, extra);
}
