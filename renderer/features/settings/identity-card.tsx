import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Actor } from '../../../shared/model/case.ts';
import { toReason, useTRPC } from '../../platform/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useReasonText } from '../../ui/reason-text.ts';
import { showToast } from '../../ui/toast.tsx';
import { Card, Setting, type CardProps } from './card.tsx';

export function IdentityCard(props: CardProps) {
  const { t } = useTranslation('settings');
  const trpc = useTRPC();
  const { data: profile } = useQuery(trpc.cases.profile.queryOptions());
  const { data: host } = useQuery(trpc.host.capabilities.queryOptions());
  const [isEditing, setEditing] = useState(false);
  const place = profile ? [profile.grade, profile.unit].filter((part) => part !== '').join(', ') : '';
  return (
    <Card {...props}>
      <Setting label={profile?.name ?? t('identity.agent')} text={place === '' ? t('identity.noUnit') : place}>
        <Button isDisabled={!profile} onPress={() => { setEditing(true); }}>{t('identity.edit')}</Button>
      </Setting>
      <Setting label={t('identity.machine')} text={t('identity.text')}><bdi className="mono" dir="ltr">{host?.machine}</bdi></Setting>
      {isEditing && profile ? <IdentityDialog profile={profile} close={() => { setEditing(false); }} /> : null}
    </Card>
  );
}

function IdentityDialog({ profile, close }: { readonly profile: Actor; readonly close: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const trpc = useTRPC();
  const queries = useQueryClient();
  const explain = useReasonText();
  const [draft, setDraft] = useState({ name: profile.name, grade: profile.grade, unit: profile.unit });
  const change = (part: Partial<typeof draft>): void => { setDraft((before) => ({ ...before, ...part })); };
  const edit = useMutation(trpc.cases.editProfile.mutationOptions({
    meta: { quiet: true },
    onSuccess: () => {
      close();
      showToast({ kind: 'done', text: t('identity.saved') });
      return queries.invalidateQueries({ queryKey: trpc.cases.profile.queryKey() });
    },
  }));
  return (
    <Dialog isOpen title={t('identity.editTitle')} text={t('identity.editText')} onClose={close}>
      <form className="dialog-form" onSubmit={(event) => { event.preventDefault(); edit.mutate(draft); }}>
        <div className="dialog-body">
          <TextField label={t('identity.name')} autoFocus value={draft.name} onChange={(name) => { change({ name }); }} error={edit.error ? explain(toReason(edit.error)) : undefined} />
          <TextField label={t('identity.grade')} optional value={draft.grade} onChange={(grade) => { change({ grade }); }} />
          <TextField label={t('identity.unit')} optional value={draft.unit} onChange={(unit) => { change({ unit }); }} />
        </div>
        <div className="dialog-foot">
          <span className="spacer" />
          <Button size="l" onPress={close}>{t('common:action.cancel')}</Button>
          <Button size="l" variant="primary" type="submit" isDisabled={draft.name.trim() === '' || edit.isPending}>{t('common:action.save')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
