import { AtSign, Camera, FileCheck2, FolderInput, Gavel, MessageSquareText, Phone, Warehouse, type LucideIcon } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stackRows, type Span } from '../../../shared/domain/timeline/index.ts';
import type { TimelineEvent, TimelineLane } from '../../../shared/model/timeline.ts';
import { useLocale } from '../../platform/locale.tsx';
import { useSelection } from '../../app/selection.ts';
import { EntityIcon } from '../../ui/entity-icon.tsx';
import { toSelection, typeOfEvent, useEventText } from './describe-event.ts';
import { toExtent, toShare } from './scale.ts';
import type { Bin } from './use-timeline.ts';

export const LANE_ICONS: Readonly<Record<TimelineLane, LucideIcon>> = {
  posts: MessageSquareText, accounts: AtSign, phones: Phone, captures: Camera, imports: FolderInput, warehouses: Warehouse, declarations: FileCheck2, seizures: Gavel,
};

const ROW = 24;
/** A name beside a mark needs about this much room, as a share of the axis, before the next mark may share its row. */
const LABEL_ROOM = 190;
/** The dotted whisker of a bound that is not known. */
const OPEN_ROOM = 14;
/** Shares of the axis: a bar shorter than this cannot hold its name; one that begins later has it in front. */
const NARROW = 0.12;
const LATE = 0.75;

/** Left and right walk along a lane; the marks are the lane's only stops. */
function walk(event: KeyboardEvent<HTMLElement>, direction: 'ltr' | 'rtl'): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const marks = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')];
  const at = marks.findIndex((mark) => mark === document.activeElement);
  const step = (event.key === 'ArrowRight') === (direction === 'ltr') ? 1 : -1;
  const next = marks[at + step];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}

export function Lane({ lane, note, height, children }: { readonly lane: TimelineLane; readonly note: string; readonly height?: number; readonly children: ReactNode }) {
  const { t } = useTranslation('timeline');
  const { direction } = useLocale();
  const Icon = LANE_ICONS[lane];
  return (
    <section className="tl-lane" aria-label={t(`lane.${lane}`)} data-lane={lane}>
      <header className="tl-lane-head">
        <Icon className={lane === 'posts' || lane === 'imports' ? 'icon flip' : 'icon'} aria-hidden />
        <span><strong>{t(`lane.${lane}`)}</strong><small>{note}</small></span>
      </header>
      <div className="tl-lane-body" style={height === undefined ? undefined : { blockSize: `${String(height)}px` }} onKeyDown={(event) => { walk(event, direction); }}>{children}</div>
    </section>
  );
}

/** Posts: bars of density, and single posts above them when they are few, selected or exhibits. */
export function PostsLane({ bins, events, span, onZoom }: { readonly bins: readonly Bin[]; readonly events: readonly TimelineEvent[]; readonly span: Span; readonly onZoom: (bin: Bin) => void }) {
  const { t } = useTranslation('timeline');
  const { format } = useLocale();
  const { has } = useSelection();
  const most = Math.max(1, ...bins.map((bin) => bin.posts));
  const total = bins.reduce((sum, bin) => sum + bin.posts, 0);
  const days = Math.max(1, Math.round((span.to - span.from) / 86_400_000));
  const drawn = events.filter((event) => event.from >= span.from && event.from < span.to);
  const shown = drawn.length <= 40 ? drawn : drawn.filter((event) => event.exhibit !== null || has('post', event.subject.id));
  return (
    <Lane lane="posts" note={t('postsIn', { posts: t('posts', { count: total }), days: t('days', { count: days }) })} height={72}>
      {bins.filter((bin) => bin.posts > 0).map((bin) => {
        const extent = toExtent(bin.from, bin.to, span);
        return extent && (
          <span
            key={bin.from} className="tl-bar" title={t('bin', { from: bin.from, posts: t('posts', { count: bin.posts }) })} onDoubleClick={() => { onZoom(bin); }}
            style={{ insetInlineStart: `${String(extent.start)}%`, inlineSize: `calc(${String(extent.length)}% - 1px)`, blockSize: `${String(6 + (bin.posts / most) * 84)}%` }}
          />
        );
      })}
      <span className="tl-most" aria-hidden><bdi>{format.number(most)}</bdi></span>
      {shown.map((event) => <Mark key={event.id} event={event} span={span} top={2} />)}
    </Lane>
  );
}

