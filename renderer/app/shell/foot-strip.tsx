import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleAlert, HardDrive, Link2, Lock, LockOpen, ShieldAlert, ShieldCheck, ShieldQuestionMark, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { shortenMiddle } from '../../../shared/i18n/format.ts';
import type { CaseSummary } from '../../../shared/model/case.ts';
import { useTRPC } from '../../platform/client.ts';
import { useIsConnectionLost } from '../../platform/connection.ts';
import { useLocale } from '../../platform/locale.tsx';
import { useCase } from '../case.tsx';
import { navigate } from '../route.ts';

/** Custody at a glance; a click on the integrity verifies every original and the ledger. */
export function FootStrip() {
  const { t } = useTranslation(['shell', 'errors']);
  const current = useCase();
  const isLost = useIsConnectionLost();
  if (isLost) return <footer className="foot foot-bad" data-zone="foot" aria-label={t('foot.label')} tabIndex={-1}><b className="medium" role="alert"><CircleAlert className="icon icon-s" aria-hidden />{t('errors:offline')}</b></footer>;
  return (
    <footer className="foot" data-zone="foot" aria-label={t('foot.label')} tabIndex={-1}>
      {current.state === 'open' ? <CaseCustody summary={current.case} /> : <span><WifiOff className="icon icon-s" aria-hidden />{t('foot.noNetwork')}</span>}
      {current.state === 'open' ? null : <FreeSpace />}
      <span className="spacer" />
      {current.state === 'open' ? <MachineState /> : <MachineVersion />}
    </footer>
  );
}

function CaseCustody({ summary }: { readonly summary: CaseSummary }) {
  const { t } = useTranslation('shell');
  const { format } = useLocale();
  const { head, entries } = summary.ledger;
  return (
    <>
      <Integrity />
      <i className="divider" />
      <span><span className="quiet">{t('foot.files')}</span><bdi className="num">{format.number(summary.files)}</bdi></span>
      <i className="divider" />
      <span>
        <Link2 className="icon icon-s" aria-hidden /><span className="quiet">{t('foot.ledger')}</span><bdi className="num">{format.number(entries)}</bdi>
        {head === null ? null : <bdi className="mono quiet" dir="ltr" title={head}>{shortenMiddle(head)}</bdi>}
      </span>
      <i className="divider" />
      <span>{summary.encrypted ? <Lock className="icon icon-s" aria-hidden /> : <LockOpen className="icon icon-s" aria-hidden />}{t(summary.encrypted ? 'foot.encrypted' : 'foot.plain')}</span>
      {summary.readOnly ? <><i className="divider" /><span>{t('foot.readOnly')}</span></> : null}
    </>
  );
}

function Integrity() {
  const { t } = useTranslation('shell');
  const trpc = useTRPC();
  const { data: last } = useQuery(trpc.custody.lastVerification.queryOptions());
  const verify = useMutation(trpc.custody.verify.mutationOptions());
  const failures = last?.result.failures.length ?? 0;
  const press = (): void => { verify.mutate(); };
  if (last && failures > 0) {
    return (
      <AriaButton className="foot-button foot-bad" onPress={press}>
        <ShieldAlert className="icon icon-s" aria-hidden /><b className="medium" role="alert">{t('foot.broken', { count: failures })}</b>
      </AriaButton>
    );
  }
  return (
    <AriaButton className="foot-button" onPress={press}>
      {last ? <ShieldCheck className="icon icon-s" aria-hidden /> : <ShieldQuestionMark className="icon icon-s" aria-hidden />}
      <b className="medium">{t(last ? 'foot.verified' : 'foot.notVerified')}</b>
      {last ? <span className="quiet">{t('foot.at', { at: last.at })}</span> : <span className="quiet">{t('foot.verifyNow')}</span>}
    </AriaButton>
  );
}

/** The present, to the minute: Morocco's offset changes in the year. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => { setNow(Date.now()); }, 60_000);
    return () => { window.clearInterval(timer); };
  }, []);
  return now;
}

function MachineState() {
  const { t } = useTranslation('shell');
  const { format } = useLocale();
  const now = useMinute();
  return (
    <>
      <span><WifiOff className="icon icon-s" aria-hidden />{t('foot.offline')}</span>
      <i className="divider" />
      <span><span className="quiet">{t('foot.moroccanTime')}</span><bdi className="mono" dir="ltr">{format.offset(now)}</bdi></span>
      <i className="divider" />
      <AriaButton className="foot-button quiet" onPress={() => { navigate('help'); }}>{t('foot.keys')}<kbd>?</kbd></AriaButton>
    </>
  );
}

function FreeSpace() {
  const { t } = useTranslation('shell');
  const { data: bytes } = useQuery(useTRPC().host.freeSpace.queryOptions({ path: null }));
  if (bytes === undefined || bytes === null) return null;
  return <><i className="divider" /><span><HardDrive className="icon icon-s" aria-hidden /><span className="quiet">{t('foot.disk')}</span>{t('foot.free', { bytes })}</span></>;
}

function MachineVersion() {
  const { t } = useTranslation('shell');
  const { data } = useQuery(useTRPC().host.capabilities.queryOptions());
  return data ? <span className="quiet">{t('foot.version')}<bdi className="mono" dir="ltr">{data.version}</bdi></span> : null;
}
