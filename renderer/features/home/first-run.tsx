import { BookOpen, FolderInput } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useImportFolder } from './use-import-folder.ts';
import { useSample } from './use-sample.ts';

/** The first start: the sample case, or a collected folder. */
export function FirstRun() {
  const { t } = useTranslation('home');
  const { choose } = useImportFolder();
  const sample = useSample();
  return (
    <section className="first" aria-label={t('first.title')}>
      <h2 className="overline">{t('first.title')}</h2>
      <div className="first-cards">
        <article className="first-card">
          <BookOpen className="icon icon-xl text-accent" aria-hidden />
          <h3 className="fs-4 strong">{t('first.sample.title')}</h3>
          <p className="fs-2 text-2">{t('first.sample.text')}</p>
          <Button size="l" variant="primary" autoFocus isDisabled={sample.isBusy} onPress={sample.open}>{t(sample.isBusy ? 'first.sample.building' : 'first.sample.action')}</Button>
        </article>
        <article className="first-card">
          <FolderInput className="icon icon-xl text-accent flip" aria-hidden />
          <h3 className="fs-4 strong">{t('first.import.title')}</h3>
          <p className="fs-2 text-2">{t('first.import.text')}</p>
          <Button size="l" onPress={choose}>{t('first.import.action')}</Button>
        </article>
      </div>
      <p className="fs-2 text-3">{t('first.blank')}</p>
    </section>
  );
}
