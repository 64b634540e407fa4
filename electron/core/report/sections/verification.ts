import { listHashes } from '../../../../shared/domain/report/index.ts';
import type { ReportSection } from '../section.ts';
import { toFact } from './facts.ts';

/** How anybody recomputes the hashes without Mirsad, and what they must come to. */
export const verificationSection: ReportSection = {
  id: 'verification', rank: 1200, template: 'verification', optional: false,
  title: (say) => say.label('section.verification'),
  present({ model, say, listSha256 }) {
    const { entry } = model.asOf;
    const file = say.label('verification.file');
    return {
      title: say.label('section.verification'),
      intro: say.label('verification.intro'),
      commands: [
        { label: say.label('verification.linux'), command: `sha256sum ${file}` },
        { label: say.label('verification.windows'), command: `certutil -hashfile ${file} SHA256` },
      ],
      compare: say.label('verification.compare'),
      listCommandLabel: say.label('verification.list-command'),
      listCommand: 'sha256sum -c bordereau.txt',
      list: say.label('verification.list'),
      facts: [
        ...toFact(say.label('verification.exhibits'), [say.count(model.exhibits.filter((exhibit) => exhibit.state === 'active').length)]),
        ...toFact(say.label('verification.contents'), [say.count(listHashes(model.exhibits).filter((line) => line.sha256 !== null).length)]),
        { label: say.label('verification.list-hash'), value: [], sha256: listSha256 },
        ...toFact(say.label('verification.ledger'), entry === null ? say.say('verification.ledger-none') : say.say('verification.ledger-value', { seq: say.ltr(String(entry.seq)) })),
        ...(entry === null ? [] : [{ label: say.label('verification.ledger-hash'), value: [], sha256: entry.hash }]),
      ],
      notQualified: say.label('verification.not-qualified'),
      reserved: say.label('verification.reserved'),
      stampSignature: say.label('verification.stamp-signature'),
    };
  },
};
