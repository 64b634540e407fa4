import { orderExhibits, shortenHash, type Run } from '../../../../shared/domain/report/index.ts';
import type { ReportAuthor, ReportModel } from '../../../../shared/model/report.ts';
import type { Presenter } from '../presenter.ts';
import type { ReportSection, SectionContext, View } from '../section.ts';
import { joinRuns, toFact } from './facts.ts';

/** The administration's own head in one language: what the report states, else the kingdom and the administration. */
function listHeadLines(model: ReportModel, say: Presenter): View {
  const own = model.cover.head[say.language].split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return [say.label('head.kingdom'), ...(own.length > 0 ? own : [say.label('head.administration')])].map((line) => say.name(line));
}

function presentAuthor(say: Presenter, author: ReportAuthor): Run[] {
  const grade = say.pickInline(author.grade);
  return grade === null ? say.name(author.name) : [...say.name(author.name), say.language === 'ar' ? '، ' : ', ', ...grade];
}

/** «61 pièces, 2026-014-001 à 2026-014-063 ; 2 numéros annulés, motifs en annexe 2». */
function presentRange(model: ReportModel, say: Presenter): Run[] {
  const ordered = orderExhibits(model.exhibits);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return say.say('cover.exhibits-none');
  const cancelled = ordered.filter((exhibit) => exhibit.state === 'cancelled').length;
  const params = { exhibits: say.say('cover.exhibit-count', { count: ordered.length - cancelled }), first: say.code(first.number), last: say.code(last.number) };
  return cancelled === 0
    ? say.say('cover.exhibits-range', params)
    : say.say('cover.exhibits-range-cancelled', { ...params, cancelled: say.say('cover.cancelled-count', { count: cancelled }) });
}

function presentAsOf({ asOf }: ReportModel, say: Presenter): Run[] {
  const time = say.instant(asOf.at);
  if (asOf.entry === null) return say.say('cover.as-of-empty', { time });
  return say.say('cover.as-of-value', { time, seq: say.ltr(String(asOf.entry.seq)), hash: say.code(shortenHash(asOf.entry.hash)) });
}

function presentPlaceAndDay({ cover, asOf }: ReportModel, say: Presenter): Run[] {
  const place = say.pickInline(cover.place);
  const date = say.longDay(asOf.at);
  return place === null ? say.say('cover.done-on', { date }) : say.say('cover.done-at', { place, date });
}

function presentFacts({ model, say }: SectionContext): View {
  const { cover } = model;
  const authors = cover.authors.map((author) => presentAuthor(say, author));
  return [
    ...toFact(say.label('cover.object'), say.pickInline(cover.object)),
    ...toFact(say.label('cover.addressee'), say.pickInline(cover.addressee)),
    ...toFact(say.label('cover.reference'), say.pickInline(cover.reference)),
    ...toFact(say.label('cover.case'), [...(model.case.number === '' ? [] : [...say.code(model.case.number), ' · ']), ...say.name(model.case.title)]),
    ...toFact(say.label('cover.authors'), authors.length === 0 ? null : joinRuns(authors, say.language === 'ar' ? '؛ ' : ' ; ')),
    ...toFact(say.label('cover.exhibits'), presentRange(model, say)),
    ...toFact(say.label('cover.as-of'), presentAsOf(model, say)),
    ...toFact(say.label('cover.prevailing'), say.say(cover.prevailing === 'ar' ? 'cover.prevailing-ar' : 'cover.prevailing-fr')),
  ];
}

/** The first page: bilingual head, reference, what the report is about, who signs. */
export const coverSection: ReportSection = {
  id: 'cover', rank: 100, template: 'cover', optional: false,
  title: (say) => say.label('section.cover'),
  present(context) {
    const { model, say, sayOther } = context;
    const [french, arabic] = say.language === 'fr' ? [say, sayOther] : [sayOther, say];
    return {
      head: { fr: listHeadLines(model, french), ar: listHeadLines(model, arabic), arms: say.label('head.arms') },
      number: say.say('cover.number', { number: model.cover.number === '' ? say.label('document.not-written') : say.code(model.cover.number) }),
      done: presentPlaceAndDay(model, say),
      title: say.label('document.title'),
      subtitle: say.pickInline(model.cover.title) ?? say.name(model.case.title),
      facts: presentFacts(context),
      signatures: say.label('cover.signatures'), stamp: say.label('cover.stamp'),
    };
  },
};
