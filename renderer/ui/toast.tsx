import { Check, CircleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  UNSTABLE_Toast as AriaToast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastQueue as ToastQueue, UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button, IconButton } from './button.tsx';

/** What was just done, or what failed. `action` takes it back or repeats it. */
export interface ToastContentValue {
  readonly kind: 'done' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly keys?: string; readonly run: () => void };
}

const DONE_STAYS_MS = 6000;
const queue = new ToastQueue<ToastContentValue>({ maxVisibleToasts: 4 });

/** Says what was done for six seconds; errors stay until closed. */
export function showToast(value: ToastContentValue): void {
  queue.add(value, value.kind === 'done' ? { timeout: DONE_STAYS_MS } : {});
}

/** Where toasts appear: inline end, above the foot strip. Rendered once, by the shell. */
export function Toasts() {
  const { t } = useTranslation('shell');
  return (
    <ToastRegion queue={queue} className="toasts" data-zone="toasts" aria-label={t('notifications')}>
      {({ toast }) => (
        <AriaToast toast={toast} className={toast.content.kind === 'error' ? 'toast toast-error' : 'toast'}>
          {toast.content.kind === 'error' ? <CircleAlert className="icon" aria-hidden /> : <Check className="icon" aria-hidden />}
          <ToastContent className="toast-text">{toast.content.text}</ToastContent>
          <ToastActions value={toast.content} close={() => { queue.close(toast.key); }} />
        </AriaToast>
      )}
    </ToastRegion>
  );
}

function ToastActions({ value, close }: { readonly value: ToastContentValue; readonly close: () => void }) {
  const { t } = useTranslation();
  const { action } = value;
  return (
    <>
      {action ? <Button variant="link" onPress={() => { close(); action.run(); }}>{action.label}{action.keys ? <kbd>{action.keys}</kbd> : null}</Button> : null}
      {value.kind === 'error' ? <IconButton size="s" slot="close" label={t('action.close')}><X className="icon-s" aria-hidden /></IconButton> : null}
    </>
  );
}
