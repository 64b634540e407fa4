import manifest from '../../package.json' with { type: 'json' };

/** Printed in reports and stored with what this version read. */
export const VERSION = manifest.version;
