import { Component, type ReactNode } from 'react';
import type { Reason } from '../../../shared/model/errors.ts';
import { toReason } from '../../platform/client.ts';
import { ErrorState } from '../../ui/state-pages.tsx';

interface Props { readonly children: ReactNode }
interface State { readonly reason: Reason | null }

/** A view that fails leaves the rest of the interface standing. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { reason: null };

  static getDerivedStateFromError(error: unknown): State {
    return { reason: toReason(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    if (!reason) return this.props.children;
    return <ErrorState reason={reason} onRetry={() => { this.setState({ reason: null }); }} />;
  }
}
