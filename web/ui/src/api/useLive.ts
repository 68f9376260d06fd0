import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { Live, type Link } from './live';

/** A living line that is open as long as the component stands. */
export function useLine<P extends object>(path: string): Live<P> {
  const live = useMemo(() => new Live<P>(path), [path]);
  useEffect(() => live.open(), [live]);
  return live;
}

/** Something of the picture; the component is painted again only when that something has changed. */
export function usePicture<P extends object, T>(live: Live<P>, choose: (picture: P | null) => T): T {
  const last = useRef<{ value: T; text: string } | null>(null);
  const snapshot = () => {
    const value = choose(live.picture);
    if (last.current !== null && Object.is(last.current.value, value)) {
      return last.current.value;
    }
    const text = JSON.stringify(value) ?? '';
    if (last.current === null || last.current.text !== text) {
      last.current = { value, text };
    }
    return last.current.value;
  };
  return useSyncExternalStore(live.subscribe, snapshot);
}

/** How the line is. */
export function useLink<P extends object>(live: Live<P>): Link {
  return useSyncExternalStore(live.subscribe, () => live.link);
}
