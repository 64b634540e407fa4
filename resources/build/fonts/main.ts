import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locateFontPackage, REPORT_FONTS, toFontFileName } from '../../../electron/core/report/fonts.ts';

/** Copies the fonts of the report and their licences: `tsx resources/build/fonts/main.ts <folder>`. */
const [out] = process.argv.slice(2);
if (out === undefined) throw new Error('usage: main.ts <folder>');

await mkdir(out, { recursive: true });
const licences = new Map<string, string>();
for (const font of REPORT_FONTS) {
  const folder = locateFontPackage(font);
  await copyFile(join(folder, font.file), join(out, toFontFileName(font)));
  const licence = `LICENSE-${font.package.slice(font.package.indexOf('/') + 1)}.txt`;
  await copyFile(join(folder, 'LICENSE_FONT'), join(out, licence));
  licences.set(font.family, licence);
}
await writeFile(join(out, 'README.md'), `# Fonts of the court report\n\nAll under the SIL Open Font License 1.1.\n\n${[...licences].map(([family, licence]) => `- ${family}: ${licence}`).join('\n')}\n`);
