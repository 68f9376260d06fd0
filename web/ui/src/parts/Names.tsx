import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Labels } from '../api/types';
import { useTexts } from '../texts';

/** What a part of the plant is called by people; the plant's names are keys that no reader need meet. */
export type Called = (names: string) => string;

const Naming = createContext<Called>((names) => names);

/**
 * Says names in one language: each by its label, else by a word of the page (alarms that every plant has), else as it is.
 * An alarm such as `press: jam` is several names, and a unit such as `cnc cells 3` (or `cnc cells-3`, as the server calls it) is a
 * name and its number.
 */
export function calledBy(labels: Readonly<Record<string, string>>, words: Readonly<Record<string, string>>): Called {
  const one = (name: string): string => {
    const known = labels[name] ?? words[name];
    if (known !== undefined) {
      return known;
    }
    const unit = /^(.+)[ -](\d+)$/.exec(name);
    const station = unit?.[1] === undefined ? undefined : labels[unit[1]];
    return station === undefined ? name : `${station} ${unit?.[2]}`;
  };
  return (names) => names.split(/(: |\/)/).map((part, i) => (i % 2 === 1 ? part : one(part))).join('');
}

/** Inside it every name of this plant is said in the language of the page. */
export function Names({ labels, children }: { labels: Labels | undefined; children: ReactNode }) {
  const { t, language } = useTexts();
  const called = useMemo(() => calledBy(labels?.[language] ?? {}, t.alarmWords), [labels, language, t]);
  return <Naming.Provider value={called}>{children}</Naming.Provider>;
}

/** How names are said here. */
export const useNames = (): Called => useContext(Naming);
