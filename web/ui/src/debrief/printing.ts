import { useCallback, useEffect, useRef, useState } from 'react';

/** What the paper needs of a part that is worked out only when somebody asks: whether now, and whom to tell that it is there. */
export interface Wanted {
  isNow: boolean;
  onReady: (part: string) => void;
  part: string;
}

/** Works a part out when the paper needs it, and tells when it is there or cannot be had. */
export function useWanted(wanted: Wanted, isMissing: boolean, isBusy: boolean, start: () => void) {
  const { isNow, onReady, part } = wanted;
  useEffect(() => {
    if (!isNow) {
      return;
    }
    if (!isMissing) {
      onReady(part);
    } else if (!isBusy) {
      start();
    }
  }, [isNow, isMissing, isBusy]);
}

/** Opens everything that is folded and shows light colours, as paper wants it; the returned function undoes both. */
function unfolded(): () => void {
  const page = document.documentElement;
  const look = page.dataset['colorScheme'];
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  folded.forEach((details) => (details.open = true));
  page.dataset['colorScheme'] = 'light';
  return () => {
    folded.forEach((details) => (details.open = false));
    page.dataset['colorScheme'] = look;
  };
}

/** Charts take their colours anew and are painted within so many ms. */
const repaintMs = 300;

/** Prints when all parts are there: works out what is missing, unfolds the page, and folds it again afterwards. */
export function usePrinting(parts: readonly string[]): { isWaiting: boolean; begin: () => void; wanted: (part: string) => Wanted } {
  const [isWaiting, setWaiting] = useState(false);
  const ready = useRef(new Set<string>());
  useEffect(() => {
    let fold: (() => void) | null = null;
    const before = () => (fold ??= unfolded());
    const after = () => {
      fold?.();
      fold = null;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  const onReady = useCallback(
    (part: string) => {
      ready.current.add(part);
      if (parts.every((p) => ready.current.has(p))) {
        setWaiting(false);
        const fold = unfolded();
        window.setTimeout(() => {
          window.print();
          fold();
        }, repaintMs);
      }
    },
    [parts],
  );
  const begin = () => {
    ready.current.clear();
    setWaiting(true);
  };
  return { isWaiting, begin, wanted: (part) => ({ isNow: isWaiting, onReady, part }) };
}
