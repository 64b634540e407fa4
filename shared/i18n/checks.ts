/** What can be said of translations and styles without running them: used by the tests and by whoever writes a namespace. */

/** The plural forms each language needs (CLDR); a counted text has all of them or it is not counted. */
export const PLURAL_FORMS = {
  fr: ['one', 'many', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
} as const;

const ALL_FORMS = new Set<string>(PLURAL_FORMS.ar);
const RE_VARIABLE = /\{\{\s*(\w+)/g;

/** Dotted keys and texts of a resource tree. */
export function flatten(tree: object, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') flat.set(path, value);
    else if (typeof value === 'object' && value !== null) for (const [inner, text] of flatten(value, path)) flat.set(inner, text);
    else flat.set(path, '');
  }
  return flat;
}

interface SplitKey {
  readonly base: string;
  readonly form: string | null;
}

function splitPlural(key: string): SplitKey {
  const at = key.lastIndexOf('_');
  const form = key.slice(at + 1);
  return at > 0 && ALL_FORMS.has(form) ? { base: key.slice(0, at), form } : { base: key, form: null };
}

interface Entry {
  readonly forms: Map<string, string>;
  plain: string | null;
}

/** Keys without their plural form, each with its forms. */
function group(tree: object): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [key, text] of flatten(tree)) {
    const { base, form } = splitPlural(key);
    const entry = entries.get(base) ?? { forms: new Map<string, string>(), plain: null };
    if (form === null) entry.plain = text;
    else entry.forms.set(form, text);
    entries.set(base, entry);
  }
  return entries;
}

function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(RE_VARIABLE)].map((match) => match[1] ?? ''))].sort();
}

/** Every fault of one namespace: a key on one side only, an incomplete plural, an empty text, other variables. */
export function findTranslationFaults(name: string, fr: object, ar: object): string[] {
  const faults: string[] = [];
  const [french, arabic] = [group(fr), group(ar)];
  for (const key of french.keys()) if (!arabic.has(key)) faults.push(`${name}:${key} is missing in Arabic`);
  for (const key of arabic.keys()) if (!french.has(key)) faults.push(`${name}:${key} is missing in French`);
  for (const [language, entries] of [['fr', french], ['ar', arabic]] as const) {
    for (const [key, entry] of entries) faults.push(...findEntryFaults(`${name}:${key}`, entry, language));
  }
  for (const [key, entry] of french) {
    const other = arabic.get(key);
    if (!other) continue;
    // Empty in both is a decision; in one, a forgotten translation.
    if ((entry.plain === '') !== (other.plain === '')) faults.push(`${name}:${key} is empty in ${entry.plain === '' ? 'French' : 'Arabic'}`);
    faults.push(...findVariableFaults(`${name}:${key}`, entry, other));
  }
  return faults;
}

function findEntryFaults(key: string, { forms, plain }: Entry, language: 'fr' | 'ar'): string[] {
  const faults: string[] = [];
  if (forms.size > 0) {
    const missing = PLURAL_FORMS[language].filter((form) => !forms.has(form));
    if (missing.length > 0) faults.push(`${key} lacks the ${language} plural ${missing.join(', ')}`);
    const extra = [...forms.keys()].filter((form) => !(PLURAL_FORMS[language] as readonly string[]).includes(form));
    if (extra.length > 0) faults.push(`${key} has plural forms ${language} does not use: ${extra.join(', ')}`);
    if (plain !== null) faults.push(`${key} is both counted and not`);
  }
  if ([...forms.values()].includes('')) faults.push(`${key} has an empty plural in ${language}`);
  return faults;
}

/** Forms for zero, one and two may say the number in words; every other text uses the same variables in both languages. */
function findVariableFaults(key: string, french: Entry, arabic: Entry): string[] {
  const frenchText = french.plain ?? french.forms.get('other') ?? '';
  const arabicText = arabic.plain ?? arabic.forms.get('other') ?? '';
  const [inFrench, inArabic] = [variablesOf(frenchText).join(' '), variablesOf(arabicText).join(' ')];
  return inFrench === inArabic ? [] : [`${key} inserts {${inFrench}} in French and {${inArabic}} in Arabic`];
}

const RE_COMMENT = /\/\*[\s\S]*?\*\//g;
const RE_PHYSICAL = [
  /(?<![\w-])(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)*\s*:/g,
  /(?<![\w-])(?:left|right)\s*:/g,
  /(?<![\w-])(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b/g,
  /(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius\s*:/g,
] as const;

/** Declarations of a style sheet that name a physical side, which a mirrored screen breaks on. Comments do not count. */
export function findPhysicalSides(css: string): string[] {
  const plain = css.replace(RE_COMMENT, '');
  return RE_PHYSICAL.flatMap((pattern) => [...plain.matchAll(pattern)].map((match) => match[0]));
}
