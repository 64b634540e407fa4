import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../platform/client.ts';
import { Card, Setting, type CardProps } from './card.tsx';

export function IdentityCard(props: CardProps) {
  const { t } = useTranslation('settings');
  const trpc = useTRPC();
  const { data: profile } = useQuery(trpc.cases.profile.queryOptions());
  const { data: host } = useQuery(trpc.host.capabilities.queryOptions());
  return (
    <Card {...props}>
      <Setting label={t('identity.agent')} text={profile === undefined || profile.unit === '' ? t('identity.noUnit') : profile.unit}><bdi className="medium">{profile?.name}</bdi></Setting>
      <Setting label={t('identity.machine')} text={t('identity.text')}><bdi className="mono" dir="ltr">{host?.machine}</bdi></Setting>
    </Card>
  );
}
