import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC } from '../../platform/client.ts';
import { toDensity, type Density } from './density.ts';

export interface CaseTimes {
  readonly density: Density;
  /** The first and the last dated post, `to` excluded. */
  readonly from: number;
  readonly to: number;
}

/** When the open case happens; null until known or when nothing is dated. */
export function useCaseTimes(): CaseTimes | null {
  const { data } = useQuery(useTRPC().overview.histogram.queryOptions());
  return useMemo(() => {
    const density = data ? toDensity(data.days) : null;
    if (!data || !density) return null;
    return { density, from: data.from ?? density.from, to: (data.to ?? density.to) + 1 };
  }, [data]);
}
