import { useMemo, type ReactNode } from 'react';
import { majorityDirection } from '../../shared/domain/text/index.ts';
import { useLocale } from '../platform/locale.tsx';
import { cutIntoSegments, type TextSpan } from './segments.ts';

export type { TextSpan } from './segments.ts';

export interface SpanTextProps {
  readonly text: string;
  /** UTF-16 offsets [start, end) of `text`, in any order; where two overlap the earlier and longer one wins. */
  readonly spans?: readonly TextSpan[];
  /** The untouched order, without isolation: «Tel que publié». */
  readonly asPublished?: boolean;
  readonly activeSpan?: string | null;
  readonly onSpan?: (span: TextSpan) => void;
  readonly className?: string;
}

/**
 * What a person published: set in the direction of most of its letters, each span underlined in its family's colour
 * and isolated, so that a phone in groups does not read backwards in Arabic.
 */
export function SpanText({ text, spans = [], asPublished = false, activeSpan = null, onSpan, className }: SpanTextProps) {
  const { direction } = useLocale();
  const ownDirection = useMemo(() => majorityDirection(text, direction), [text, direction]);
  const segments = useMemo(() => cutIntoSegments(text, spans), [text, spans]);
  return (
    <span className={className ? `span-text ${className}` : 'span-text'} dir={ownDirection}>
      {segments.map(({ start, text: part, span }) => (span
        ? <SpanMark key={start} span={span} part={part} isPlain={asPublished} isActive={span.id !== undefined && span.id === activeSpan} onSpan={onSpan} />
        : part))}
    </span>
  );
}

interface SpanMarkProps {
  readonly span: TextSpan;
  readonly part: string;
  readonly isPlain: boolean;
  readonly isActive: boolean;
  readonly onSpan?: (span: TextSpan) => void;
}

function SpanMark({ span, part, isPlain, isActive, onSpan }: SpanMarkProps) {
  const content: ReactNode = !isPlain && (span.family === 'ident' || span.family === 'online') ? <bdi dir="ltr">{part}</bdi> : part;
  const className = `span span-${span.family}${isActive ? ' span-active' : ''}`;
  if (!onSpan) return <mark className={className} title={span.title}>{content}</mark>;
  return <mark className={className} title={span.title}><button type="button" className="span-button" onClick={(event) => { event.stopPropagation(); onSpan(span); }}>{content}</button></mark>;
}
