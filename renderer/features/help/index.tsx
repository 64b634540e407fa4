import './help.css';
import { useTranslation } from 'react-i18next';
import { ViewFrame } from '../../app/frame.tsx';
import { VIEWS } from '../../app/views.tsx';
import { Keys } from '../../ui/keys.tsx';
import { KEY_GROUPS } from './key-map.ts';

/** The key map, as it works in every view. */
export default function HelpView() {
  const { t } = useTranslation(['help', 'common']);
  return (
    <ViewFrame view="help" ready title={t('title')} count={t('subtitle')}>
      <div className="help">
        <p className="note note-info help-note">{t('note')}</p>
        {KEY_GROUPS.map(({ id, keys }) => (
          <section key={id} className="help-card">
            <h2 className="overline">{t(`group.${id}`)}</h2>
            <dl>{keys.map(([press, name]) => <div key={name}><dt><Keys keys={press} /></dt><dd>{t(`key.${name}`)}</dd></div>)}</dl>
          </section>
        ))}
        <section className="help-card">
          <h2 className="overline">{t('group.go')}</h2>
          <dl>{VIEWS.filter((view) => view.component !== null).map((view) => <div key={view.id}><dt><Keys keys={`G ${view.letter.toUpperCase()}`} /></dt><dd>{t(`common:view.${view.id}`)}</dd></div>)}</dl>
        </section>
      </div>
    </ViewFrame>
  );
}
