import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar } from 'react-aria-components';

export interface ProgressBarProps {
  readonly label: string;
  /** Between 0 and 1; null while the total is unknown. */
  readonly share: number | null;
  /** Counts before percent: `882 sur 1 400`. */
  readonly text?: ReactNode;
}

export function ProgressBar({ label, share, text }: ProgressBarProps) {
  return (
    <AriaProgressBar className="progress" aria-label={label} isIndeterminate={share === null} value={share ?? 0} minValue={0} maxValue={1}>
      <span className="progress-track">
        {share === null
          ? <span className="progress-fill progress-unknown" />
          : <span className="progress-fill" style={{ inlineSize: `${String(Math.min(1, Math.max(0, share)) * 100)}%` }} />}
      </span>
      {text === undefined ? null : <span className="fs-1 text-3">{text}</span>}
    </AriaProgressBar>
  );
}
