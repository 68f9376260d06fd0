import { useSyncExternalStore } from 'react';
import { areas, type Area } from './areas';

/** Where one is in the page, read from the address. */
export type Place =
  | { at: 'start' }
  | { at: 'join'; code: string }
  | { at: 'login' }
  | { at: 'setup'; token: string }
  | { at: 'home' }
  | { at: 'play'; session: string; group: number }
  | { at: 'station'; session: string; group: number | null }
  | { at: 'andon'; session: string; group: number }
  | { at: 'debrief'; session: string; group: number; run: number }
  | { at: 'guide'; lesson: string }
  | { at: 'invitation'; token: string }
  | { at: 'area'; area: Area; rest: string[] }
  | { at: 'nowhere' };

const number = (text: string | undefined) => (text !== undefined && /^\d+$/.test(text) ? Number(text) : null);

/** The place that an address means. */
export function placeOf(path: string, search: string): Place {
  const words = path.split('/').filter((word) => word !== '').map(decodeURIComponent);
  const [door, session, group, run] = words;
  const asked = new URLSearchParams(search);
  switch (door) {
    case undefined:
      return { at: 'start' };
    case 'join':
      return { at: 'join', code: (session ?? asked.get('code') ?? '').toUpperCase() };
    case 'login':
      return { at: 'login' };
    case 'setup':
      return { at: 'setup', token: session ?? asked.get('token') ?? '' };
    case 'home':
      return { at: 'home' };
    case 'play':
      return session ? { at: 'play', session, group: number(group) ?? 1 } : { at: 'nowhere' };
    case 'station':
      return session ? { at: 'station', session, group: number(group) } : { at: 'nowhere' };
    case 'andon':
      return session ? { at: 'andon', session, group: number(group) ?? 1 } : { at: 'nowhere' };
    case 'debrief':
      return session ? { at: 'debrief', session, group: number(group) ?? 1, run: number(run) ?? 1 } : { at: 'nowhere' };
    case 'guide':
      return session ? { at: 'guide', lesson: session } : { at: 'nowhere' };
    case 'invitation':
      return { at: 'invitation', token: session ?? '' };
    default: {
      const area = areas.find((one) => one.path === door);
      return area ? { at: 'area', area, rest: words.slice(1) } : { at: 'nowhere' };
    }
  }
}

const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());
if (typeof window !== "undefined") window.addEventListener('popstate', tell);

/** Goes to another place of the page without loading it anew. */
export function go(path: string, replace = false) {
  if (replace) {
    history.replaceState(null, '', path);
  } else {
    history.pushState(null, '', path);
  }
  window.scrollTo(0, 0);
  tell();
}

/** The place one is at now. */
export function usePlace(): Place {
  const address = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => location.pathname + location.search,
  );
  const [path, search] = address.split('?');
  return placeOf(path ?? '/', search ?? '');
}
