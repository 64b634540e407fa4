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
