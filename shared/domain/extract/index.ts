import type { GazetteerPlace } from '../geo/gazetteer.ts';
import { foldKeepingLength } from './fold-length.ts';
import type { ExtractedMention } from './mention.ts';
import { findPhones } from './phones.ts';
import { buildPlaceIndex, findPlaces } from './places.ts';
import { findAddresses, findHandles, findHashtags } from './tags.ts';

export type { ExtractedMention } from './mention.ts';

/** Raised whenever the same text would be read differently: mentions name the version that read them. */
export const EXTRACTION_VERSION = 1;

export type Extractor = (text: string, platform: string) => ExtractedMention[];

/** Longer texts are read up to here; no post of a platform comes near. */
const MAX_LENGTH = 100_000;

/** Prepares the lists once and returns the function that reads posts. Mentions come in order of their start. */
export function createExtractor(lists: { readonly places: readonly GazetteerPlace[] }): Extractor {
  const places = buildPlaceIndex(lists.places);
  return (whole, platform) => {
    const text = whole.length > MAX_LENGTH ? whole.slice(0, MAX_LENGTH) : whole;
    const input = { text, folded: foldKeepingLength(text), platform };
    const addresses = findAddresses(input);
    const outside = (mention: ExtractedMention) => !addresses.some((address) => mention.start >= address.start && mention.end <= address.end);
    return [
      ...addresses,
      ...findPhones(input).filter((mention) => mention.rule === 'phone.whatsapp-link' || outside(mention)),
      ...findHashtags(input).filter(outside), ...findHandles(input).filter(outside), ...findPlaces(input, places).filter(outside),
    ].sort((a, b) => a.start - b.start || b.end - a.end);
  };
}
