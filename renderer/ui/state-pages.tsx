import { CircleAlert, LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '../../shared/model/errors.ts';
import { Button } from './button.tsx';
import { useReasonText } from './reason-text.ts';

export interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text?: ReactNode;
  /** What to do now. */
  readonly action?: ReactNode;
}

/** Nothing here yet, or nothing left after filtering: says which, and what to do. */
export function EmptyState({ icon: Icon, title, text, action }: EmptyStateProps) {
  return (
    <div className="state-page">
      <Icon className="icon-xl flip" aria-hidden />
      <h2>{title}</h2>
      {text === undefined ? null : <p>{text}</p>}
      {action === undefined ? null : <div className="row">{action}</div>}
    </div>
  );
}

export interface ErrorStateProps {
  readonly reason: Reason;
  readonly onRetry?: () => void;
}

/** What went wrong, in the language of the screen, from its code and parameters. */
export function ErrorState({ reason, onRetry }: ErrorStateProps) {
  const { t } = useTranslation(['common', 'errors']);
  const explain = useReasonText();
  return (
    <div className="state-page" role="alert">
      <CircleAlert className="icon-xl text-bad" aria-hidden />
      <h2>{t('errors:title')}</h2>
      <p>{explain(reason)}</p>
      {onRetry ? <div className="row"><Button onPress={onRetry}>{t('action.retry')}</Button></div> : null}
    </div>
  );
}

/** Work in progress that has no count yet. */
export function LoadingState({ text }: { readonly text?: string }) {
  const { t } = useTranslation();
  return (
    <div className="state-page" role="status">
      <LoaderCircle className="icon-xl" aria-hidden />
      <p>{text ?? t('list.loading')}</p>
    </div>
  );
}
