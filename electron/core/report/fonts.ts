import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A font file of the report: in which package it comes and under which name the template asks for it. */
export interface ReportFont {
  readonly family: string;
  readonly package: string;
  /** Path inside the package. */
  readonly file: string;
}

const SCOPE = '@expo-google-fonts';

/**
 * Every font a report may use, and only the weights it uses. All are under the SIL Open Font License 1.1; its text
 * stands in each package as LICENSE_FONT and is copied beside the fonts by the build. The order is the order in which
 * the compiler looks: fonts of the machine are never used (`fallback: false` in the template, families named here).
 */
export const REPORT_FONTS: readonly ReportFont[] = [
  { family: 'IBM Plex Sans', package: `${SCOPE}/ibm-plex-sans`, file: '400Regular/IBMPlexSans_400Regular.ttf' },
  { family: 'IBM Plex Sans', package: `${SCOPE}/ibm-plex-sans`, file: '600SemiBold/IBMPlexSans_600SemiBold.ttf' },
  { family: 'IBM Plex Sans Arabic', package: `${SCOPE}/ibm-plex-sans-arabic`, file: '400Regular/IBMPlexSansArabic_400Regular.ttf' },
  { family: 'IBM Plex Sans Arabic', package: `${SCOPE}/ibm-plex-sans-arabic`, file: '600SemiBold/IBMPlexSansArabic_600SemiBold.ttf' },
  { family: 'IBM Plex Mono', package: `${SCOPE}/ibm-plex-mono`, file: '400Regular/IBMPlexMono_400Regular.ttf' },
  { family: 'IBM Plex Mono', package: `${SCOPE}/ibm-plex-mono`, file: '500Medium/IBMPlexMono_500Medium.ttf' },
  { family: 'Amiri', package: `${SCOPE}/amiri`, file: '400Regular/Amiri_400Regular.ttf' },
  { family: 'Amiri', package: `${SCOPE}/amiri`, file: '700Bold/Amiri_700Bold.ttf' },
  { family: 'Noto Emoji', package: `${SCOPE}/noto-emoji`, file: '400Regular/NotoEmoji_400Regular.ttf' },
  { family: 'Noto Sans SC', package: `${SCOPE}/noto-sans-sc`, file: '400Regular/NotoSansSC_400Regular.ttf' },
  { family: 'Noto Sans Symbols 2', package: `${SCOPE}/noto-sans-symbols-2`, file: '400Regular/NotoSansSymbols2_400Regular.ttf' },
  { family: 'Noto Sans Math', package: `${SCOPE}/noto-sans-math`, file: '400Regular/NotoSansMath_400Regular.ttf' },
  { family: 'Noto Sans Tifinagh', package: `${SCOPE}/noto-sans-tifinagh`, file: '400Regular/NotoSansTifinagh_400Regular.ttf' },
];

/** The name of a font file in `resources/fonts`. */
export function toFontFileName(font: ReportFont): string {
  return font.file.slice(font.file.lastIndexOf('/') + 1);
}

/**
 * Where a font file lies: in the built resources, else in the packages the checkout installed. The only function that
 * decides it, for the build and for every run.
 */
export function locateFont(font: ReportFont, resources: string): string {
  const bundled = join(resources, 'fonts', toFontFileName(font));
  return existsSync(bundled) ? bundled : join(locateFontPackage(font), font.file);
}

/** The folder of a font's package, with its LICENSE_FONT; throws when it is not installed. */
export function locateFontPackage(font: ReportFont): string {
  return dirname(createRequire(import.meta.url).resolve(`${font.package}/package.json`));
}

export interface LoadedFont extends ReportFont {
  readonly bytes: Buffer;
}

/** Reads every font in the order the compiler gets them. */
export function loadFonts(resources: string): Promise<LoadedFont[]> {
  return Promise.all(REPORT_FONTS.map(async (font) => ({ ...font, bytes: await readFile(locateFont(font, resources)) })));
}
