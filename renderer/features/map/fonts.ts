import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
import arabic400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url';
import arabic500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?url';
import arabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url';
import latin400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url';
import latin500 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2?url';
import latin600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url';
import latinExt400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2?url';
import latinExt500 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-500-normal.woff2?url';
import latinExt600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff2?url';
import { MAP_FONTS } from '../../../shared/domain/geo/map-style.ts';

const ARABIC = ['U+0600-06FF', 'U+0750-077F', 'U+08A0-08FF', 'U+FB50-FDFF', 'U+FE70-FEFC'];
const LATIN_EXT = ['U+0100-02FF', 'U+1E00-1EFF'];

function listFaces(arabic: string, latin: string, latinExt: string): { url: string; 'unicode-range'?: string[] }[] {
  const address = (path: string): string => new URL(path, window.location.href).href;
  return [{ url: address(arabic), 'unicode-range': ARABIC }, { url: address(latinExt), 'unicode-range': LATIN_EXT }, { url: address(latin) }];
}

/** The faces of the interface for the labels of the map, from this host: a style without glyph addresses asks nobody else. */
export function listMapFonts(): FontFacesSpecification {
  return {
    [MAP_FONTS.regular]: listFaces(arabic400, latin400, latinExt400),
    [MAP_FONTS.medium]: listFaces(arabic500, latin500, latinExt500),
    [MAP_FONTS.bold]: listFaces(arabic600, latin600, latinExt600),
  };
}
