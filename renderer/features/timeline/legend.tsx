import { useTranslation } from 'react-i18next';

/** What lines and tints mean. */
export function TimelineLegend() {
  const { t } = useTranslation('timeline');
  return (
    <span className="tl-legend">
      <strong>{t('legend.title')}</strong>
      <span><i className="tl-key tl-key-solid" aria-hidden />{t('legend.established')}</span>
      <span><i className="tl-key tl-key-dashed" aria-hidden />{t('legend.inferred')}</span>
      <span><i className="tl-key tl-key-dotted" aria-hidden />{t('legend.toExamine')}</span>
      <span><i className="tl-key tl-key-open" aria-hidden />{t('legend.open')}</span>
      <span><i className="tl-key tl-key-utc0" aria-hidden />{t('legend.utc0')}</span>
    </span>
  );
}
