import { useCallback, useState } from 'react';

/** The width of an element in pixels, followed as it changes; 0 until it is drawn. Give `ref` to the element. */
export function useWidth(): { readonly ref: (element: HTMLElement | null) => (() => void) | undefined; readonly width: number } {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => { setWidth(element.clientWidth); });
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => { observer.disconnect(); };
  }, []);
  return { ref, width };
}
