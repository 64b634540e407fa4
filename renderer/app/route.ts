import { createStore, useStore } from '../platform/store.ts';

/** The stable addresses `#/<view>`. */
export const VIEW_IDS = [
  'home', 'import', 'posts', 'gallery', 'entities', 'chart', 'map', 'timeline', 'evidence', 'custody', 'trade', 'targets', 'seizures', 'reports', 'settings', 'help',
] as const;
export type ViewId = (typeof VIEW_IDS)[number];

export interface Route {
  /** `sheet`, the component sheet, exists in development only. */
  readonly view: ViewId | 'sheet';
  readonly params: URLSearchParams;
}

/** Reads `#/posts?q=x`; anything else is home. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const view = path === 'sheet' ? 'sheet' as const : VIEW_IDS.find((id) => id === path) ?? 'home';
  return { view, params: new URLSearchParams(query) };
}

export function toHash(view: ViewId, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString();
  return `#/${view}${query === '' ? '' : `?${query}`}`;
}

const route = createStore<Route>(parseRoute(window.location.hash));
window.addEventListener('hashchange', () => { route.set(parseRoute(window.location.hash)); });

/** The view on screen and its parameters. */
export function useRoute(): Route {
  return useStore(route);
}

export function getRoute(): Route {
  return route.get();
}

/** Goes to a view; the way back is the browser's history. */
export function navigate(view: ViewId, params: Readonly<Record<string, string>> = {}): void {
  window.location.hash = toHash(view, params);
}
