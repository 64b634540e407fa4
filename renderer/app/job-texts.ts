import { useTranslation } from 'react-i18next';
import type { Job } from '../../shared/model/job.ts';

/** The words of a job: `jobs.kind.<kind>`, `jobs.step.<step>`, how far it is in its own unit. */
export function useJobTexts() {
  const { t } = useTranslation('jobs');
  const name = (job: Job): string => t(`kind.${job.kind}` as 'kind.import.run', { subject: job.subject, defaultValue: job.kind }); // kinds are open: a feature adds its own with its text
  const amount = ({ unit, done, total }: Job): string => {
    if (unit === 'bytes') return total === null ? t('amount.bytes', { done }) : t('amount.bytesOf', { done, total });
    return total === null ? t(`amount.${unit}`, { count: done }) : t('amount.of', { done, total, unit: t(`unit.${unit}`, { count: total }) });
  };
  const counts = (job: Job): string[] => Object.entries(job.counts)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => t(`count.${key}` as 'count.new', { count, defaultValue: '' })) // idem
    .filter((text) => text !== '');
  /** The small line under the name: counts before anything else. */
  const detail = (job: Job): string => {
    const parts = job.state === 'done' || job.state === 'cancelled' ? counts(job) : [amount(job), ...counts(job)];
    if (job.state === 'paused') parts.unshift(t('paused'));
    if (job.state === 'cancelled') parts.unshift(t('cancelled'));
    if (parts.length === 0) parts.push(amount(job));
    return parts.join(' · ');
  };
  return { name, detail };
}
