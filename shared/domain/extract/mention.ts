import type { EntitySchema } from '../../model/entity.ts';

/** A reading of a span of a post's text: what it names, where exactly, and by which rule. */
export interface ExtractedMention {
  readonly schema: EntitySchema;
  /** What makes two readings the same entity: `mrs:Phone:+212600000142`, `Address:ma/casablanca/derb-omar`. */
  readonly key: string;
  readonly caption: string;
  readonly captionAr: string | null;
  /** UTF-16 offsets [start, end) in the original text. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** A rule reads the text beside its folded twin, which has the same length, so offsets hold in both. */
export interface RuleInput {
  readonly text: string;
  readonly folded: string;
  readonly platform: string;
}
