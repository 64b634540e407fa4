import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { WarehouseRow } from '../../../shared/model/map.ts';
import { useLocale } from '../../platform/locale.tsx';

const KM = 1000;

/** How well a position is known, in words: `exact`, `±800 m`, `±9 km`. */
export function usePrecisionText(): (radiusM: number) => string {
  const { t } = useTranslation('map');
  return useCallback((radiusM) => {
    if (radiusM <= 0) return t('precision.exact');
    return radiusM >= 2 * KM ? t('precision.approximateKm', { km: radiusM / KM }) : t('precision.approximate', { metres: Math.round(radiusM) });
  }, [t]);
}

/** The second line of a warehouse: status and precision. */
export function useWarehouseLine(): (row: Pick<WarehouseRow, 'status' | 'precision' | 'radiusM'>) => string {
  const { t } = useTranslation();
  const precision = usePrecisionText();
  return useCallback((row) => `${t(`warehouse.${row.status}`)} · ${precision(row.precision === 'exact' ? 0 : row.radiusM)}`, [t, precision]);
}

/** A distance as people say it. */
export function useDistanceText(): (metres: number) => string {
  const { t } = useTranslation('map');
  return useCallback((metres) => (metres >= KM ? t('scale.km', { n: metres / KM }) : t('scale.metres', { n: Math.round(metres) })), [t]);
}

/** Posts of the period, and of how many when a period is chosen. */
export function useCountText(): (inPeriod: number, posts: number) => string {
  const { format } = useLocale();
  const { t } = useTranslation('map');
  return useCallback((inPeriod, posts) => (inPeriod === posts ? format.number(posts) : t('postsInPeriod', { inPeriod, total: posts })), [format, t]);
}
