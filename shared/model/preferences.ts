import { z } from 'zod';
import { DEFAULT_PREFERENCES as DEFAULTS, type Preferences } from './default-preferences.ts';

const MINUTES_OF_A_DAY = 24 * 60;

/** Each field falls back alone, so that a file written by another version, or by hand, never stops the program. */
export const zPreferences = z.object({
  language: z.enum(['fr', 'ar', 'fr-XB']).catch(DEFAULTS.language),
  theme: z.enum(['system', 'light', 'dark']).catch(DEFAULTS.theme),
  contrast: z.enum(['system', 'normal', 'high']).catch(DEFAULTS.contrast),
  grouping: z.enum(['locale', 'space', 'dot']).catch(DEFAULTS.grouping),
  lockAfter: z.number().int().min(0).max(MINUTES_OF_A_DAY).catch(DEFAULTS.lockAfter),
  inspector: z.boolean().catch(DEFAULTS.inspector),
  lastViews: z.record(z.string(), z.string()).catch({}),
  sharedDrive: z.string().nullable().catch(DEFAULTS.sharedDrive),
}) satisfies z.ZodType<Preferences>;
