import { createStore, useStore } from '../platform/store.ts';
import { parseRoute, toHash, type Route, type ViewId } from './address.ts';

export { VIEW_IDS, parseRoute, toHash, type Route, type ViewId } from './address.ts';

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
