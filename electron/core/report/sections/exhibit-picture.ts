import type { Run } from '../../../../shared/domain/report/index.ts';
import type { PictureReason, ReportExhibit } from '../../../../shared/model/report.ts';
import type { Presenter } from '../presenter.ts';
import type { SectionContext, View } from '../section.ts';
import { joinNumbers } from './facts.ts';

function presentCaption(say: Presenter, exhibit: ReportExhibit, drawn: boolean): Run[] {
  const parts: Run[] = drawn
    ? exhibit.zones.length === 0 ? say.say('sheet.picture') : say.say('sheet.picture-zones', { count: exhibit.zones.length, numbers: joinNumbers(say, exhibit.zones.map((zone) => zone.no)) })
    : [];
  const others = exhibit.picture?.others ?? 0;
  return others === 0 ? parts : [...parts, ' ', ...say.say('sheet.picture-others', { count: others })];
}

/** The picture with its zones, or the frame that says why there is none. Null for an exhibit that never had one. */
export function presentPicture({ say, pictures }: SectionContext, exhibit: ReportExhibit): View {
  const { picture } = exhibit;
  if (picture === null) return null;
  const drawn = picture.sha256 === null || picture.reason !== null ? undefined : pictures.get(picture.sha256);
  // A picture that was announced and could not be prepared is still explained, never skipped.
  const reason: PictureReason = picture.reason ?? 'corrupt';
  return {
    path: drawn?.path ?? null,
    ratio: drawn ? drawn.height / drawn.width : null,
    missing: drawn ? null : say.label(`picture.${reason}`),
    name: drawn || picture.name === '' ? null : say.code(picture.name),
    alt: `${say.label('sheet.number')} ${exhibit.number}`,
    caption: presentCaption(say, exhibit, drawn !== undefined),
    zones: drawn ? exhibit.zones.map(({ no, x, y, width, height, state }) => ({ no, x, y, width, height, state })) : [],
  };
}
