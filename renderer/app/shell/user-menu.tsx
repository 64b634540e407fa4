import { useQuery } from '@tanstack/react-query';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../platform/client.ts';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { navigate } from '../route.ts';
import { shortenName } from './short-name.ts';

/** The investigator at work, as the ledger names them. */
export function UserMenu() {
  const { t } = useTranslation(['shell', 'common']);
  const { data: profile } = useQuery(useTRPC().cases.profile.queryOptions());
  if (!profile) return null;
  const trigger = <AriaButton className="user" aria-label={`${t('user')} ${profile.name}`}><bdi dir="auto">{shortenName(profile.name)}</bdi></AriaButton>;
  return (
    <Menu trigger={trigger} label={t('user')} placement="bottom end">
      <MenuItem id="profile" text={profile.name} onAction={() => { navigate('settings', { section: 'identity' }); }}>
        <span className="col"><bdi className="medium">{profile.name}</bdi><span className="fs-1 text-3">{profile.unit === '' ? t('userNoUnit') : profile.unit}</span></span>
      </MenuItem>
      <MenuItem id="help" text={t('common:view.help')} end={<kbd>F1</kbd>} onAction={() => { navigate('help'); }} />
    </Menu>
  );
}
