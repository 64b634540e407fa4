import { useQuery } from '@tanstack/react-query';
import { ArrowRight, CalendarCheck, ChartGantt, Clock, Minus, Plus, Table } from 'lucide-react';
import { useEffect, useMemo, useState, type WheelEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { listOffsetSpans, type Span } from '../../../shared/domain/timeline/index.ts';
import { navigate } from '../../app/route.ts';
import { useLocale } from '../../platform/locale.tsx';
import { useSelection } from '../../app/selection.ts';
import { useTimeRange } from '../../app/time-range.ts';
import { toReason, useTRPC } from '../../platform/client.ts';
import { Button, IconButton, IconToggle } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/choices.tsx';
import { ViewFooter, ViewFrame } from '../../app/frame.tsx';
import { EmptyState, ErrorState } from '../../ui/state-pages.tsx';
import { AxisGround, AxisHead } from './axis-head.tsx';
import { EventList } from './event-list.tsx';
import { EventTable } from './event-table.tsx';
import { EventsLane, PostsLane } from './lanes.tsx';
import { TimelineLegend } from './legend.tsx';
import { toInstant } from './scale.ts';
import './timeline.css';
import { useTimeline } from './use-timeline.ts';
import { nearestScale, useWindow, type Scale } from './use-window.ts';
import { useWidth } from './use-width.ts';

const DAY = 86_400_000;

/** The evidence timeline. */
export default function TimelineView() {
  const { t } = useTranslation('timeline');
  const histogram = useQuery(useTRPC().overview.histogram.queryOptions());
  if (histogram.error) return <ViewFrame view="timeline" ready title={t('title')}><ErrorState reason={toReason(histogram.error)} /></ViewFrame>;
  if (!histogram.data) return <ViewFrame view="timeline" ready={false} title={t('title')}>{null}</ViewFrame>;
  const { from, to } = histogram.data;
  if (from === null || to === null) {
    return (
      <ViewFrame view="timeline" ready title={t('title')}>
        <EmptyState icon={ChartGantt} title={t('empty.title')} text={t('empty.text')} action={<Button onPress={() => { navigate('import'); }}>{t('empty.action')}</Button>} />
      </ViewFrame>
    );
  }
  return <Timeline bounds={{ from: from - DAY, to: to + 2 * DAY }} />;
}

function Timeline({ bounds }: { readonly bounds: Span }) {
  const { t } = useTranslation('timeline');
  const { direction, format } = useLocale();
  const range = useTimeRange();
  const { items, primary } = useSelection();
  const { span, zoom, shift, show, goTo } = useWindow(bounds, range);
  const [asTable, setAsTable] = useState(false);
  const { ref: stage, width } = useWidth();
  const selectedPosts = useMemo(() => items.filter((item) => item.kind === 'post').map((item) => item.id), [items]);
  const { bins, postEvents, lanes, isReady, error } = useTimeline(span, selectedPosts);
  const events = useMemo(() => [...postEvents, ...lanes.flatMap((lane) => lane.events)], [postEvents, lanes]);
  const marker = events.find((event) => primary !== null && event.to === null && event.subject.id === primary.id)?.from ?? null;
  const utc0 = listOffsetSpans(span, 0);
  useTimelineKeys({ shift, zoom, toggleTable: () => { setAsTable((now) => !now); } });

  const onWheel = (event: WheelEvent<HTMLDivElement>) => {
    if (!event.ctrlKey) return;
    const box = event.currentTarget.getBoundingClientRect();
    const share = (direction === 'ltr' ? event.clientX - box.x - HEAD : box.x + box.width - HEAD - event.clientX) / Math.max(1, box.width - HEAD);
    zoom(event.deltaY > 0 ? 1.25 : 0.8, toInstant(Math.min(1, Math.max(0, share)), span));
  };

  return (
    <ViewFrame
      view="timeline" ready={isReady && width > 0} title={t('title')} count={t('events', { count: events.length })}
      switcher={<SegmentedControl<Scale> label={t('scale.label')} value={nearestScale(span, bounds)} onChange={(scale) => { show(scale, marker ?? undefined); }}
        segments={(['all', 'month', 'week', 'day'] as const).map((id) => ({ id, label: t(`scale.${id}`) }))} />}
      actions={<>
        <IconButton label={t('zoomOut')} keys="-" onPress={() => { zoom(1.6); }}><Minus className="icon" aria-hidden /></IconButton>
        <IconButton label={t('zoomIn')} keys="+" onPress={() => { zoom(0.625); }}><Plus className="icon" aria-hidden /></IconButton>
        <IconToggle label={t('asTable')} keys="Alt+T" isSelected={asTable} onChange={setAsTable}><Table className="icon" aria-hidden /></IconToggle>
        <Button onPress={() => { range.set(span); }}><CalendarCheck className="icon" aria-hidden />{t('usePeriod')}</Button>
      </>}
      inspector={<EventList events={events} />}
      footer={<ViewFooter hints={[{ keys: 'Alt+←', label: t('key.shift') }, { keys: '+', label: t('key.zoom') }, { keys: 'Alt+T', label: t('asTable') }]}><TimelineLegend /></ViewFooter>}
    >
      {error ? <ErrorState reason={toReason(error)} /> : asTable ? <EventTable events={events} bins={bins} /> : (
        <div className="tl">
          <div className="tl-stage" onWheel={onWheel}>
            <div className="tl-head"><span className="tl-corner"><bdi>{t('span', { from: span.from, to: span.to })}</bdi></span><div className="tl-track" ref={stage}><AxisHead span={span} width={width} /></div></div>
            <div className="tl-lanes">
              <AxisGround span={span} width={width} period={range} marker={marker} />
              <PostsLane bins={bins} events={postEvents} span={span} onZoom={goTo} />
              {lanes.filter((lane) => lane.events.length > 0 || ALWAYS.has(lane.lane)).map((lane) => <EventsLane key={lane.lane} {...lane} span={span} width={width} />)}
            </div>
          </div>
          <p className="tl-recent">{t('recent')}<ArrowRight className="icon-s flip" aria-hidden /></p>
          {utc0.map((part) => (
            <p key={part.from} className="tl-notice"><Clock className="icon" aria-hidden /><span>{t('utc0', { from: format.date(part.from), to: format.date(part.to) })}</span></p>
          ))}
        </div>
      )}
    </ViewFrame>
  );
}

/** Width of the lane names, as in timeline.css. */
const HEAD = 128;
/** Lanes of this version that are drawn even when empty, so that nothing seems to be missing. */
const ALWAYS = new Set(['captures', 'imports', 'warehouses']);

function useTimelineKeys({ shift, zoom, toggleTable }: { readonly shift: (share: number) => void; readonly zoom: (factor: number) => void; readonly toggleTable: () => void }) {
  const { direction } = useLocale();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable], [role="dialog"]')) return;
      if (event.altKey && event.code === 'KeyT') toggleTable();
      else if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) shift((event.key === 'ArrowRight') === (direction === 'ltr') ? 0.25 : -0.25);
      else if (!event.ctrlKey && !event.metaKey && (event.key === '+' || event.key === '=')) zoom(0.625);
      else if (!event.ctrlKey && !event.metaKey && event.key === '-') zoom(1.6);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => { window.removeEventListener('keydown', onKey); };
  });
}
