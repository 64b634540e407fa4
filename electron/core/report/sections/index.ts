import { SectionRegistry } from '../section.ts';
import { cancelledAnnexSection, hashAnnexSection } from './annexes.ts';
import { coverSection } from './cover.ts';
import { exhibitListSection } from './exhibit-list.ts';
import { exhibitSheetsSection } from './exhibit-sheet.ts';
import { findingsSection, hypothesesSection, mandateSection } from './findings.ts';
import { makeMethodSection } from './method.ts';
import { verificationSection } from './verification.ts';

/** The parts every court report has. Features add theirs with `register`. */
export function makeReportSections(): SectionRegistry {
  const registry = new SectionRegistry();
  return registry
    .register(coverSection).register(mandateSection).register(findingsSection).register(hypothesesSection)
    .register(exhibitListSection).register(exhibitSheetsSection)
    .register(makeMethodSection((id, say) => registry.list().find((section) => section.id === id)?.title(say) ?? null))
    .register(hashAnnexSection).register(cancelledAnnexSection).register(verificationSection);
}
