import * as createCase from './0010-create-case.ts';
import * as createEvidence from './0020-create-evidence.ts';
import * as createPosts from './0030-create-posts.ts';
import * as createEntities from './0040-create-entities.ts';
import * as createPlaces from './0050-create-places.ts';
import * as createTrade from './0060-create-trade.ts';
import * as createReports from './0070-create-reports.ts';
import * as createPlaceStatistics from './0080-create-place-statistics.ts';

export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** In order; numbers rise in steps of ten so that a correction can be slipped between. Never edited after a release. */
export const migrations: readonly Migration[] = [createCase, createEvidence, createPosts, createEntities, createPlaces, createTrade, createReports, createPlaceStatistics];
