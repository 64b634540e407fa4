import type { Run } from '../../../../shared/domain/report/index.ts';
import type { Bilingual, ReportCitation } from '../../../../shared/model/report.ts';
import type { Presenter } from '../presenter.ts';
import type { View } from '../section.ts';

/** A row of a ruled list: label and value. Rows without a value are left out by the caller. */
export interface Fact { readonly [key: string]: View; readonly label: string; readonly value: readonly Run[] }

export function toFact(label: string, value: readonly Run[] | null): Fact[] {
  return value === null ? [] : [{ label, value }];
}

/** Joins with a separator; nothing stands before the first or after the last. */
export function joinRuns(parts: readonly (readonly Run[])[], separator: string): Run[] {
  return parts.flatMap((part, i) => (i === 0 ? [...part] : [separator, ...part]));
}

/** «2, 3 et 7», «2 و3 و7»: each number keeps its place in the sentence. */
export function joinNumbers(say: Presenter, numbers: readonly number[]): Run[] {
  const parts = numbers.map((no): Run[] => say.ltr(String(no)));
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return last ?? [];
  if (say.language === 'ar') return parts.flatMap((part, i): Run[] => (i === 0 ? part : [` ${say.label('sheet.and')}`, ...part]));
  return [...joinRuns(parts.slice(0, -1), ', '), ` ${say.label('sheet.and')} `, ...last];
}

/** A text a person wrote, in this language or the other one, for a block of its own. */
export function toBlock(say: Presenter, text: Bilingual): View {
  const picked = say.pick(text);
  return picked === null ? null : { prose: { dir: picked.prose.dir, runs: picked.prose.runs }, only: picked.only };
}

/** Where in its exhibit a citation points, for the chip: «2026-014-007, caractères 91–105». */
export function presentCitation(say: Presenter, citation: ReportCitation): View {
  return { number: citation.number, where: describeSelector(say, citation), active: citation.active };
}

function describeSelector(say: Presenter, { selector }: ReportCitation): Run[] | null {
  if (selector === null || selector.kind === 'whole') return null;
  switch (selector.kind) {
    case 'text': return say.say('selector.text', { range: say.ltr(`${String(selector.start)}–${String(selector.end)}`) });
    case 'region': return say.say('selector.region');
    case 'time': return say.say('selector.time', { from: say.ltr(formatClock(selector.from)), to: say.ltr(formatClock(selector.to)) });
    case 'page': return say.say('selector.page', { page: say.ltr(String(selector.page)) });
    case 'cell': return say.say('selector.cell', { row: say.ltr(String(selector.row)), column: say.name(selector.column) });
  }
}

/** `0:18`, `1:02:07`: a place in a recording. */
export function formatClock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${String(hours)}:${pad(minutes)}:${pad(seconds % 60)}` : `${String(minutes)}:${pad(seconds % 60)}`;
}