/** Every other lane: spans and marks stacked in rows. */
export function EventsLane({ lane, events, truncated, span, width }: {
  readonly lane: TimelineLane; readonly events: readonly TimelineEvent[]; readonly truncated: boolean; readonly span: Span; readonly width: number;
}) {
  const { t } = useTranslation('timeline');
  const rows = stackRows(events.filter((event) => toExtent(event.from, event.to ?? event.from, span) !== null), (event) => {
    const start = Math.max(0, toShare(event.from, span)) * width;
    const end = Math.min(1, toShare(event.to ?? event.from, span)) * width;
    if (end - start > width * NARROW) return [start - OPEN_ROOM, end + OPEN_ROOM];
    // The name stands beside the mark: after it, or before it near the recent end.
    return start > width * LATE ? [start - LABEL_ROOM, end + OPEN_ROOM] : [start - OPEN_ROOM, end + LABEL_ROOM];
  });
  const count = Math.max(1, ...rows.map(({ row }) => row + 1));
  const drawn = Math.min(count, MAX_ROWS);
  const hidden = rows.filter(({ row }) => row >= MAX_ROWS).length;
  const note = truncated || hidden > 0 ? t('more', { shown: events.length - hidden }) : t(`laneNote.${lane}`);
  return (
    <Lane lane={lane} note={note} height={drawn * ROW + 14}>
      {rows.filter(({ row }) => row < MAX_ROWS).map(({ item, row }) => (
        item.to === null ? <Mark key={item.id} event={item} span={span} top={7 + row * ROW} isNamed /> : <Bar key={item.id} event={item} span={span} top={7 + row * ROW} />
      ))}
    </Lane>
  );
}

const MAX_ROWS = 5;

function useEvent(event: TimelineEvent) {
  const { title, time, precision } = useEventText();
  const { has, replace, toggle } = useSelection();
  const item = toSelection(event);
  return {
    name: `${title(event)}, ${time(event)}, ${precision(event)}`,
    isSelected: has(item.kind, item.id),
    select: (click: { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean }) => { if (click.ctrlKey || click.metaKey || click.shiftKey) toggle(item); else replace([item]); },
  };
}

function Mark({ event, span, top, isNamed = false }: { readonly event: TimelineEvent; readonly span: Span; readonly top: number; readonly isNamed?: boolean }) {
  const { name, isSelected, select } = useEvent(event);
  const share = toShare(event.from, span);
  return (
    <button
      type="button" className={share > LATE ? 'tl-mark tl-mark-end' : 'tl-mark'} aria-label={name} aria-pressed={isSelected} title={name} onClick={select}
      style={{ insetInlineStart: `${String(share * 100)}%`, insetBlockStart: `${String(top)}px` }}
    >
      <span className="tl-mark-icon"><EntityIcon type={typeOfEvent(event)} state={event.state} size="s" isDecorative /></span>
      {isNamed ? <span className="tl-mark-name"><bdi>{event.label}</bdi></span> : null}
    </button>
  );
}

function Bar({ event, span, top }: { readonly event: TimelineEvent; readonly span: Span; readonly top: number }) {
  const { name, isSelected, select } = useEvent(event);
  const extent = toExtent(event.from, event.to ?? event.from, span);
  if (!extent) return null;
  const open = `${event.openStart && event.from >= span.from ? ' tl-open-start' : ''}${event.openEnd && (event.to ?? 0) <= span.to ? ' tl-open-end' : ''}`;
  const isNarrow = extent.length < NARROW * 100;
  return (
    <button
      type="button" className={`tl-span tl-${event.lane} tl-${event.state}${open}${isNarrow ? ' tl-narrow' : ''}${isNarrow && extent.start > LATE * 100 ? ' tl-narrow-end' : ''}`}
      aria-label={name} aria-pressed={isSelected} title={name} onClick={select}
      style={{ insetInlineStart: `${String(extent.start)}%`, inlineSize: `${String(Math.max(extent.length, 0.4))}%`, insetBlockStart: `${String(top)}px` }}
    >
      <span className={event.lane === 'accounts' || event.lane === 'phones' ? 'mono' : undefined}><bdi>{event.label}</bdi></span>
    </button>
  );
}
