import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC } from '../../platform/client.ts';
import { toDensity, type Density } from './density.ts';

/** The bars of the open case; null until known or when nothing is dated. */
export function useDensity(): Density | null {
  const { data } = useQuery(useTRPC().overview.histogram.queryOptions());
  return useMemo(() => (data ? toDensity(data.days) : null), [data]);
}
