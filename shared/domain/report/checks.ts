import type { Bilingual, ReportCheck, ReportExhibit, ReportFinding, ReportModel } from '../../model/report.ts';
import { findGaps, formatExhibitNumber, shortenExhibitNumber } from './exhibit-number.ts';
import { findHypothesisReason } from './findings.ts';

type Draft = Pick<ReportCheck, 'code' | 'level'> & Partial<ReportCheck>;

function make({ params = {}, findingId = null, exhibitIds = [], ...rest }: Draft): ReportCheck {
  return { params, findingId, exhibitIds, ...rest };
}

function listNumbers(exhibits: readonly ReportExhibit[]): Record<string, string | number> {
  return { count: exhibits.length, numbers: exhibits.map((exhibit) => shortenExhibitNumber(exhibit.number)).join(', ') };
}

function checkFinding(finding: ReportFinding): ReportCheck[] {
  const reason = findHypothesisReason(finding);
  if (reason === null || reason === 'inferred') return [];
  return [make({ code: reason === 'no-exhibit' ? 'finding-no-exhibit' : 'finding-only-cancelled', level: 'warn', params: { no: finding.no }, findingId: finding.id })];
}

function checkHashes(exhibits: readonly ReportExhibit[]): ReportCheck[] {
  const files = exhibits.flatMap((exhibit) => exhibit.files);
  const withCheck = (check: string) => exhibits.filter((exhibit) => exhibit.files.some((file) => file.check === check));
  const different = withCheck('different');
  const missing = withCheck('missing');
  const identical = files.filter((file) => file.check === 'identical').length;
  const checks: ReportCheck[] = [];
  if (different.length > 0) checks.push(make({ code: 'hash-different', level: 'bad', params: listNumbers(different), exhibitIds: different.map((e) => e.id) }));
  if (missing.length > 0) checks.push(make({ code: 'hash-missing', level: 'bad', params: listNumbers(missing), exhibitIds: missing.map((e) => e.id) }));
  if (checks.length === 0 && files.length > 0) checks.push(make({ code: 'hash-identical', level: identical === files.length ? 'ok' : 'warn', params: { count: identical, total: files.length } }));
  return checks;
}

function checkNumbers(model: ReportModel): ReportCheck[] {
  const checks: ReportCheck[] = [];
  const cancelled = model.exhibits.filter((exhibit) => exhibit.state === 'cancelled');
  const unexplained = cancelled.filter((exhibit) => (exhibit.cancelReason ?? '').trim() === '');
  if (unexplained.length > 0) checks.push(make({ code: 'cancelled-unexplained', level: 'warn', params: listNumbers(unexplained), exhibitIds: unexplained.map((e) => e.id) }));
  else if (cancelled.length > 0) checks.push(make({ code: 'cancelled-explained', level: 'ok', params: { count: cancelled.length } }));
  const gaps = findGaps(model.exhibits.map((exhibit) => exhibit.number));
  if (gaps.length > 0) checks.push(make({ code: 'number-gap', level: 'warn', params: { count: gaps.length, numbers: gaps.map((gap) => formatExhibitNumber('', gap)).join(', ') } }));
  return checks;
}

/** True when one side is written and the other is not. */
function isHalf(text: Bilingual): boolean {
  return (text.fr.trim() === '') !== (text.ar.trim() === '');
}

function checkLanguages(model: ReportModel): ReportCheck[] {
  const { cover } = model;
  const half = model.findings.filter((finding) => isHalf(finding.title) || isHalf(finding.text));
  const checks = half.map((finding) => make({ code: 'language-missing', level: 'warn', params: { no: finding.no }, findingId: finding.id }));
  const facts = [cover.title, cover.object, cover.addressee, cover.mandate, cover.reference, cover.place, cover.limits];
  const missing = facts.filter(isHalf).length;
  if (missing > 0) checks.push(make({ code: 'cover-missing', level: 'warn', params: { count: missing } }));
  return checks.length > 0 ? checks : [make({ code: 'languages-complete', level: 'ok' })];
}

function checkSheets(exhibits: readonly ReportExhibit[]): ReportCheck[] {
  const unseen = exhibits.filter((exhibit) => exhibit.picture?.reason != null);
  const outdated = exhibits.filter((exhibit) => exhibit.renderings.some((rendering) => !rendering.current));
  const checks: ReportCheck[] = [];
  if (unseen.length > 0) checks.push(make({ code: 'picture-missing', level: 'warn', params: listNumbers(unseen), exhibitIds: unseen.map((e) => e.id) }));
  if (outdated.length > 0) checks.push(make({ code: 'rendering-outdated', level: 'warn', params: listNumbers(outdated), exhibitIds: outdated.map((e) => e.id) }));
  return checks;
}

/** What a person should know before printing: what needs a decision first, then what is in order. */
export function checkReport(model: ReportModel): ReportCheck[] {
  const active = model.exhibits.filter((exhibit) => exhibit.state === 'active');
  const checks = [
    ...model.findings.flatMap(checkFinding),
    ...(active.length === 0 ? [make({ code: 'no-exhibit', level: 'warn' })] : []),
    ...(model.cover.authors.length === 0 ? [make({ code: 'no-author', level: 'warn' })] : []),
    ...checkHashes(active), ...checkSheets(active), ...checkNumbers(model), ...checkLanguages(model),
  ];
  const rank = { bad: 0, warn: 1, ok: 2 };
  return checks.sort((a, b) => rank[a.level] - rank[b.level]);
}
