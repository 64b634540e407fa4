import { useQuery } from '@tanstack/react-query';
import type { CaseSummary } from '../../shared/model/case.ts';
import { useTRPC } from '../platform/client.ts';

export type CaseState =
  | { readonly state: 'loading' | 'none'; readonly case: null; readonly path: null }
  | { readonly state: 'locked'; readonly case: null; readonly path: string }
  | { readonly state: 'open'; readonly case: CaseSummary; readonly path: string };

/** The case on the desk: open with its figures, locked, or none. */
export function useCase(): CaseState {
  const { data } = useQuery(useTRPC().cases.current.queryOptions());
  if (data === undefined) return { state: 'loading', case: null, path: null };
  if (data.state === 'open' && data.case && data.path !== null) return { state: 'open', case: data.case, path: data.path };
  if (data.state === 'locked' && data.path !== null) return { state: 'locked', case: null, path: data.path };
  return { state: 'none', case: null, path: null };
}
