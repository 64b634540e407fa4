import {
  Anchor, AtSign, Box, Building2, CalendarClock, CircleDashed, Container, FileCheck2, FileText, Gavel, Hash, Landmark, Link2, MapPin, MessageSquareText, Package, Phone, Plane, ReceiptText, Tag, UserRound,
  type LucideIcon,
} from 'lucide-react';

/** What the mark of an object looks like. */
export type EntityType =
  | 'person' | 'company' | 'account' | 'post' | 'phone' | 'bankAccount' | 'place' | 'warehouse' | 'entryPoint'
  | 'container' | 'declaration' | 'invoice' | 'seizure' | 'exhibit' | 'brand' | 'hashtag' | 'link' | 'event' | 'other';

/** Colour families of the tokens: `--e-<family>` and `--e-<family>-soft`. */
export type EntityFamily = 'actor' | 'online' | 'ident' | 'place' | 'trade' | 'proc' | 'brand';

export interface EntityShape {
  readonly family: EntityFamily;
  readonly icon: LucideIcon;
  /** SVG path in a 40-unit box: shape tells the type. Also what the chart's canvas draws. */
  readonly path: string;
  /** Where the icon sits: its start corner and size in the box. */
  readonly iconAt: readonly [x: number, y: number, size: number];
}

const CIRCLE = 'M20 2a18 18 0 0 1 0 36a18 18 0 0 1 0-36Z';
const CENTRE = [10.8, 10.8, 18.4] as const;

/** Shape tells the type, colour the family, the icon confirms. */
export const ENTITY_SHAPES: Readonly<Record<EntityType, EntityShape>> = {
  person: { family: 'actor', icon: UserRound, path: CIRCLE, iconAt: CENTRE },
  company: { family: 'actor', icon: Building2, path: 'M7 3h26a4 4 0 0 1 4 4v26a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4Z', iconAt: CENTRE },
  account: { family: 'online', icon: AtSign, path: 'M20 1.5 36.5 10.8v18.4L20 38.5 3.5 29.2V10.8Z', iconAt: CENTRE },
  post: { family: 'online', icon: MessageSquareText, path: 'M6 3h28a3 3 0 0 1 3 3v22a3 3 0 0 1-3 3H18l-8 7v-7H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3Z', iconAt: [10.8, 7.8, 18.4] },
  hashtag: { family: 'online', icon: Hash, path: 'M9 5h22a5 5 0 0 1 5 5v20a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5V10a5 5 0 0 1 5-5Z', iconAt: CENTRE },
  phone: { family: 'ident', icon: Phone, path: 'M16 2h8a9 9 0 0 1 9 9v18a9 9 0 0 1-9 9h-8a9 9 0 0 1-9-9V11a9 9 0 0 1 9-9Z', iconAt: CENTRE },
  bankAccount: { family: 'ident', icon: Landmark, path: 'M13 2h14l11 11v14L27 38H13L2 27V13Z', iconAt: CENTRE },
  place: { family: 'place', icon: MapPin, path: 'M20 39C11 30 5 24 5 16.5a15 15 0 0 1 30 0C35 24 29 30 20 39Z', iconAt: [10.8, 7.8, 18.4] },
  warehouse: { family: 'place', icon: Package, path: 'M20 2 38 13v24H2V13Z', iconAt: [10.8, 14.8, 18.4] },
  entryPoint: { family: 'place', icon: Anchor, path: `${CIRCLE}M20 5.5a14.5 14.5 0 0 0 0 29a14.5 14.5 0 0 0 0-29Z`, iconAt: [11.6, 11.6, 16.8] },
  container: { family: 'trade', icon: Container, path: 'M3 7h34a2 2 0 0 1 2 2v22a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2Z', iconAt: CENTRE },
  declaration: { family: 'trade', icon: FileCheck2, path: 'M7 2h19l8 8v28H7Z', iconAt: CENTRE },
  invoice: { family: 'trade', icon: ReceiptText, path: 'M6 2h28v35l-4.7-3-4.6 3-4.7-3-4.7 3-4.6-3L6 37Z', iconAt: [10.8, 9.8, 18.4] },
  seizure: { family: 'proc', icon: Gavel, path: 'M20 2 36 7v13c0 9-7 15-16 18C11 35 4 29 4 20V7Z', iconAt: CENTRE },
  exhibit: { family: 'proc', icon: FileText, path: 'M5 6h30a3 3 0 0 1 3 3v22a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V9a3 3 0 0 1 3-3Z', iconAt: CENTRE },
  brand: { family: 'brand', icon: Tag, path: 'M3 7h22l13 13-13 13H3Z', iconAt: [7.8, 10.8, 18.4] },
  link: { family: 'trade', icon: Link2, path: 'M4 12h32v16H4Z', iconAt: CENTRE },
  event: { family: 'trade', icon: CalendarClock, path: 'M20 2 38 20 20 38 2 20Z', iconAt: CENTRE },
  other: { family: 'trade', icon: Box, path: 'M5 5h30v30H5Z', iconAt: CENTRE },
};

/** An entry point by air. */
export const AIRPORT_ICON: LucideIcon = Plane;
export const UNKNOWN_ICON: LucideIcon = CircleDashed;

const TYPE_OF_SCHEMA: Readonly<Record<string, EntityType>> = {
  'Person': 'person', 'Company': 'company', 'Organization': 'company', 'PublicBody': 'company', 'UserAccount': 'account', 'BankAccount': 'bankAccount',
  'Address': 'place', 'mrs:Phone': 'phone', 'mrs:SocialPost': 'post', 'mrs:Hashtag': 'hashtag', 'mrs:Brand': 'brand', 'mrs:Warehouse': 'warehouse',
  'mrs:Container': 'container', 'mrs:Consignment': 'container', 'mrs:Declaration': 'declaration', 'mrs:Invoice': 'invoice', 'mrs:Seizure': 'seizure',
  'mrs:EntryPoint': 'entryPoint',
};

/** The mark of an entity by its FollowTheMoney schema. */
export function typeOfSchema(schema: string): EntityType {
  return TYPE_OF_SCHEMA[schema] ?? 'other';
}
