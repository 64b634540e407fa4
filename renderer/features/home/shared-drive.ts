const STORAGE_KEY = 'mirsad.shared-drive';

/** Where collections were last taken from: the folder shown as the shared drive. */
export function loadSharedDrive(): string | null {
  return window.localStorage.getItem(STORAGE_KEY);
}

export function rememberSharedDrive(path: string): void {
  window.localStorage.setItem(STORAGE_KEY, path);
}
