import { Button, Card, Field, Heading, Input, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import type { Words } from '../api/types';
import { useOrganisations } from '../parts/organisations';
import { QrCode } from '../parts/QrCode';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { nameOf as resourceName } from './Details';
import { HallFrame } from './HallFrame';
import type { Calendar } from './types';

const kinds = ['PERSON', 'CLASS', 'COURSE', 'GROUP', 'RESOURCE'] as const;

interface Feed {
  kind: (typeof kinds)[number];
  subject: string;
}

interface Activity {
  id: string;
  kind: string;
  title: Words;
  state: string;
}

/** Calendars that a phone subscribes to: of me, a class, a course, an organisation or a machine; made, shown once as an
 * address and as a code, and taken back. */
export function FeedsPage() {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const { all } = useOrganisations();
  const calendar = useQuery({ queryKey: ['hall', 'calendar', null], queryFn: () => read<Calendar>('/hall/calendar') });
  const activities = useQuery({ queryKey: ['activities'], queryFn: () => read<Activity[]>('/activities') });
  const courses = activities.data?.filter((one) => one.kind !== 'PROJECT' && one.state === 'APPROVED') ?? [];
  const mine = all.filter((one) => calendar.data?.organisations.includes(one.id) || calendar.data?.runs);
  const things = calendar.data?.resources.filter((one) => one.kind !== 'INSTRUCTOR') ?? [];
  const [kind, setKind] = useState<Feed['kind']>('PERSON');
  const [organisation, setOrganisation] = useState('');
  const [schoolClass, setSchoolClass] = useState('');
  const [course, setCourse] = useState('');
  const [resource, setResource] = useState('');
  const home = organisation || (mine[0]?.id ?? '');
  const subjects: Record<Feed['kind'], string> = {
    PERSON: '',
    GROUP: home,
    CLASS: `${home}/${schoolClass.trim()}`,
    COURSE: course || (courses[0]?.id ?? ''),
    RESOURCE: resource || (things[0]?.id ?? ''),
  };
  const make = useMutation({
    mutationFn: () => send<{ path: string }>('/hall/feeds', { kind, subject: subjects[kind] }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['hall', 'feeds'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  const titleOf = (feed: Feed) => {
    switch (feed.kind) {
      case 'COURSE':
        return say(courses.find((one) => one.id === feed.subject)?.title) || feed.subject;
      case 'RESOURCE':
        return resourceName(calendar.data?.resources ?? [], feed.subject, say);
      case 'CLASS':
        return `${feed.subject.split('/').slice(1).join('/')}, ${all.find((one) => one.id === feed.subject.split('/')[0])?.name ?? ''}`;
      case 'GROUP':
        return all.find((one) => one.id === feed.subject)?.name ?? t.upkeep.feeds.organisationOnce;
      case 'PERSON':
        return t.upkeep.feeds.kinds.PERSON;
    }
  };
  return (
    <HallFrame at="feeds">
      <div>
        <Heading level={1} data-size="md">{t.upkeep.feeds.title}</Heading>
        <Paragraph className="quiet">{t.upkeep.feeds.lead}</Paragraph>
      </div>
      {calendar.isPending && <Loading />}
      {calendar.isError && <Failure error={calendar.error} again={() => void calendar.refetch()} />}
      {calendar.data && (
        <Card className="stack run-card">
          <form className="stack" onSubmit={submit} onChange={() => make.reset()}>
            <div className="find-when">
              <Field>
                <Label>{t.upkeep.feeds.what}</Label>
                <Select value={kind} onChange={(event) => setKind(event.target.value as Feed['kind'])}>
                  {kinds.map((one) => <Select.Option key={one} value={one}>{t.upkeep.feeds.kinds[one]}</Select.Option>)}
                </Select>
              </Field>
              {(kind === 'GROUP' || kind === 'CLASS') && (
                <Field>
                  <Label>{t.upkeep.feeds.organisation}</Label>
                  <Select value={home} onChange={(event) => setOrganisation(event.target.value)}>
                    {mine.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
                  </Select>
                </Field>
              )}
              {kind === 'CLASS' && <Field><Label>{t.upkeep.feeds.schoolClass}</Label><Input required maxLength={40} value={schoolClass} onChange={(event) => setSchoolClass(event.target.value)} /></Field>}
              {kind === 'COURSE' && (
                <Field>
                  <Label>{t.upkeep.feeds.course}</Label>
                  <Select value={subjects.COURSE} onChange={(event) => setCourse(event.target.value)}>
                    {courses.map((one) => <Select.Option key={one.id} value={one.id}>{say(one.title)}</Select.Option>)}
                  </Select>
                </Field>
              )}
              {kind === 'RESOURCE' && (
                <Field>
                  <Label>{t.upkeep.feeds.resource}</Label>
                  <Select value={subjects.RESOURCE} onChange={(event) => setResource(event.target.value)}>
                    {things.map((one) => <Select.Option key={one.id} value={one.id}>{say(one.name)}</Select.Option>)}
                  </Select>
                </Field>
              )}
            </div>
            {make.isError && <Failure error={make.error} />}
            <div><Button type="submit" loading={make.isPending}>{t.upkeep.feeds.make}</Button></div>
          </form>
          {make.data !== undefined && <Address address={location.origin + make.data.path} />}
        </Card>
      )}
      <Shared titleOf={titleOf} />
    </HallFrame>
  );
}

function Address({ address }: { address: string }) {
  const { t } = useTexts();
  return (
    <div className="feed-once" role="status">
      <Paragraph>{t.upkeep.feeds.once}</Paragraph>
      <QrCode address={address} label={t.upkeep.feeds.qr} />
      <code className="feed" aria-label={t.upkeep.feeds.address}>{address}</code>
    </div>
  );
}

function Shared({ titleOf }: { titleOf: (feed: Feed) => string }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const feeds = useQuery({ queryKey: ['hall', 'feeds'], queryFn: () => read<Feed[]>('/hall/feeds') });
  const revoke = useMutation({
    mutationFn: (feed: Feed) => send('/hall/feeds/revoke', feed),
    onSettled: () => queries.invalidateQueries({ queryKey: ['hall', 'feeds'] }),
  });
  return (
    <section className="stack tight">
      <Heading level={2} data-size="sm">{t.upkeep.feeds.mine}</Heading>
      {feeds.data?.length === 0 && <Empty>{t.upkeep.feeds.none}</Empty>}
      {revoke.isError && <Failure error={revoke.error} />}
      {revoke.isSuccess && <Paragraph role="status">{t.upkeep.feeds.revoked}</Paragraph>}
      <ul className="plain">
        {feeds.data?.map((one) => (
          <li key={one.kind + one.subject} className="offer">
            <div><strong>{titleOf(one)}</strong> <span className="quiet">{t.upkeep.feeds.kinds[one.kind]}</span></div>
            <Button data-size="sm" variant="secondary" data-color="danger" aria-label={t.upkeep.feeds.revokeOf(titleOf(one))} onClick={() => revoke.mutate(one)}>{t.upkeep.feeds.revoke}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
