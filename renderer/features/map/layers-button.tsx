import { Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Dialog as AriaDialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { toggleIn, updateMapState, useMapState } from './view-state.ts';

/** Which parts of the basemap are drawn. */
export function LayersButton() {
  const { t } = useTranslation('map');
  const { hiddenGroups } = useMapState();
  return (
    <DialogTrigger>
      <Button variant="quiet"><Layers className="icon-s" aria-hidden />{t('layers.button')}</Button>
      <Popover className="popover map-layers" placement="bottom end">
        <AriaDialog aria-label={t('layers.label')}>
          <h3 className="overline">{t('layers.label')}</h3>
          {(['names', 'divisions', 'roads', 'zones'] as const).map((group) => (
            <Checkbox key={group} isSelected={!hiddenGroups.has(group)} onChange={() => { updateMapState({ hiddenGroups: toggleIn(hiddenGroups, group) }); }}>{t(`layers.${group}`)}</Checkbox>
          ))}
        </AriaDialog>
      </Popover>
    </DialogTrigger>
  );
}
