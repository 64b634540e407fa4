import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '../platform/appearance.ts';
import { createQueryClient, TRPCProvider, type Client } from '../platform/client.ts';
import { useLiveCache } from '../platform/live-cache.ts';
import { LocaleProvider } from '../platform/locale.tsx';
import type { Reason } from '../../shared/model/errors.ts';
import { explainReason } from '../../shared/i18n/explain-reason.ts';
import { showToast } from '../ui/toast.tsx';
import { Shell } from './shell/shell.tsx';

/** The whole interface over one client. */
export function App({ client }: { readonly client: Client }) {
  return <LocaleProvider><Connected client={client} /></LocaleProvider>;
}

function Connected({ client }: { readonly client: Client }) {
  const { t } = useTranslation('errors');
  const told = useRef(t);
  // The cache lives as long as the page; the language it tells errors in changes under it.
  useEffect(() => { told.current = t; }, [t]);
  const [queryClient] = useState(() => createQueryClient((reason: Reason) => { showToast({ kind: 'error', text: explainReason(told.current, reason) }); }));
  useAppearance();
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}><Live /></TRPCProvider>
    </QueryClientProvider>
  );
}

function Live() {
  useLiveCache();
  return <Shell />;
}
