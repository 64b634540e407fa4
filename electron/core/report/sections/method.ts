import type { Run } from '../../../../shared/domain/report/index.ts';
import type { ReportModel } from '../../../../shared/model/report.ts';
import type { Presenter, ReportKey } from '../presenter.ts';
import type { ReportSection, View } from '../section.ts';
import { joinRuns, toBlock, toFact } from './facts.ts';

const STEPS: readonly ReportKey[] = ['method.step-received', 'method.step-stored', 'method.step-merged', 'method.step-read', 'method.step-decided'];
const READING: readonly ReportKey[] = ['method.reading-established', 'method.reading-inferred', 'method.reading-times', 'method.reading-numbers', 'method.reading-offsets', 'method.reading-codes'];
const LIMITS: readonly ReportKey[] = ['method.limit-ownership', 'method.limit-staged', 'method.limit-translation', 'method.limit-search', 'method.limit-declared'];

function listNames(say: Presenter, names: readonly string[]): Run[] | null {
  return names.length === 0 ? null : joinRuns(names.map((name) => say.name(name)), say.language === 'ar' ? '، ' : ', ');
}

function presentMaterial(say: Presenter, { method, toolVersion }: ReportModel): View {
  const counted: readonly (readonly [ReportKey, number])[] = [
    ['method.source-files', method.sourceFiles], ['method.refused-files', method.refusedFiles], ['method.captures', method.captures], ['method.rejected-records', method.rejectedRecords],
    ['method.posts', method.posts], ['method.rejected-posts', method.rejectedPosts], ['method.rejected-readings', method.rejectedReadings],
  ];
  const period = method.firstPublished === null || method.lastPublished === null
    ? null
    : say.say('method.period-value', { from: say.longDay(method.firstPublished), to: say.longDay(method.lastPublished) });
  return [
    ...counted.map(([key, value]) => ({ label: say.label(key), value: [say.count(value)] })),
    ...toFact(say.label('method.period'), period),
    ...toFact(say.label('method.collectors'), listNames(say, method.collectors)),
    ...toFact(say.label('method.tools'), listNames(say, method.tools)),
    ...toFact(say.label('method.rules'), listNames(say, method.rules)),
    ...toFact(say.label('method.version'), say.code(toolVersion)),
  ];
}

/** How the material was received and read, and what the report cannot say. `titleOf` names sections that were left out. */
export function makeMethodSection(titleOf: (id: string, say: Presenter) => string | null): ReportSection {
  return {
    id: 'method', rank: 900, template: 'method', optional: false,
    title: (say) => say.label('section.method'),
    present({ model, say }) {
      const leftOut = model.leftOut.flatMap((id) => titleOf(id, say) ?? []);
      const lines = (keys: readonly ReportKey[]): Run[][] => keys.map((key) => say.say(key));
      return {
        title: say.label('section.method'),
        steps: { title: say.label('method.title-method'), lines: lines(STEPS) },
        material: { title: say.label('method.title-material'), facts: presentMaterial(say, model) },
        reading: { title: say.label('method.title-reading'), lines: lines(READING) },
        limits: { title: say.label('method.title-limits'), lines: lines(LIMITS), own: toBlock(say, model.cover.limits) },
        leftOut: leftOut.length === 0 ? null : { label: say.label('method.left-out'), value: joinRuns(leftOut.map((title) => [title]), say.language === 'ar' ? '، ' : ', ') },
      };
    },
  };
}
