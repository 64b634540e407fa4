import { splitFindings, type HypothesisReason } from '../../../../shared/domain/report/index.ts';
import type { ReportFinding } from '../../../../shared/model/report.ts';
import type { Presenter } from '../presenter.ts';
import type { ReportSection, View } from '../section.ts';
import { presentCitation, toBlock } from './facts.ts';

function presentStatement(say: Presenter, finding: ReportFinding, reason: HypothesisReason | null): View {
  const no = say.ltr(String(finding.no));
  return {
    heading: say.say(reason === null ? 'findings.finding' : 'hypotheses.hypothesis', { no }),
    title: say.pickInline(finding.title) ?? say.label('findings.untitled'),
    text: toBlock(say, finding.text),
    state: reason === null ? 'established' : 'inferred',
    stateLabel: say.label(reason === null ? 'state.established' : 'state.inferred'),
    reason: reason === null ? null : say.label(`hypotheses.reason-${reason}`),
    cites: say.label('findings.cites'),
    citations: finding.citations.map((citation) => presentCitation(say, citation)),
  };
}

/** Why the statements are asked for: who ordered the inquiry, on which basis, with which question. */
export const mandateSection: ReportSection = {
  id: 'mandate', rank: 200, template: 'mandate', optional: true,
  title: (say) => say.label('section.mandate'),
  present({ model, say }) {
    const text = toBlock(say, model.cover.mandate);
    return text === null ? null : { title: say.label('section.mandate'), text };
  },
};

/** What was established, each statement with its exhibits. */
export const findingsSection: ReportSection = {
  id: 'findings', rank: 300, template: 'statements', optional: false,
  title: (say) => say.label('section.findings'),
  present({ model, say }) {
    const { findings } = splitFindings(model.findings);
    return {
      title: say.label('section.findings'), intro: say.label('findings.intro'), none: say.label('findings.none'),
      statements: findings.map((finding) => presentStatement(say, finding, null)),
    };
  },
};

/** What was inferred or has no exhibit yet: printed apart, never among the findings. */
export const hypothesesSection: ReportSection = {
  id: 'hypotheses', rank: 400, template: 'statements', optional: false,
  title: (say) => say.label('section.hypotheses'),
  present({ model, say }) {
    const { hypotheses } = splitFindings(model.findings);
    if (hypotheses.length === 0) return null;
    return {
      title: say.label('section.hypotheses'), intro: say.label('hypotheses.intro'), none: say.label('hypotheses.none'),
      statements: hypotheses.map(({ finding, reason }) => presentStatement(say, finding, reason)),
    };
  },
};
