import type { CSSProperties } from 'react';
import { decimal } from '../format';
import type { Language } from '../texts';

/** Parts of a whole as one bar, with the words and numbers beneath it. */
export function ShareBar({ label, parts, language }: { label: string; parts: { name: string; share: number }[]; language: Language }) {
  return (
    <div className="share-bar">
      <span className="share-parts" aria-hidden="true">
        {parts.map((one, i) => <span key={one.name} className={`tone-${i % 8}`} style={{ '--share': `${one.share * 100}%` } as CSSProperties} />)}
      </span>
      <ul className="plain" aria-label={label}>
        {parts.map((one, i) => (
          <li key={one.name}><span className={`share-key tone-${i % 8}`} aria-hidden="true" /> {one.name} <strong>{decimal(one.share * 100, language, 2)} %</strong></li>
        ))}
      </ul>
    </div>
  );
}
