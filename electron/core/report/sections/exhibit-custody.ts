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
  return say.ltr(all.map((value) => (value === null ? '–' : say.figure(value))).join(' · '));
}

/** `export.ndjson:17`: the file and the line of a record in it. */
function nameRecord(say: Presenter, { fileName, line }: ReportObservation): Run[] {
  return say.code(line === null ? fileName : `${fileName}:${String(line)}`);
}

function presentObservation(say: Presenter, observation: ReportObservation): View {
  return {
    at: say.stated(observation.capturedAt),
    collector: observation.collector === null ? [say.label('sheet.not-stated')] : say.name(observation.collector),
    file: nameRecord(say, observation),
    counts: presentCounts(say, observation),
    record: say.say('sheet.record-hash', { hash: say.code(observation.recordSha256) }),
  };
}

/** The one observation of a post seen once, as rows of its sheet: the record as received, what it counted. */
export function presentSingleRecord(say: Presenter, exhibit: ReportExhibit): View[] {
  const [only, second] = exhibit.observations;
  if (!only || second) return [];
  const { views, likes, comments, shares } = only.counts;
  const isCounted = [views, likes, comments, shares].some((value) => value !== null);
  const figure = (value: number | null): Run[] => (value === null ? ['–'] : say.ltr(say.figure(value)));
  return [
    { label: say.label('sheet.record'), value: nameRecord(say, only) },
    { label: 'SHA-256', value: [], sha256: only.recordSha256 },
    ...(isCounted ? [{ label: say.label('sheet.counts'), value: say.say('sheet.counts-value', { views: figure(views), likes: figure(likes), comments: figure(comments), shares: figure(shares) }) }] : []),
  ];
}

/** Every observation of a post that was received more than once, with the record it came from. */
export function presentObservations(say: Presenter, exhibit: ReportExhibit): View {
  if (exhibit.observations.length < 2) return null;
  return {
    title: say.label('sheet.observations'),
    columns: [say.label('sheet.captured'), say.label('sheet.collector'), say.label('sheet.observation-file'), say.label('sheet.observation-counts')],
    rows: exhibit.observations.map((observation) => presentObservation(say, observation)),
  };
}
