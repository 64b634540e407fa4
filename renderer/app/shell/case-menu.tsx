import { useQuery } from '@tanstack/react-query';
import { BriefcaseBusiness, ChevronsUpDown, Lock, LockOpen, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../../shared/model/case.ts';
import { useTRPC } from '../../platform/client.ts';
import { Menu, MenuItem, MenuSection, MenuSeparator } from '../../ui/menu.tsx';
import { useCaseActions } from '../case-actions.tsx';
import { navigate } from '../route.ts';

const SHOWN_RECENTS = 5;

/** The case switcher: lock, number, title; other recent cases, lock, close. */
export function CaseMenu({ summary }: { readonly summary: CaseSummary }) {
  const { t } = useTranslation('shell');
  const { data: recents = [] } = useQuery(useTRPC().cases.recent.queryOptions());
  const { open, lock, close } = useCaseActions();
  const others = recents.filter((recent) => recent.path !== summary.path && recent.available).slice(0, SHOWN_RECENTS);
  const trigger = (
    <AriaButton className="case-button" aria-label={`${t('case.menu')} ${summary.number} ${summary.title}`}>
      <LockOpen className="icon icon-s" aria-hidden />
      {summary.number === '' ? null : <span className="case-number"><bdi dir="ltr">{summary.number}</bdi></span>}
      <bdi className="strong truncate">{summary.title}</bdi>
      <ChevronsUpDown className="icon icon-s text-3" aria-hidden />
    </AriaButton>
  );
  return (
    <Menu trigger={trigger} label={t('case.menu')}>
      {others.length === 0 ? null : (
        <MenuSection title={t('case.recent')}>
          {others.map((recent) => (
            <MenuItem key={recent.path} id={recent.path} text={recent.title} onAction={() => { open(recent.path); }} icon={recent.encrypted ? <Lock className="icon icon-s text-3" aria-hidden /> : <LockOpen className="icon icon-s text-3" aria-hidden />}>
              <bdi className="mono text-2" dir="ltr">{recent.number}</bdi><bdi className="truncate">{recent.title}</bdi>
            </MenuItem>
          ))}
        </MenuSection>
      )}
      {others.length === 0 ? null : <MenuSeparator />}
      <MenuItem id="all" text={t('case.all')} end={<kbd>G H</kbd>} icon={<BriefcaseBusiness className="icon icon-s" aria-hidden />} onAction={() => { navigate('home'); }} />
      {summary.encrypted ? <MenuItem id="lock" text={t('case.lock')} icon={<Lock className="icon icon-s" aria-hidden />} onAction={lock} /> : null}
      <MenuItem id="close" text={t('case.close')} icon={<X className="icon icon-s" aria-hidden />} onAction={close} />
    </Menu>
  );
}
