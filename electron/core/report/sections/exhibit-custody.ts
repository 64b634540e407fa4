import type { Run } from '../../../../shared/domain/report/index.ts';
import type { CustodyRow, ReportExhibit, ReportObservation } from '../../../../shared/model/report.ts';
import type { Presenter } from '../presenter.ts';
import type { View } from '../section.ts';

function presentCustodyRow(say: Presenter, row: CustodyRow): View {
  const reason = say.say(`custody.${row.reason}`);
  return {
    at: row.at === null ? say.name(row.atText) : say.shortInstant(row.at),
    from: say.name(row.from),
    to: say.name(row.to),
    reason: row.detail.trim() === '' ? reason : say.say('custody.with-detail', { reason, detail: say.name(row.detail) }),
    check: say.label(`check.${row.check}`),
    entry: row.entry === null ? [] : say.say('custody.entry', { seq: say.ltr(String(row.entry)) }),
  };
}

/** Who held the exhibit and when, each row with its proof. */
export function presentCustody(say: Presenter, exhibit: ReportExhibit): View {
  if (exhibit.custody.length === 0) return null;
  return {
    title: say.label('sheet.custody'),
    columns: [say.label('sheet.custody-at'), say.label('sheet.custody-from'), say.label('sheet.custody-to'), say.label('sheet.custody-reason'), say.label('sheet.hash'), say.label('sheet.custody-entry')],
    rows: exhibit.custody.map((row) => presentCustodyRow(say, row)),
  };
}

/** Missing is not zero: a count the platform did not show prints as a dash. */
function presentCounts(say: Presenter, { counts }: ReportObservation): Run[] {
  const all = [counts.views, counts.likes, counts.comments, counts.shares];
  if (all.every((value) => value === null)) return ['–'];
  return say.ltr(all.map((value) => (value === null ? '–' : say.count(value))).join(' · '));
}

function presentObservation(say: Presenter, observation: ReportObservation): View {
  const file = say.code(observation.line === null ? observation.fileName : `${observation.fileName}:${String(observation.line)}`);
  return {
    at: say.stated(observation.capturedAt),
    collector: observation.collector === null ? [say.label('sheet.not-stated')] : say.name(observation.collector),
    file,
    counts: presentCounts(say, observation),
    record: say.say('sheet.record-hash', { hash: say.code(observation.recordSha256) }),
  };
}

/** Every observation of a post that was received, with the record it came from. */
export function presentObservations(say: Presenter, exhibit: ReportExhibit): View {
  if (exhibit.observations.length === 0) return null;
  return {
    title: say.label('sheet.observations'),
    columns: [say.label('sheet.captured'), say.label('sheet.collector'), say.label('sheet.observation-file'), say.label('sheet.observation-counts')],
    rows: exhibit.observations.map((observation) => presentObservation(say, observation)),
  };
}
