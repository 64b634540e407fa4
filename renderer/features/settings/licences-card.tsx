import { useTranslation } from 'react-i18next';
import { Card, type CardProps } from './card.tsx';
import { LICENCES } from './licences.ts';

export function LicencesCard(props: CardProps) {
  const { t } = useTranslation('settings');
  return (
    <Card {...props} isWide note={t('licences.text')}>
      <table className="table">
        <thead><tr><th>{t('licences.component')}</th><th>{t('licences.usedFor')}</th><th>{t('licences.licence')}</th></tr></thead>
        <tbody>
          {LICENCES.map(({ name, use, licence }) => (
            <tr key={name}><td className="medium"><bdi>{use === 'own' ? t('licences.own') : name}</bdi></td><td className="text-2">{t(`licences.use.${use}`)}</td><td><bdi className="mono" dir="ltr">{licence}</bdi></td></tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
