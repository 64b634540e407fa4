import { findGaps, formatExhibitNumber, listCitingNumbers, orderExhibits, type Run } from '../../../../shared/domain/report/index.ts';
import type { ReportExhibit, ReportModel } from '../../../../shared/model/report.ts';
import type { Presenter } from '../presenter.ts';
import type { ReportSection, View } from '../section.ts';
import { joinNumbers, joinRuns } from './facts.ts';

const LONGEST_TITLE = 90;

const PLATFORM_NAMES: Readonly<Record<string, string>> = {
  tiktok: 'TikTok', facebook: 'Facebook', instagram: 'Instagram', telegram: 'Telegram', whatsapp: 'WhatsApp', youtube: 'YouTube', x: 'X', threads: 'Threads',
};

/** What an exhibit is called: the title a person gave, else its kind and how its text begins. */
export function presentTitle(say: Presenter, exhibit: ReportExhibit): Run[] {
  const given = say.pickInline(exhibit.title);
  if (given !== null) return given;
  const kind = presentKind(say, exhibit);
  const start = [...(exhibit.text ?? exhibit.files[0]?.name ?? '').replace(/\s+/gu, ' ').trim()];
  if (start.length === 0) return kind;
  const shown = start.length > LONGEST_TITLE ? `${start.slice(0, LONGEST_TITLE).join('')}…` : start.join('');
  return [...kind, say.language === 'ar' ? ': ' : '\u00a0: ', ...say.quote(shown)];
}

function presentKind(say: Presenter, exhibit: ReportExhibit): Run[] {
  const platform = exhibit.post?.platform ?? '';
  return say.say(`kind.${exhibit.kind}`, { platform: say.name(PLATFORM_NAMES[platform] ?? platform) });
}

function presentRow(say: Presenter, model: ReportModel, exhibit: ReportExhibit): View {
  const cancelled = exhibit.state === 'cancelled';
  const published = exhibit.post?.published.at ?? null;
  const received = exhibit.established?.receivedAt ?? exhibit.createdAt;
  const reason = (exhibit.cancelReason ?? '').trim();
  return {
    number: exhibit.number,
    cancelled,
    designation: cancelled
      ? say.say('exhibit-list.cancelled', { reason: reason === '' ? say.label('exhibit-list.no-reason') : say.name(reason) })
      : presentTitle(say, exhibit),
    date: cancelled ? [] : say.day(published ?? received),
    cited: joinNumbers(say, listCitingNumbers(exhibit, model.findings)),
  };
}

function presentGaps(say: Presenter, model: ReportModel): Run[] | null {
  const gaps = findGaps(model.exhibits.map((exhibit) => exhibit.number));
  return gaps.length === 0 ? null : say.say('exhibit-list.gaps', { numbers: joinRuns(gaps.map((gap) => say.code(formatExhibitNumber(model.case.number, gap))), say.language === 'ar' ? '، ' : ', ') });
}

/** The list of exhibits (bordereau), cancelled numbers and gaps included. */
export const exhibitListSection: ReportSection = {
  id: 'exhibit-list', rank: 700, template: 'exhibit-list', optional: false,
  title: (say) => say.label('section.exhibit-list'),
  present: ({ model, say }) => ({
    title: say.label('section.exhibit-list'),
    columns: { number: say.label('exhibit-list.number'), designation: say.label('exhibit-list.designation'), date: say.label('exhibit-list.date'), cited: say.label('exhibit-list.cited') },
    rows: orderExhibits(model.exhibits).map((exhibit) => presentRow(say, model, exhibit)),
    none: say.label('exhibit-list.none'),
    gaps: presentGaps(say, model),
  }),
};
