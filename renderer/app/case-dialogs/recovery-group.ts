const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** A typed group made comparable: case, spaces and look-alike letters aside. */
export function normaliseGroup(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/[OIL]/g, (letter) => LOOKALIKES[letter] ?? letter);
}
