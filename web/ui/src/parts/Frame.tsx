import { Button, SkipLink } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { read } from '../api/rest';
import type { About } from '../api/types';
import { go } from '../route';
import { useTexts } from '../texts';
import { AreaNav } from './AreaNav';

type Look = 'auto' | 'light' | 'dark';
const kept = 'factory.look';
const nextLook: Record<Look, Look> = { auto: 'light', light: 'dark', dark: 'auto' };

/** A disc half filled, a sun, a moon. */
const lookSigns: Record<Look, string> = {
  auto: 'M0 -8 A8 8 0 0 1 0 8 Z M0 -8 A8 8 0 0 0 0 8 V6.4 A6.4 6.4 0 0 1 0 -6.4 Z',
  light: 'M0 -4 A4 4 0 1 1 -0.01 -4 Z M-0.8 -9 h1.6 v3 h-1.6 z M-0.8 6 h1.6 v3 h-1.6 z M-9 -0.8 h3 v1.6 h-3 z M6 -0.8 h3 v1.6 h-3 z M-6.9 -5.8 l1.1 -1.1 l2.1 2.1 l-1.1 1.1 z M3.7 4.8 l1.1 -1.1 l2.1 2.1 l-1.1 1.1 z M5.8 -6.9 l1.1 1.1 l-2.1 2.1 l-1.1 -1.1 z M-4.8 3.7 l1.1 1.1 l-2.1 2.1 l-1.1 -1.1 z',
  dark: 'M3 -8 A8 8 0 1 0 8 3 A6.6 6.6 0 0 1 3 -8 Z',
};

const keptLook = (): Look => {
  const look = localStorage.getItem(kept);
  return look === 'light' || look === 'dark' ? look : 'auto';
};

/** Light, dark or like the machine; kept on this computer. */
export function useLook(): [Look, (look: Look) => void] {
  const [look, choose] = useState<Look>(keptLook);
  useEffect(() => {
    document.documentElement.dataset['colorScheme'] = look;
    localStorage.setItem(kept, look);
  }, [look]);
  return [look, choose];
}

/** Said on every page of a server whose database holds a made-up world. */
function MadeUp() {
  const { t } = useTexts();
  const about = useQuery({ queryKey: ['about'], queryFn: () => read<About>('/about'), staleTime: Infinity });
  return about.data?.demonstration ? <p className="made-up">{t.demonstration}</p> : null;
}

/** What stands round every page: name, language, look; and the way past it for the keyboard.
 * `isQuiet` leaves out the areas, where a lesson needs the room. */
export function Frame({ children, tools, wide, isQuiet }: { children: ReactNode; tools?: ReactNode; wide?: boolean; isQuiet?: boolean }) {
  const { t, language, choose } = useTexts();
  const [look, setLook] = useLook();
  return (
    <>
      <SkipLink href="#content">{t.skip}</SkipLink>
      <header className="top">
        <a
          className="mark"
          href="/"
          aria-label={t.product}
          onClick={(event) => {
            event.preventDefault();
            go('/');
          }}
        >
          <img src="/mark.svg" alt="" width="28" height="28" />
          <span>{t.product}</span>
        </a>
        <div className="tools">
          {tools}
          <Button
            className="look"
            variant="tertiary"
            data-color="neutral"
            data-size="sm"
            aria-label={`${t.look}: ${t.looks[look]}`}
            onClick={() => setLook(nextLook[look])}
          >
            <svg viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
              <path d={lookSigns[look]} />
            </svg>
            <span>{t.looks[look]}</span>
          </Button>
          <Button
            variant="tertiary"
            data-color="neutral"
            data-size="sm"
            lang={language === 'nb' ? 'en' : 'nb'}
            onClick={() => choose(language === 'nb' ? 'en' : 'nb')}
          >
            {t.otherLanguage}
          </Button>
        </div>
      </header>
      <MadeUp />
      {isQuiet !== true && <AreaNav />}
      <main id="content" tabIndex={-1} className={wide ? 'wide' : 'sheet'}>
        {children}
      </main>
    </>
  );
}
