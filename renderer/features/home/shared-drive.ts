const STORAGE_KEY = 'mirsad.shared-drive';
const RE_LAST_PART = /[\\/][^\\/]*[\\/]?$/;

/** The folder a path lies in; the path itself when it has none above. */
export function parentOf(path: string): string {
  const parent = path.replace(RE_LAST_PART, '');
  return parent === '' ? '/' : parent;
}

/** Where collections were last taken from: the folder shown as the shared drive. */
export function loadSharedDrive(): string | null {
  return window.localStorage.getItem(STORAGE_KEY);
}

export function rememberSharedDrive(path: string): void {
  window.localStorage.setItem(STORAGE_KEY, path);
}
