import { useTranslation } from 'react-i18next';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { MAP_CITIES, namePlace } from '../../../shared/domain/geo/gazetteer.ts';
import { useLocale } from '../../platform/locale.tsx';
import { listUnderTab, type MapContent, type MapTab } from './model.ts';

export interface CityTabsProps {
  readonly content: MapContent;
  readonly tab: MapTab;
  readonly onChange: (tab: MapTab) => void;
}

/** The five cities and Morocco, each with its warehouses. */
export function CityTabs({ content, tab, onChange }: CityTabsProps) {
  const { t } = useTranslation('map');
  const { locale, format } = useLocale();
  const tabs: readonly { id: MapTab; name: string }[] = [
    ...MAP_CITIES.map(({ id }) => {
      const place = content.gazetteer.find((other) => other.id === id);
      return { id, name: place ? namePlace(place, locale.resources) : id };
    }),
    { id: 'morocco', name: t('tab.morocco') },
  ];
  return (
    <ToggleButtonGroup
      className="map-tabs" aria-label={t('tabs')} selectionMode="single" disallowEmptySelection selectedKeys={[tab]}
      onSelectionChange={(keys) => {
        const chosen = tabs.find(({ id }) => keys.has(id));
        if (chosen) onChange(chosen.id);
      }}
    >
      {tabs.map(({ id, name }) => {
        const count = listUnderTab(content.warehouses, id).length;
        return (
          <ToggleButton key={id} id={id} className="map-tab" aria-label={t('tabCount', { city: name, count })}>
            <span>{name}</span><bdi className="map-tab-count">{format.number(count)}</bdi>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
