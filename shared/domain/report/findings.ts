import type { ReportExhibit, ReportFinding } from '../../model/report.ts';

/** Why a statement is printed among the hypotheses. */
export type HypothesisReason = 'inferred' | 'no-exhibit' | 'only-cancelled';

/** Null for a finding: somebody established it and at least one exhibit that still stands carries it. */
export function findHypothesisReason(finding: Pick<ReportFinding, 'state' | 'citations'>): HypothesisReason | null {
  if (finding.citations.length === 0) return 'no-exhibit';
  if (!finding.citations.some((citation) => citation.active)) return 'only-cancelled';
  return finding.state === 'inferred' ? 'inferred' : null;
}

export interface SplitFindings {
  readonly findings: ReportFinding[];
  readonly hypotheses: { readonly finding: ReportFinding; readonly reason: HypothesisReason }[];
}

/** Parts what was established from what was inferred; both keep their number and order. */
export function splitFindings(all: readonly ReportFinding[]): SplitFindings {
  const split: SplitFindings = { findings: [], hypotheses: [] };
  for (const finding of all) {
    const reason = findHypothesisReason(finding);
    if (reason === null) split.findings.push(finding);
    else split.hypotheses.push({ finding, reason });
  }
  return split;
}

/** The numbers of the statements that cite an exhibit, for its sheet. */
export function listCitingNumbers(exhibit: Pick<ReportExhibit, 'id'>, findings: readonly ReportFinding[]): number[] {
  return findings.filter((finding) => finding.citations.some((citation) => citation.exhibitId === exhibit.id)).map((finding) => finding.no);
}
