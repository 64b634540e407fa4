import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toReason, useTRPC } from '../../platform/client.ts';
import { Button } from '../../ui/button.tsx';
import { useReasonText } from '../../ui/reason-text.ts';
import { SecretField } from '../case-dialogs/secret-field.tsx';
import { useCaseActions } from '../case-actions.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';

/** Over everything while the case is locked: its number and title, nothing of its content. */
export function LockScreen({ path }: { readonly path: string }) {
  const { t } = useTranslation('shell');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const explain = useReasonText();
  const { close } = useCaseActions();
  const { data: recents = [] } = useQuery(trpc.cases.recent.queryOptions());
  const known = recents.find((recent) => recent.path === path);
  const [passphrase, setPassphrase] = useState('');
  const unlock = useMutation(trpc.cases.unlock.mutationOptions({ meta: { quiet: true }, onSuccess: () => queries.invalidateQueries() }));
  return (
    <main className="lock" aria-label={t('lock.title')}>
      <div className="lock-brand"><Mark /><span className="spacer" /><LanguageSwitch /></div>
      <form className="lock-card" onSubmit={(event) => { event.preventDefault(); unlock.mutate({ passphrase }); }}>
        <Lock className="icon icon-xl text-accent" aria-hidden />
        <h1 className="fs-5 strong">{t('lock.title')}</h1>
        {known ? <p><bdi className="mono text-2" dir="ltr">{known.number}</bdi> <bdi className="medium">{known.title}</bdi></p> : null}
        <p className="fs-2 text-2">{t('lock.text')}</p>
        <SecretField label={t('lock.passphrase')} value={passphrase} autoFocus onChange={(value) => { setPassphrase(value); unlock.reset(); }} error={unlock.error ? explain(toReason(unlock.error)) : undefined} />
        <div className="row">
          <Button size="l" onPress={close}>{t('lock.other')}</Button><span className="spacer" />
          <Button size="l" variant="primary" type="submit" isDisabled={passphrase === '' || unlock.isPending}>{t('lock.unlock')}</Button>
        </div>
      </form>
    </main>
  );
}
