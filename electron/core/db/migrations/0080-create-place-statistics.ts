/** Posts per named place and day, derived from the mentions: the map counts a million posts without reading them. */
export const version = 80;
export const sql = `
-- \`place_key\` is a gazetteer id, or \`<city id>/*\` for a city together with its quarters, each post counted once.
-- \`day\` counts UTC days since 1970-01-01; undated posts stand under the day -1000000.
-- Kept up to the mention whose seq stands in stat_count under 'placeMentions'.
CREATE TABLE stat_place_day (place_key TEXT NOT NULL, day INTEGER NOT NULL, posts INTEGER NOT NULL, PRIMARY KEY (place_key, day)) STRICT, WITHOUT ROWID;
`;
