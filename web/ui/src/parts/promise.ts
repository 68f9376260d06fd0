/** What somebody without an account wants to do differently next time: one sentence, kept in this browser and nowhere else. */
const key = 'factory.promise';

/** The sentence of before, if there is one. */
export const promised = (): string | null => localStorage.getItem(key);

/** Keeps a sentence in place of the one before. */
export const promise = (text: string) => localStorage.setItem(key, text);

/** Forgets it. */
export const forget = () => localStorage.removeItem(key);
