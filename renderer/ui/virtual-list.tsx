import { useEffect, useId, useImperativeHandle, useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode, type Ref } from 'react';
import { clampTop, fromScroll, isScaled, spacerHeight, topToShow, toScrollTop, visibleRows, type ScrollGeometry } from './scroll-model.ts';
import { readListKey } from './list-keys.ts';

export interface VirtualListHandle {
  /** Scrolls the least needed to show a row. */
  show(index: number): void;
  focus(): void;
}

export interface VirtualListProps {
  /** Rows in all: a million and more is fine. */
  readonly count: number;
  /** Fixed, in px: `useRowHeight(3)` reads the token of the current language. */
  readonly rowHeight: number;
  /** Names the list. */
  readonly label: string;
  /** Draws row `index`. A row whose data is not here yet draws its own placeholder at the same height. */
  readonly renderRow: (index: number) => ReactNode;
  /** A stable key of the row, so that rows keep their state; the index by default. */
  readonly rowKey?: (index: number) => string | number;
  /** The row the keyboard is on; -1 for none. */
  readonly activeIndex: number;
  readonly onActiveChange: (index: number, how: 'key' | 'pointer') => void;
  readonly isSelected?: (index: number) => boolean;
  /** Enter or double click. */
  readonly onOpen?: (index: number) => void;
  /** A click that adds to the selection instead of replacing it (Ctrl or Shift). */
  readonly onExtend?: (index: number, how: 'toggle' | 'range') => void;
  /** Keys of the view: `A`, `X`, `E`... Return true when used. */
  readonly onKey?: (event: KeyboardEvent, index: number) => boolean;
  /** Told when other rows come into sight, to fetch their data. `last` is excluded. */
  readonly onVisibleChange?: (first: number, last: number) => void;
  /** Keeps the place under this name while the list is away. */
  readonly placeKey?: string;
  readonly overscan?: number;
  readonly ref?: Ref<VirtualListHandle>;
}

/** Where each named list was left. */
const places = new Map<string, number>();

/** True position and the scroll bar's, which differ beyond the height Chromium can draw. */
interface Scroll { top: number; bar: number }

/** A list of fixed row height that draws only what is seen, at any length; `J`/`K`, arrows, `Home`, `End`, page keys. */
export function VirtualList(props: VirtualListProps) {
  const { count, rowHeight, label, renderRow, rowKey, activeIndex, isSelected, onOpen, onVisibleChange, placeKey, overscan = 4, ref } = props;
  const id = useId();
  const element = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState(0);
  const [top, setTop] = useState(() => (placeKey === undefined ? 0 : places.get(placeKey) ?? 0));
  const geometry: ScrollGeometry = { count, rowHeight, viewport };
  const scroll = useRef<Scroll>({ top, bar: 0 });

  const moveTo = (wanted: number, moveBar: boolean): void => {
    const next = clampTop(wanted, geometry);
    scroll.current.top = next;
    if (moveBar && element.current) {
      element.current.scrollTop = toScrollTop(next, geometry);
      scroll.current.bar = element.current.scrollTop;
    }
    if (placeKey !== undefined) places.set(placeKey, next);
    setTop(next);
  };

  const onScroll = (): void => {
    const bar = element.current?.scrollTop ?? 0;
    if (bar === scroll.current.bar) return;
    const next = fromScroll(scroll.current.top, scroll.current.bar, bar, geometry);
    scroll.current.bar = bar;
    moveTo(next, false);
  };
  // Pixel-by-pixel scrolling lets the bar drift from its true place in a very long list; set right when it rests.
  const onScrollEnd = (): void => { if (isScaled(geometry)) moveTo(scroll.current.top, true); };

  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const measure = (): void => { setViewport(node.clientHeight); };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => { observer.disconnect(); };
  }, []);

  // The place survives a new count, another row height and coming back to the view.
  useLayoutEffect(() => {
    if (viewport > 0) moveTo(scroll.current.top, true);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- moves only when the geometry changes
  }, [count, rowHeight, viewport]);

  useImperativeHandle(ref, () => ({
    show: (index) => { moveTo(topToShow(index, scroll.current.top, geometry), true); },
    focus: () => { element.current?.focus(); },
  }));

  useLayoutEffect(() => {
    if (activeIndex >= 0 && viewport > 0) {
      const wanted = topToShow(activeIndex, scroll.current.top, geometry);
      if (wanted !== scroll.current.top) moveTo(wanted, true);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- follows the active row, not every redraw
  }, [activeIndex]);

  const { first, last } = visibleRows(top, geometry, overscan);
  const tellVisible = useRef(onVisibleChange);
  useEffect(() => { tellVisible.current = onVisibleChange; });
  useEffect(() => { if (viewport > 0) tellVisible.current?.(first, last); }, [first, last, viewport]);

  return (
    <div
      ref={element} className="vlist" role="grid" aria-label={label} aria-rowcount={count} aria-multiselectable tabIndex={0}
      aria-activedescendant={activeIndex >= first && activeIndex < last ? `${id}-${String(activeIndex)}` : undefined}
      onScroll={onScroll} onScrollEnd={onScrollEnd} onKeyDown={(event) => { handleKey(event, props, viewport); }}
    >
      <div style={{ blockSize: spacerHeight(geometry) }}>
        <div className="vlist-layer" style={{ blockSize: Math.min(viewport, spacerHeight(geometry)) }}>
          {Array.from({ length: Math.max(0, last - first) }, (_, offset) => {
            const index = first + offset;
            return (
              <div
                key={rowKey ? rowKey(index) : index} id={`${id}-${String(index)}`} className="vlist-row" role="row" aria-rowindex={index + 1}
                aria-selected={isSelected ? isSelected(index) : index === activeIndex} data-active={index === activeIndex ? true : undefined}
                style={{ blockSize: rowHeight, transform: `translateY(${String(index * rowHeight - top)}px)` }}
                onPointerDown={(event) => { handlePointer(event, index, props); }}
                onDoubleClick={onOpen ? () => { onOpen(index); } : undefined}
              >
                <div role="gridcell" className="vlist-cell">{renderRow(index)}</div>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function handlePointer(event: PointerEvent, index: number, { onActiveChange, onExtend }: VirtualListProps): void {
  if (event.button !== 0) return;
  // Controls inside a row do their own work.
  if (event.target instanceof Element && event.target.closest('button, a, input, label, [role="checkbox"]')) return;
  if (onExtend && (event.ctrlKey || event.metaKey)) onExtend(index, 'toggle');
  else if (onExtend && event.shiftKey) onExtend(index, 'range');
  else onActiveChange(index, 'pointer');
}

function handleKey(event: KeyboardEvent<HTMLDivElement>, props: VirtualListProps, viewport: number): void {
  const { count, activeIndex, rowHeight, onActiveChange, onOpen, onKey } = props;
  if (event.target !== event.currentTarget) return;
  if (onKey?.(event, activeIndex)) {
    event.preventDefault();
    return;
  }
  const page = Math.max(1, Math.floor(viewport / rowHeight) - 1);
  const key = readListKey(event, { count, active: activeIndex, page });
  if (key === null) return;
  event.preventDefault();
  if (key === 'open') {
    if (activeIndex >= 0) onOpen?.(activeIndex);
    return;
  }
  onActiveChange(key, 'key');
}
