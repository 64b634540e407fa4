/** Paths of the machine the backend runs on, as text: the page never touches the disk itself. */

const RE_LAST_PART = /[\\/][^\\/]*[\\/]?$/;

/** The folder a path lies in; the root when it has none above. */
export function parentOf(path: string): string {
  const parent = path.replace(RE_LAST_PART, '');
  return parent === '' || parent === path ? '/' : parent;
}

/** The last part of `suggestion`, put in `folder`, with the separator the suggestion uses. */
export function moveTo(folder: string, suggestion: string): string {
  const separator = suggestion.includes('\\') ? '\\' : '/';
  const name = suggestion.split(separator).at(-1) ?? suggestion;
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}
