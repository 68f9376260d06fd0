import { Button, Select, SkipLink } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { read } from '../api/rest';
import type { About } from '../api/types';
import { go } from '../route';
import { useTexts } from '../texts';
import { AreaNav } from './AreaNav';

type Look = 'auto' | 'light' | 'dark';
const kept = 'factory.look';

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
          <Select
            className="look"
            data-size="sm"
            width="auto"
            aria-label={t.look}
            value={look}
            onChange={(event) => setLook(event.target.value as Look)}
          >
            <Select.Option value="auto">{t.looks.auto}</Select.Option>
            <Select.Option value="light">{t.looks.light}</Select.Option>
            <Select.Option value="dark">{t.looks.dark}</Select.Option>
          </Select>
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
