import { Ellipsis, Lock, LockOpen } from 'lucide-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { RecentCase } from '../../../shared/model/case.ts';
import { useCaseActions } from '../../app/case-actions.tsx';
import { useCase } from '../../app/case.tsx';
import { useTRPC } from '../../platform/client.ts';
import { useLocale } from '../../platform/locale.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toast.tsx';
import { IntegrityMark } from './integrity-mark.tsx';

/** The recent cases. A click opens one; an encrypted one that is closed shows its number and title only. */
export function RecentTable({ recents }: { readonly recents: readonly RecentCase[] }) {
  const { t } = useTranslation('home');
  return (
    <table className="table cases" aria-label={t('table.label')}>
      <thead>
        <tr>
          <th><span className="visually-hidden">{t('table.lock')}</span></th><th>{t('table.number')}</th><th>{t('table.title')}</th><th>{t('table.opened')}</th>
          <th className="numeric">{t('table.posts')}</th><th className="numeric">{t('table.exhibits')}</th><th>{t('table.integrity')}</th><th>{t('table.access')}</th>
          <th><span className="visually-hidden">{t('table.actions')}</span></th>
        </tr>
      </thead>
      <tbody>{recents.map((recent) => <RecentRow key={recent.path} recent={recent} />)}</tbody>
    </table>
  );
}

function RecentRow({ recent }: { readonly recent: RecentCase }) {
  const { t } = useTranslation('home');
  const { format } = useLocale();
  const current = useCase();
  const { open } = useCaseActions();
  const isOpen = current.state === 'open' && current.path === recent.path;
  const isSealed = recent.encrypted && !isOpen;
  const summary = isOpen ? current.case : null;
  const figure = (count: number | null) => (isSealed || count === null ? <span className="text-3">…</span> : <bdi className="num">{format.number(count)}</bdi>);
  const access = !recent.available ? 'missing' : summary ? (summary.readOnly ? 'readOnly' : 'open') : recent.encrypted ? 'passphrase' : 'write';
  const openThis = (): void => { if (recent.available) open(recent.path); };
  return (
    <tr className={recent.available ? 'case-row' : 'case-row case-missing'} onClick={(event) => { if (!(event.target instanceof Element && event.target.closest('button, [role="menu"]'))) openThis(); }}>
      <td className="case-lock">{isSealed ? <Lock className="icon icon-s text-3" aria-hidden /> : <LockOpen className="icon icon-s text-accent" aria-hidden />}</td>
      <td className="mono text-2 case-no"><bdi dir="ltr">{recent.number}</bdi></td>
      <td className="case-title">
        <AriaButton className="case-open medium truncate" isDisabled={!recent.available} onPress={openThis}><bdi>{recent.title}</bdi></AriaButton>
        <div className="fs-1 text-3 truncate"><bdi dir="ltr">{recent.path}</bdi></div>
      </td>
      <td className="text-2"><bdi className="num">{format.date(recent.openedAt)}</bdi></td>
      <td className="numeric">{figure(summary?.posts ?? recent.posts)}</td>
      <td className="numeric">{figure(summary?.exhibits ?? recent.exhibits)}</td>
      <td><IntegrityMark verifiedAt={recent.verifiedAt} isClosed={isSealed} /></td>
      <td className={access === 'missing' ? 'text-warn' : 'text-3'}>{t(`access.${access}`)}</td>
      <td className="case-actions"><RowMenu recent={recent} /></td>
    </tr>
  );
}

function RowMenu({ recent }: { readonly recent: RecentCase }) {
  const { t } = useTranslation(['home', 'common']);
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { open } = useCaseActions();
  const forget = useMutation(trpc.cases.forget.mutationOptions({
    onSuccess: () => {
      showToast({ kind: 'done', text: t('row.forgotten') });
      return queries.invalidateQueries({ queryKey: trpc.cases.recent.queryKey() });
    },
  }));
  return (
    <Menu label={t('common:action.more')} placement="bottom end" trigger={<IconButton size="s" label={t('common:action.more')}><Ellipsis className="icon icon-s" aria-hidden /></IconButton>}>
      <MenuItem id="read" text={t('row.readOnly')} isDisabled={!recent.available} onAction={() => { open(recent.path, { readOnly: true }); }} />
      <MenuItem id="forget" text={t('row.forget')} onAction={() => { forget.mutate({ path: recent.path }); }} />
    </Menu>
  );
}
