/** The part of a keyboard event that says which key it was; DOM and React events both fit. */
export interface KeyLike {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const RE_LATIN_LETTER = /^[a-z]$/i;
const RE_PHYSICAL_LETTER = /^Key([A-Z])$/;

/**
 * The shortcut letter of a key, lower case; null when it is none. Letters follow the Latin layout (AZERTY or QWERTY);
 * with an Arabic layout active the physical key decides, so that the same finger does the same thing.
 */
export function letterOf({ key, code }: Pick<KeyLike, 'key' | 'code'>): string | null {
  if (RE_LATIN_LETTER.test(key)) return key.toLowerCase();
  // One letter of another script: the physical key stands for it. Named keys (Enter) are longer than one sign.
  if ([...key].length <= 2 && /\p{L}/u.test(key)) return RE_PHYSICAL_LETTER.exec(code)?.[1]?.toLowerCase() ?? null;
  return null;
}

/** True where typing goes into a field and letters are not commands. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type);
}
