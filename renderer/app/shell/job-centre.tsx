import { useMutation } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CirclePause, CircleSlash, Clock, Info, LoaderCircle, Pause, Play, X, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Dialog as AriaDialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../shared/model/job.ts';
import { useTRPC } from '../../platform/client.ts';
import { useLocale } from '../../platform/locale.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useReasonText } from '../../ui/reason-text.ts';
import { showToast } from '../../ui/toast.tsx';
import { isUnfinished, shareOf, useJobFeed, useJobs } from '../jobs.ts';
import { useJobTexts } from '../job-texts.ts';

const RING = 2 * Math.PI * 6;

/** The pill of the running job; opens the job centre. Nothing while no job was started. */
export function JobPill() {
  const announced = useJobEndings();
  const { t } = useTranslation('jobs');
  const { format } = useLocale();
  const { name } = useJobTexts();
  const jobs = useJobs();
  if (jobs.length === 0) return null;
  const active = jobs.filter(isUnfinished);
  const shown = active[0];
  const share = shown ? shareOf(shown) : null;
  const hasFailed = jobs[0]?.state === 'failed';
  return (
    <DialogTrigger>
      <AriaButton className="job-pill" aria-label={shown ? undefined : t('centre')}>
        {shown
          ? <><JobRing share={share} /><span className="truncate">{name(shown)}</span>{share === null ? null : <b className="num nowrap"><bdi>{format.percent(share)}</bdi></b>}{active.length > 1 ? <span className="text-3 nowrap">{t('more', { count: active.length - 1 })}</span> : null}</>
          : hasFailed ? <><CircleAlert className="icon icon-s text-bad" aria-hidden /><span>{t('centre')}</span></> : <><CircleCheck className="icon icon-s text-ok" aria-hidden /><span>{t('centre')}</span></>}
      </AriaButton>
      <span className="visually-hidden" role="status">{announced}</span>
      <Popover className="popover job-popover" placement="bottom end" offset={6}>
        <AriaDialog className="job-centre" aria-label={t('centre')}><JobCentre jobs={jobs} /></AriaDialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Listens to the jobs: the end of one is announced, a failure also shown until it is closed. */
function useJobEndings(): string {
  const { t } = useTranslation('jobs');
  const explain = useReasonText();
  const { name } = useJobTexts();
  const [announced, setAnnounced] = useState('');
  useJobFeed((job) => {
    setAnnounced(t(`ended.${job.state === 'done' || job.state === 'failed' ? job.state : 'cancelled'}`, { name: name(job) }));
    if (job.state === 'failed' && job.error) showToast({ kind: 'error', text: t('failedBecause', { name: name(job), reason: explain(job.error as Parameters<typeof explain>[0]) }) }); // the backend reports jobs with the same closed list of codes
  });
  return announced;
}

function JobRing({ share }: { readonly share: number | null }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" strokeWidth="2.5" aria-hidden className={share === null ? 'job-ring-unknown' : undefined}>
      <circle cx="8" cy="8" r="6" stroke="var(--c-line-2)" />
      <circle cx="8" cy="8" r="6" stroke="var(--c-accent)" strokeDasharray={`${String((share ?? 0.25) * RING)} ${String(RING)}`} transform="rotate(-90 8 8)" />
    </svg>
  );
}

const SECTIONS = [
  { id: 'running', states: ['running', 'paused'] },
  { id: 'waiting', states: ['waiting'] },
  { id: 'done', states: ['done'] },
  { id: 'failed', states: ['failed', 'cancelled'] },
] as const;

/** Running, waiting, done and failed work, with what can be done about it. */
function JobCentre({ jobs }: { readonly jobs: readonly Job[] }) {
  const { t } = useTranslation('jobs');
  const trpc = useTRPC();
  const pause = useMutation(trpc.jobs.pause.mutationOptions());
  const pausable = jobs.filter((job) => job.state === 'running' && job.pausable);
  return (
    <>
      <div className="job-head">
        <b className="medium">{t('centre')}</b><span className="fs-1 text-3 truncate">{t('goesOn')}</span><span className="spacer" />
        {pausable.length === 0 ? null : <Button size="s" onPress={() => { for (const job of pausable) pause.mutate({ id: job.id }); }}><Pause className="icon icon-s" aria-hidden />{t('pauseAll')}</Button>}
      </div>
      <div className="job-scroll">
        {SECTIONS.map(({ id, states }) => {
          const some = jobs.filter((job) => (states as readonly string[]).includes(job.state));
          if (some.length === 0) return null;
          return <section key={id} aria-label={t(`section.${id}`)}><h4 className="overline">{t(`section.${id}`)}</h4><ul>{some.map((job) => <JobRow key={job.id} job={job} />)}</ul></section>;
        })}
      </div>
      <div className="job-foot"><Info className="icon icon-s" aria-hidden /><span>{t('closing')}</span></div>
    </>
  );
}

const STATE_ICON: Readonly<Record<Job['state'], readonly [LucideIcon, string]>> = {
  waiting: [Clock, 'text-3'], running: [LoaderCircle, 'text-accent'], paused: [CirclePause, 'text-3'],
  done: [CircleCheck, 'text-ok'], failed: [CircleAlert, 'text-bad'], cancelled: [CircleSlash, 'text-3'],
};

function JobRow({ job }: { readonly job: Job }) {
  const { t } = useTranslation('jobs');
  const { format } = useLocale();
  const explain = useReasonText();
  const { name, detail } = useJobTexts();
  const trpc = useTRPC();
  const cancel = useMutation(trpc.jobs.cancel.mutationOptions());
  const pause = useMutation(trpc.jobs.pause.mutationOptions());
  const resume = useMutation(trpc.jobs.resume.mutationOptions());
  const [Icon, tone] = STATE_ICON[job.state];
  return (
    <li className={job.state === 'failed' ? 'job-row job-failed' : 'job-row'}>
      <Icon className={`icon icon-s ${tone}`} aria-hidden />
      <span className="medium truncate">{name(job)}</span>
      <span className="row row-tight">
        {job.pausable && job.state === 'running' ? <IconButton size="s" label={t('pause')} onPress={() => { pause.mutate({ id: job.id }); }}><Pause className="icon icon-s" aria-hidden /></IconButton> : null}
        {job.state === 'paused' ? <IconButton size="s" label={t('resume')} onPress={() => { resume.mutate({ id: job.id }); }}><Play className="icon icon-s" aria-hidden /></IconButton> : null}
        {isUnfinished(job) ? <IconButton size="s" label={t('stop')} onPress={() => { cancel.mutate({ id: job.id }); }}><X className="icon icon-s" aria-hidden /></IconButton> : null}
        {job.endedAt === null ? null : <bdi className="fs-1 text-3 num">{format.time(job.endedAt)}</bdi>}
      </span>
      {isUnfinished(job) ? <div className="job-bar"><ProgressBar label={name(job)} share={shareOf(job)} /></div> : null}
      <span className="job-detail">{job.error ? explain(job.error as Parameters<typeof explain>[0]) : detail(job)}</span>
    </li>
  );
}
