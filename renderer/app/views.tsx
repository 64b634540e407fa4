import {
  BriefcaseBusiness, ChartGantt, Crosshair, FileText, FolderInput, Images, Keyboard, Map as MapIcon, MessageSquareText, PackageX, ReceiptText, Route as RouteIcon, Settings, Stamp, UsersRound, Waypoints,
  type LucideIcon,
} from 'lucide-react';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { ViewId } from './route.ts';

export interface ViewEntry {
  readonly id: ViewId;
  readonly icon: LucideIcon;
  /** Icons that point with the reading direction are mirrored in Arabic. */
  readonly mirrored?: boolean;
  /** Null while the view is not part of this version: its address answers, and says so. */
  readonly component: LazyExoticComponent<ComponentType> | null;
  /** `G` then this letter, the same in both languages. */
  readonly letter: string;
  /** Where it stands in the rail; views without a group are reached otherwise. */
  readonly group?: 1 | 2 | 3 | 4 | 5;
  /** True for views of the open case, which send back to home without one. */
  readonly needsCase: boolean;
  /** True where the period and the linked selection are shown above the view. */
  readonly context: boolean;
}

/** Every view, one line each. A feature exports its view as the default export of `features/<view>/index.tsx`. */
export const VIEWS: readonly ViewEntry[] = [
  { id: 'home', icon: BriefcaseBusiness, letter: 'h', needsCase: false, context: false, component: lazy(() => import('../features/home/index.tsx')) },
  { id: 'import', icon: FolderInput, mirrored: true, letter: 'i', group: 1, needsCase: true, context: false, component: lazy(() => import('../features/import/index.tsx')) },
  { id: 'posts', icon: MessageSquareText, mirrored: true, letter: 'p', group: 2, needsCase: true, context: true, component: lazy(() => import('../features/posts/index.tsx')) },
  { id: 'gallery', icon: Images, letter: 'g', needsCase: true, context: true, component: null },
  { id: 'entities', icon: UsersRound, letter: 'e', group: 2, needsCase: true, context: true, component: null },
  { id: 'chart', icon: Waypoints, letter: 's', group: 3, needsCase: true, context: true, component: lazy(() => import('../features/chart/index.tsx')) },
  { id: 'map', icon: MapIcon, letter: 'c', group: 3, needsCase: true, context: true, component: lazy(() => import('../features/map/index.tsx')) },
  { id: 'timeline', icon: ChartGantt, mirrored: true, letter: 't', group: 3, needsCase: true, context: true, component: lazy(() => import('../features/timeline/index.tsx')) },
  { id: 'evidence', icon: Stamp, letter: 'v', group: 4, needsCase: true, context: true, component: null },
  { id: 'custody', icon: RouteIcon, letter: 'j', needsCase: true, context: true, component: null },
  { id: 'trade', icon: ReceiptText, letter: 'd', group: 4, needsCase: true, context: true, component: null },
  { id: 'targets', icon: Crosshair, letter: 'b', group: 4, needsCase: true, context: true, component: null },
  { id: 'seizures', icon: PackageX, letter: 'x', group: 5, needsCase: true, context: true, component: null },
  { id: 'reports', icon: FileText, letter: 'r', group: 5, needsCase: true, context: false, component: lazy(() => import('../features/reports/index.tsx')) },
  { id: 'settings', icon: Settings, letter: 'o', needsCase: false, context: false, component: lazy(() => import('../features/settings/index.tsx')) },
  { id: 'help', icon: Keyboard, letter: 'k', needsCase: false, context: false, component: lazy(() => import('../features/help/index.tsx')) },
];

export function findView(id: ViewId): ViewEntry {
  const view = VIEWS.find((entry) => entry.id === id);
  if (!view) throw new Error(`no view ${id}`);
  return view;
}
