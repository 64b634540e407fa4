import type { ReactNode } from 'react';
import { Button as AriaButton, ToggleButton as AriaToggleButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Tip } from './tip.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** One primary per zone; `danger` is outlined and stands apart; `link` sits in a line of text. */
  readonly variant?: 'primary' | 'quiet' | 'danger' | 'link';
  readonly size?: 's' | 'l';
  readonly children: ReactNode;
}

/** A button with a verb on it. */
export function Button({ variant, size, children, ...props }: ButtonProps) {
  const names = ['button', variant && `button-${variant}`, size && `button-${size}`];
  return <AriaButton {...props} className={names.filter(Boolean).join(' ')}>{children}</AriaButton>;
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  /** Its name, also shown as a tip. */
  readonly label: string;
  /** The key that does the same, drawn in the tip. */
  readonly keys?: string;
  readonly size?: 's';
  readonly children: ReactNode;
}

/** A button that is only an icon: always named, always with a tip. */
export function IconButton({ label, keys, size, children, ...props }: IconButtonProps) {
  return (
    <Tip text={label} keys={keys}>
      <AriaButton {...props} aria-label={label} className={size ? `icon-button icon-button-${size}` : 'icon-button'}>{children}</AriaButton>
    </Tip>
  );
}

export interface IconToggleProps {
  readonly label: string;
  readonly keys?: string;
  readonly size?: 's';
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly children: ReactNode;
}

/** An icon that stays pressed. */
export function IconToggle({ label, keys, size, children, ...props }: IconToggleProps) {
  return (
    <Tip text={label} keys={keys}>
      <AriaToggleButton {...props} aria-label={label} className={size ? `icon-button icon-button-${size}` : 'icon-button'}>{children}</AriaToggleButton>
    </Tip>
  );
}
