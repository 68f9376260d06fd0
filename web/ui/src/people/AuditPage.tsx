import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read } from '../api/rest';
import { Frame } from '../parts/Frame';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import type { AuditLine } from './model';
import './people.css';

/** Who wrote what: the audit, newest first. */
export default function AuditPage() {
  const { t } = useTexts();
  const [about, setAbout] = useState('');
  const [actor, setActor] = useState('');
  const [place, setPlace] = useState('');
  const [asked, setAsked] = useState({ about: '', actor: '', place: '' });
  const trail = useInfiniteQuery({
    queryKey: ['audit', asked],
    initialPageParam: '',
    queryFn: ({ pageParam }) => read<AuditLine[]>(`/audit?${new URLSearchParams({ ...asked, ...(pageParam === '' ? {} : { olderThan: pageParam }) }).toString()}`),
    getNextPageParam: (last) => (last.length < 200 ? undefined : String(last.at(-1)?.number)),
  });
  const look = (event: FormEvent) => {
    event.preventDefault();
    setAsked({ about: about.trim(), actor: actor.trim(), place: place.trim() });
  };
  const lines = trail.data?.pages.flat() ?? [];
  return (
    <Frame wide>
      <div className="stack">
        <Heading level={1} data-size="lg">{t.people.audit.title}</Heading>
        <Paragraph>{t.people.audit.lead} {t.people.audit.leftOut}</Paragraph>
        <form className="fields" onSubmit={look} role="search" aria-label={t.people.audit.title}>
          <Textfield label={t.people.audit.about} value={about} onChange={(event) => setAbout(event.target.value)} />
          <Textfield label={t.people.audit.actor} value={actor} onChange={(event) => setActor(event.target.value)} />
          <Textfield label={t.people.audit.place} value={place} placeholder="public.membership" onChange={(event) => setPlace(event.target.value)} />
          <Button type="submit" variant="secondary">{t.people.audit.look}</Button>
        </form>
        {trail.isPending && <Loading />}
        {trail.isError && <Failure error={trail.error} again={() => void trail.refetch()} />}
        {trail.data && lines.length === 0 && <Empty>{t.people.audit.none}</Empty>}
        <ol className="plain trail">
          {lines.map((line) => (
            <Line key={line.number} line={line} />
          ))}
        </ol>
        {trail.hasNextPage && (
          <Button variant="secondary" loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>{t.people.audit.older}</Button>
        )}
      </div>
    </Frame>
  );
}

function Line({ line }: { line: AuditLine }) {
  const { t, language } = useTexts();
  const when = new Date(line.at).toLocaleString(language === 'en' ? 'en-GB' : 'nb-NO', { dateStyle: 'short', timeStyle: 'medium' });
  return (
    <li>
      <span className="quiet">{when}</span>
      <span>
        <strong>{line.name ?? (line.actor === 'system' ? t.people.audit.system : line.actor)}</strong> {t.people.audit.deeds[line.deed] ?? line.deed} <code>{line.place}</code>
      </span>
      <span className="change">
        <code>{line.key}</code>
        {line.before !== null && <code className="before">{line.before}</code>}
        {line.after !== null && <code className="after">{line.after}</code>}
      </span>
    </li>
  );
}
