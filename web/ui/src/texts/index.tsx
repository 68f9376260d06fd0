import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Words } from '../api/types';
import { en } from './en';
import { nb, type Texts } from './nb';

/** The languages of the page; bokmål first. */
export type Language = 'nb' | 'en';

interface Speech {
  language: Language;
  t: Texts;
  /** A sentence of the server in the language of the page. */
  say: (words: Words | string | null | undefined) => string;
  choose: (language: Language) => void;
}

const kept = 'factory.language';
const Speaking = createContext<Speech | null>(null);

/** Lets the page speak the language that was chosen last; bokmål when none was. */
export function SpeechProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(() => (localStorage.getItem(kept) === 'en' ? 'en' : 'nb'));
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = (language === 'en' ? en : nb).product;
    localStorage.setItem(kept, language);
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({ language, choose, t: language === 'en' ? en : nb, say: (words) => sentence(words, language) }),
    [language],
  );
  return <Speaking.Provider value={speech}>{children}</Speaking.Provider>;
}

/** The sentence in this language, or in the other when the first has nothing to say. */
export function sentence(words: Words | string | null | undefined, language: Language): string {
  if (words === null || words === undefined) {
    return '';
  }
  return typeof words === 'string' ? words : words[language] || words.nb || words.en;
}

/** The texts of the page. */
export function useTexts(): Speech {
  const speech = useContext(Speaking);
  if (speech === null) {
    throw new Error('useTexts stands outside SpeechProvider. Maybe wrap the page in it (main.tsx).');
  }
  return speech;
}
