import { countHidden, listCitingNumbers, orderExhibits, toTag, toVisiblePieces, type Run, type TaggedSpan } from '../../../../shared/domain/report/index.ts';
import type { ReportElement, ReportExhibit } from '../../../../shared/model/report.ts';
import type { Presenter, ReportKey } from '../presenter.ts';
import type { ReportSection, SectionContext, View } from '../section.ts';
import { presentCustody, presentObservations, presentSingleRecord } from './exhibit-custody.ts';
import { presentTitle } from './exhibit-list.ts';
import { presentPicture } from './exhibit-picture.ts';
import { joinNumbers, joinRuns, toFact } from './facts.ts';

const ELEMENT_KEYS: Readonly<Record<string, ReportKey>> = {
  'mrs:Phone': 'element.phone', UserAccount: 'element.account', 'mrs:Hashtag': 'element.hashtag', Address: 'element.place', 'mrs:Brand': 'element.brand',
  'mrs:WebPage': 'element.link', price: 'element.price', 'counterfeit-marker': 'element.counterfeit-marker', 'wholesale-marker': 'element.wholesale-marker',
};
/** What is read left to right wherever it stands. */
const CODE_SCHEMAS: ReadonlySet<string> = new Set(['mrs:Phone', 'UserAccount', 'mrs:WebPage']);
const WHOLE_SCHEMAS: ReadonlySet<string> = new Set(['mrs:Phone', 'price']);
const MOST_CODES = 6;

interface NumberedElement { readonly element: ReportElement; readonly tag: string }

/** Letters for spans of the text in order of place, zone numbers for the picture. */
function numberElements(exhibit: ReportExhibit): NumberedElement[] {
  const inText = exhibit.elements.filter((element) => element.where.kind === 'text').sort((a, b) => startOf(a) - startOf(b));
  const inZones = exhibit.elements.filter((element) => element.where.kind === 'zone').sort((a, b) => startOf(a) - startOf(b));
  return [
    ...inText.map((element, i) => ({ element, tag: toTag(i) })),
    ...inZones.map((element) => ({ element, tag: String(startOf(element)) })),
  ];
}

function startOf({ where }: ReportElement): number {
  return where.kind === 'text' ? where.start : where.no;
}

function listSpans(elements: readonly NumberedElement[]): TaggedSpan[] {
  return elements.flatMap(({ element, tag }): TaggedSpan[] => (element.where.kind === 'text'
    ? [{ start: element.where.start, end: element.where.end, tag, ltr: element.schema === 'mrs:Phone', whole: WHOLE_SCHEMAS.has(element.schema) }]
    : []));
}

function presentElement(say: Presenter, { element, tag }: NumberedElement): View {
  const value = CODE_SCHEMAS.has(element.schema) ? say.code(element.value) : say.name(element.value);
  const where = element.where.kind === 'text'
    ? say.say('sheet.in-text', { range: say.ltr(`${String(element.where.start)}–${String(element.where.end)}`) })
    : say.say('sheet.in-zone', { no: say.ltr(String(element.where.no)) });
  return {
    tag,
    element: say.say(ELEMENT_KEYS[element.schema] ?? 'element.other', { value }),
    where: element.reviewedBy === null ? say.say('sheet.automatic', { where }) : say.say('sheet.reviewed', { where, name: say.name(element.reviewedBy) }),
    state: element.state,
    stateLabel: say.label(element.state === 'established' ? 'state.established' : 'state.inferred'),
  };
}

/** What was replaced by codes in a text, and why; null when every character printed. */
export function presentHidden(say: Presenter, text: string): Run[] | null {
  const hidden = countHidden(toVisiblePieces(text, say.covers));
  if (hidden.size === 0) return null;
  const parts = [...hidden].map(([reason, { count, codes }]) => say.say(`hidden.${reason}`, {
    count, codes: say.ltr(codes.length > MOST_CODES ? `${codes.slice(0, MOST_CODES).join(' ')} ${say.label('hidden.more')}` : codes.join(' ')),
  }));
  return [say.label('hidden.note'), ' ', ...joinRuns(parts, say.language === 'ar' ? '؛ ' : ' ; '), '.'];
}

function presentText(say: Presenter, exhibit: ReportExhibit, elements: readonly NumberedElement[]): View {
  if (exhibit.text === null) return null;
  if (exhibit.text === '') return { title: say.label('sheet.text'), empty: say.label('sheet.no-text') };
  return { title: say.label('sheet.text'), prose: { ...say.original(exhibit.text, listSpans(elements)) }, hidden: presentHidden(say, exhibit.text), hash: say.label('sheet.text-hash'), sha256: exhibit.textSha256 };
}

function presentEarlier(say: Presenter, exhibit: ReportExhibit): View {
  return exhibit.earlierTexts.map((version) => ({
    title: say.say('sheet.earlier', { no: say.ltr(String(version.no)), time: say.stated(version.seenAt) }),
    prose: { ...say.original(version.text, []) }, hidden: presentHidden(say, version.text), hash: say.label('sheet.text-hash'), sha256: version.sha256,
  }));
}

function presentRenderings(say: Presenter, exhibit: ReportExhibit): View {
  return exhibit.renderings.map((rendering) => ({
    title: say.say(`sheet.${rendering.kind}`, { author: say.name(rendering.author) }),
    prose: { ...say.prose(rendering.text) },
    note: rendering.current ? null : say.label('sheet.rendering-outdated'),
  }));
}

