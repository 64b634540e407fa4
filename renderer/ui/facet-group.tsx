import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useLocale } from '../platform/locale.tsx';
import { CheckMark } from './choices.tsx';

export interface FacetOption {
  readonly id: string;
  readonly label: ReactNode;
  /** Null while not counted. */
  readonly count: number | null;
}

export interface FacetGroupProps {
  readonly title: string;
  readonly options: readonly FacetOption[];
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  readonly titleEnd?: ReactNode;
}

/** A group of filters with counts. None chosen means all. */
export function FacetGroup({ title, options, selected, onChange, titleEnd }: FacetGroupProps) {
  const { format } = useLocale();
  const toggle = (id: string, on: boolean): void => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <section className="facet" aria-label={title}>
      <h3 className="overline"><span>{title}</span>{titleEnd}</h3>
      {options.map((option) => {
        const isOn = selected.has(option.id);
        return (
          <ToggleButton key={option.id} className="facet-item" isSelected={isOn} onChange={(on) => { toggle(option.id, on); }}>
            <CheckMark isSelected={isOn} />
            <span className="truncate">{option.label}</span>
            {option.count === null ? null : <bdi className="facet-count">{format.number(option.count)}</bdi>}
          </ToggleButton>
        );
      })}
    </section>
  );
}
