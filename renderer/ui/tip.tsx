import type { ReactElement, ReactNode } from 'react';
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Keys } from './keys.tsx';

export interface TipProps {
  readonly text: ReactNode;
  readonly keys?: string;
  /** A React Aria control. For plain elements use `TextTip`. */
  readonly children: ReactElement;
}

/** A short tip beside a control, on hover and on focus. */
export function Tip({ text, keys, children }: TipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className="tooltip" offset={6}>{text}{keys ? <Keys keys={keys} /> : null}</Tooltip>
    </TooltipTrigger>
  );
}

export interface TextTipProps {
  readonly text: ReactNode;
  readonly children: ReactElement;
}

/** A tip on something that is not a control, which becomes reachable by keyboard. */
export function TextTip({ text, children }: TextTipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {/* Focusable wants an element whose props it may extend; every caller passes one. */}
      <Focusable>{children as ReactElement<Record<string, unknown>, string>}</Focusable>
      <Tooltip className="tooltip" offset={6}>{text}</Tooltip>
    </TooltipTrigger>
  );
}
