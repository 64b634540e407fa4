export interface LicenceLine {
  readonly name: string;
  readonly use: 'own' | 'interface' | 'fonts' | 'map' | 'chart' | 'database' | 'report' | 'phones' | 'icons';
  /** SPDX expression. */
  readonly licence: string;
}

/** The larger parts that ship with the program; the complete list is docs/dependencies.md. */
export const LICENCES: readonly LicenceLine[] = [
  { name: 'Mirsad', use: 'own', licence: 'EUPL-1.2' },
  { name: 'React', use: 'interface', licence: 'MIT' },
  { name: 'React Aria Components', use: 'interface', licence: 'Apache-2.0' },
  { name: 'Lucide', use: 'icons', licence: 'ISC' },
  { name: 'IBM Plex', use: 'fonts', licence: 'OFL-1.1' },
  { name: 'Amiri', use: 'fonts', licence: 'OFL-1.1' },
  { name: 'Noto', use: 'fonts', licence: 'OFL-1.1' },
  { name: 'SQLite, SQLCipher', use: 'database', licence: 'blessing AND BSD-3-Clause' },
  { name: 'Cytoscape.js', use: 'chart', licence: 'MIT' },
  { name: 'MapLibre GL JS', use: 'map', licence: 'BSD-3-Clause' },
  { name: 'OpenStreetMap', use: 'map', licence: 'ODbL-1.0' },
  { name: 'Natural Earth', use: 'map', licence: 'CC-PDDC' },
  { name: 'Typst', use: 'report', licence: 'Apache-2.0' },
  { name: 'libphonenumber-js', use: 'phones', licence: 'MIT' },
];