function presentFileFact(say: Presenter, exhibit: ReportExhibit): { label: string; value: readonly Run[] }[] {
  const file = exhibit.files[0];
  if (!file) return [];
  const others = exhibit.files.length - 1;
  const value = say.say('sheet.file-size', { name: say.code(file.name), size: say.say('sheet.bytes', { count: file.bytes }) });
  return [{ label: say.label('sheet.file'), value: others === 0 ? value : [...value, { k: 'br' }, ...say.say('sheet.more-files', { count: others })] }];
}

function presentFacts(say: Presenter, exhibit: ReportExhibit): View {
  const { post, grade } = exhibit;
  const account = post?.account == null ? null : say.code(`@${post.account.replace(/^@/, '')}`);
  const named = account !== null && post?.accountName ? say.say('sheet.account-named', { handle: account, name: say.name(post.accountName) }) : account;
  return [
    ...toFact(say.label('sheet.account'), named ?? (post?.accountName ? say.name(post.accountName) : null)),
    ...toFact(say.label('sheet.account-id'), post?.accountId == null ? null : say.code(post.accountId)),
    ...toFact(say.label('sheet.url'), post?.url == null ? null : say.code(post.url)),
    ...toFact(say.label('sheet.published'), post ? say.stated(post.published) : null),
    ...presentFileFact(say, exhibit),
    ...(exhibit.files[0] ? [{ label: 'SHA-256', value: [], sha256: exhibit.files[0].sha256 }] : []),
    ...presentSingleRecord(say, exhibit),
    ...toFact(say.label('sheet.source'), grade ? say.say('sheet.grade-value', { code: say.ltr(grade.source), meaning: say.label(`grade.source-${grade.source}`) }) : say.say('sheet.not-graded')),
    ...toFact(say.label('sheet.information'), grade ? say.say('sheet.grade-value', { code: say.ltr(grade.info), meaning: say.label(`grade.info-${grade.info}`) }) : say.say('sheet.not-graded')),
    ...toFact(say.label('sheet.grade-reason'), exhibit.gradeReason.trim() === '' ? null : say.name(exhibit.gradeReason)),
    ...toFact(say.label('sheet.note'), exhibit.note.trim() === '' ? null : say.name(exhibit.note)),
  ];
}

function presentSides(say: Presenter, exhibit: ReportExhibit): View {
  const first = exhibit.observations[0];
  const { established } = exhibit;
  const notStated = [say.label('sheet.not-stated')];
  return {
    declared: {
      title: say.label('sheet.declared'),
      facts: [
        ...toFact(say.label('sheet.captured'), first ? say.stated(first.capturedAt) : notStated),
        ...toFact(say.label('sheet.collector'), first?.collector == null || first.collector === '' ? notStated : say.name(first.collector)),
        ...toFact(say.label('sheet.tool'), first && first.tool !== '' ? say.code(first.tool) : notStated),
      ],
    },
    established: {
      title: say.label('sheet.established'),
      facts: established === null ? [] : [
        ...toFact(say.label('sheet.received'), say.instant(established.receivedAt)),
        ...toFact(say.label('sheet.machine'), say.say('sheet.machine-value', { machine: say.code(established.machine), actor: say.name(established.actor) })),
        ...toFact(say.label('sheet.hash'), say.say(`sheet.listed-${established.listed}`)),
      ],
    },
  };
}

function presentSheet(context: SectionContext, exhibit: ReportExhibit): View {
  const { model, say } = context;
  const elements = numberElements(exhibit);
  const citing = listCitingNumbers(exhibit, model.findings);
  return {
    id: exhibit.id, number: exhibit.number, numberLabel: say.label('sheet.number'),
    title: presentTitle(say, exhibit),
    cited: citing.length === 0 ? say.say('sheet.not-cited') : say.say('sheet.cited', { count: citing.length, numbers: joinNumbers(say, citing) }),
    grade: exhibit.grade && { source: exhibit.grade.source, info: exhibit.grade.info },
    picture: presentPicture(context, exhibit),
    facts: presentFacts(say, exhibit),
    sides: presentSides(say, exhibit),
    text: presentText(say, exhibit, elements),
    renderings: presentRenderings(say, exhibit),
    earlier: presentEarlier(say, exhibit),
    elements: elements.length === 0 ? null : {
      title: say.label('sheet.elements'),
      columns: [say.label('sheet.element'), say.label('sheet.where'), say.label('sheet.status')],
      rows: elements.map((element) => presentElement(say, element)),
    },
    observations: presentObservations(say, exhibit),
    custody: presentCustody(say, exhibit),
  };
}

/** One sheet for each exhibit that still stands; cancelled numbers are explained in their annex. */
export const exhibitSheetsSection: ReportSection = {
  id: 'exhibits', rank: 800, template: 'exhibit-sheets', optional: false,
  title: (say) => say.label('section.exhibits'),
  present(context) {
    const active = orderExhibits(context.model.exhibits).filter((exhibit) => exhibit.state === 'active');
    return active.length === 0 ? null : { title: context.say.label('section.exhibits'), sheets: active.map((exhibit) => presentSheet(context, exhibit)) };
  },
};
