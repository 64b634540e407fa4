import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, Switch as AriaSwitch, ToggleButton, ToggleButtonGroup } from 'react-aria-components';

export interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  /** Names it where no text stands beside it. */
  readonly label?: string;
  readonly children?: ReactNode;
}

export function Checkbox({ label, children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} aria-label={label} className="checkbox">
      {({ isSelected, isIndeterminate }) => <><CheckMark isSelected={isSelected} isIndeterminate={isIndeterminate} />{children}</>}
    </AriaCheckbox>
  );
}

/** The drawn box alone, for rows that are the control themselves. */
export function CheckMark({ isSelected, isIndeterminate = false }: { readonly isSelected: boolean; readonly isIndeterminate?: boolean }) {
  return (
    <span className="checkbox-box" data-on={isSelected || isIndeterminate ? true : undefined} aria-hidden>
      {isIndeterminate ? <Minus className="icon-xs" /> : isSelected ? <Check className="icon-xs" strokeWidth={3} /> : null}
    </span>
  );
}

export interface SwitchProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
}

export function Switch({ label, ...props }: SwitchProps) {
  return <AriaSwitch {...props} aria-label={label} className="switch"><span className="switch-track" aria-hidden /></AriaSwitch>;
}

export interface Segment<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface SegmentedControlProps<T extends string> {
  readonly label: string;
  readonly segments: readonly Segment<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, all visible: views of a list, steps of a scale. */
export function SegmentedControl<T extends string>({ label, segments, value, onChange }: SegmentedControlProps<T>) {
  return (
    <ToggleButtonGroup
      className="segmented" aria-label={label} selectionMode="single" disallowEmptySelection selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.id));
        if (chosen) onChange(chosen.id);
      }}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.id} id={segment.id} isDisabled={segment.isDisabled} className="segment">{segment.icon}{segment.label}</ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
