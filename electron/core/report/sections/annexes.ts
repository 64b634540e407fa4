import { listHashes, orderExhibits, toLtrRun, type HashLine, type Run } from '../../../../shared/domain/report/index.ts';
import type { ReportExhibit } from '../../../../shared/model/report.ts';
import type { Presenter } from '../presenter.ts';
import type { ReportSection, View } from '../section.ts';

function presentHashLine(say: Presenter, line: HashLine, exhibits: ReadonlyMap<string, ReportExhibit>): View {
  const exhibit = exhibits.get(line.number);
  // The path of a file ends with its place in the sheet; the text is place 0 and has no check of its own.
  const place = Number(/\/(\d+)-/.exec(line.path)?.[1] ?? 0);
  const file = place > 0 ? exhibit?.files[place - 1] : undefined;
  const renamed = file !== undefined && !line.path.endsWith(`-${file.name}`);
  return {
    path: [toLtrRun(line.path, say.covers)], sha256: line.sha256 ?? '–',
    check: file ? say.label(`check.${file.check}`) : '',
    original: renamed ? say.say('hashes.original-name', { name: say.code(file.name) }) : null,
  };
}

/** Annex 1: every hashed content, line by line as the exhibit list is hashed. */
export const hashAnnexSection: ReportSection = {
  id: 'hashes', rank: 1000, template: 'hash-annex', optional: false,
  title: (say) => say.label('section.hashes'),
  present({ model, say }) {
    const exhibits = new Map(model.exhibits.map((exhibit) => [exhibit.number, exhibit]));
    const lines = listHashes(model.exhibits).filter((line) => line.sha256 !== null);
    return {
      title: say.label('section.hashes'), intro: say.label('hashes.intro'), none: say.label('hashes.none'),
      columns: [say.label('hashes.sha256'), say.label('hashes.path'), say.label('hashes.check')],
      rows: lines.map((line) => presentHashLine(say, line, exhibits)),
    };
  },
};

/** Annex 2: numbers that were cancelled, with their reasons; absent when there are none. */
export const cancelledAnnexSection: ReportSection = {
  id: 'cancelled', rank: 1100, template: 'cancelled-annex', optional: false,
  title: (say) => say.label('section.cancelled'),
  present({ model, say }) {
    const cancelled = orderExhibits(model.exhibits).filter((exhibit) => exhibit.state === 'cancelled');
    if (cancelled.length === 0) return null;
    return {
      title: say.label('section.cancelled'), intro: say.label('cancelled.intro'),
      columns: [say.label('cancelled.number'), say.label('cancelled.reason')],
      rows: cancelled.map((exhibit): View => {
        const reason = (exhibit.cancelReason ?? '').trim();
        return { number: exhibit.number, reason: reason === '' ? [say.label('exhibit-list.no-reason')] : say.name(reason) satisfies Run[] };
      }),
    };
  },
};
