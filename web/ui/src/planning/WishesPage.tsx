import { Button, Card, Field, Heading, Input, Label, Paragraph, Select, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { mondayOf } from '../hall/time';
import { Frame } from '../parts/Frame';
import { Empty, Failure, Loading } from '../parts/states';
import { dayFrom, dayText } from '../people/model';
import { useTexts } from '../texts';
import './planning.css';
import type { Collection, Wish } from './types';
import { weeksOf } from './weeks';

/** What my school or company wants of the next term: asked here by ourselves, while the plan collects. */
export default function WishesPage() {
  const { t } = useTexts();
  const collections = useQuery({ queryKey: ['collections'], queryFn: () => read<Collection[]>('/collections') });
  return (
    <Frame>
      <div className="stack">
        <header className="stack tight">
          <Heading level={1} data-size="lg">{t.collecting.title}</Heading>
          <Paragraph>{t.collecting.lead}</Paragraph>
        </header>
        {collections.isPending && <Loading />}
        {collections.isError && <Failure error={collections.error} again={() => void collections.refetch()} />}
        {collections.data?.length === 0 && <Empty>{t.collecting.none}</Empty>}
        {collections.data?.map((one) => <One key={one.plan} collection={one} />)}
      </div>
    </Frame>
  );
}

function useChange(plan: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: unknown }) => send(`/collections/${plan}/requests${path}`, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['collections'] }),
  });
}

function One({ collection }: { collection: Collection }) {
  const { t, language } = useTexts();
  return (
    <section className="stack">
      <div className="row">
        <Heading level={2} data-size="md">{collection.title}</Heading>
        <Tag data-color={collection.open ? 'success' : 'neutral'}>{collection.open ? t.collecting.openUntil(dayText(collection.lastDay, language)) : t.collecting.closed}</Tag>
      </div>
      <Paragraph className="quiet">{dayText(collection.first, language)} – {dayText(collection.last, language)}</Paragraph>
      <Mine collection={collection} />
      {collection.open && collection.activities.length > 0 && <Ask collection={collection} />}
      {collection.open && collection.activities.length === 0 && <Empty>{t.collecting.noActivities}</Empty>}
    </section>
  );
}

function Mine({ collection }: { collection: Collection }) {
  const { t } = useTexts();
  if (collection.mine.length === 0) return <Empty>{t.collecting.noneMine}</Empty>;
  return (
    <ul className="plain stack tight">
      {collection.mine.map((one) => <li key={one.request.id}><Wished collection={collection} {...one} /></li>)}
    </ul>
  );
}

/** A wish, and while the plan collects the ways to change it where it stands or take it back. */
function Wished({ collection, request, placed }: { collection: Collection; request: Wish; placed: { from: string; until: string }[] }) {
  const { t, language } = useTexts();
  const [isChanging, setChanging] = useState(false);
  const [isChanged, setChanged] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const left = useRef(false);
  const remove = useChange(collection.plan);
  const nameOf = (id: string) => collection.organisations.find((one) => one.id === id)?.name ?? id;
  const at = (moment: string) => new Date(moment).toLocaleString(language === 'nb' ? 'nb-NO' : 'en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const leave = (changed: boolean) => {
    setChanging(false);
    setChanged(changed);
    left.current = true;
  };
  useLayoutEffect(() => {
    if (!isChanging && left.current) {
      left.current = false;
      change.current?.focus();
    }
  }, [isChanging]);
  if (isChanging && collection.open) {
    return <Ask collection={collection} request={request} onLeave={leave} />;
  }
  return (
    <div className="row between wish-line">
      <span className="stack tight">
        <strong>{request.title}</strong>
        <span>{nameOf(request.organisation)} · {t.planning.people(request.size)} · {t.collecting.times(request.meetings)}</span>
        <span className="quiet">
          {dayText(request.notBefore, language)} – {dayText(request.notAfter, language)}
          {request.days.length > 0 && ` · ${t.collecting.rather} ${request.days.map((day) => t.planning.dayNames[day - 1]).join(', ')}`}
          {request.from < request.until && ` ${request.from}–${request.until}`}
          {request.never.length > 0 && ` · ${t.collecting.notOn} ${request.never.map((day) => dayText(day, language)).join(', ')}`}
        </span>
        {placed.length > 0 && <span><strong>{t.collecting.placed}:</strong> {placed.map((one) => at(one.from)).join(', ')}</span>}
        {isChanged && <span role="status">✓ {t.collecting.changed}</span>}
        {remove.isError && <Failure error={remove.error} />}
      </span>
      {collection.open && (
        <span className="row wish-deeds">
          <Button ref={change} variant="tertiary" data-size="sm" aria-label={t.collecting.changeOf(request.title)} onClick={() => setChanging(true)}>{t.collecting.change}</Button>
          <Button variant="tertiary" data-size="sm" data-color="danger" loading={remove.isPending} aria-label={t.planning.remove(request.title)} onClick={() => remove.mutate({ path: `/${request.id}/remove`, body: {} })}>{t.planning.removeShort}</Button>
        </span>
      )}
    </div>
  );
}

/** What stands in the form at first: an own wish as it was asked, or an empty one. */
function begun(collection: Collection, request: Wish | undefined) {
  const weeks = weeksOf(collection.first, collection.last);
  const begin = weeks[0]?.monday ?? collection.first;
  const end = weeks[weeks.length - 1]?.monday ?? collection.last;
  if (request === undefined) {
    return {
      organisation: collection.organisations[0]?.id ?? '',
      activity: collection.activities[0]?.id ?? '',
      group: '',
      size: 8,
      meetings: 1,
      firstWeek: begin,
      lastWeek: end,
      days: [] as number[],
      from: '08:00',
      until: '15:00',
      never: [] as string[],
    };
  }
  const { organisation, group, size, meetings, days, from, until, never } = request;
  const within = (day: string) => [begin, mondayOf(day), end].sort()[1] ?? begin;
  // A wish keeps its title alone; an activity that is called otherwise by now has to be chosen again.
  const activity = collection.activities.find((one) => `${one.title.nb}, ${group}`.startsWith(request.title))?.id ?? '';
  return { organisation, activity, group, size, meetings, firstWeek: within(request.notBefore), lastWeek: within(request.notAfter), days, from, until, never };
}

/** A new wish, or with a request the change of that one. */
function Ask({ collection, request, onLeave }: { collection: Collection; request?: Wish; onLeave?: (isChanged: boolean) => void }) {
  const { t, say, language } = useTexts();
  const ask = useChange(collection.plan);
  const weeks = weeksOf(collection.first, collection.last);
  const empty = begun(collection, request);
  const [asked, setAsked] = useState(empty);
  const [day, setDay] = useState('');
  const set = (part: Partial<typeof empty>) => setAsked((now) => ({ ...now, ...part }));
  const toggle = <T,>(list: T[], one: T) => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one].sort());
  const activity = collection.activities.find((one) => one.id === asked.activity);
  const weekText = (week: { monday: string; number: number }) => t.collecting.week(week.number, dayText(week.monday, language));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { firstWeek, lastWeek, ...rest } = asked;
    const sunday = dayFrom(lastWeek, 6);
    const first = firstWeek < collection.first ? collection.first : firstWeek;
    const last = sunday > collection.last ? collection.last : sunday;
    const body = {
      ...rest,
      id: request?.id ?? null,
      notBefore: request !== undefined && firstWeek === empty.firstWeek ? request.notBefore : first,
      notAfter: request !== undefined && lastWeek === empty.lastWeek ? request.notAfter : last,
    };
    const done = () => (onLeave === undefined ? setAsked({ ...empty, organisation: asked.organisation }) : onLeave(true));
    ask.mutate({ path: '', body }, { onSuccess: done });
  };
  return (
    <Card className="plan-card">
      <form className="stack" onSubmit={submit}>
        <Heading level={3} data-size="sm">{request === undefined ? t.collecting.ask : request.title}</Heading>
        <div className="plan-fields">
          {collection.organisations.length > 1 && (
            <Field>
              <Label>{t.planning.organisation}</Label>
              <Select value={asked.organisation} onChange={(e) => set({ organisation: e.target.value })}>
                {collection.organisations.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
              </Select>
            </Field>
          )}
          <Field>
            <Label>{t.collecting.activity}</Label>
            <Select value={asked.activity} required autoFocus={request !== undefined} onChange={(e) => set({ activity: e.target.value })}>
              {asked.activity === '' && <option value="">{t.programmes.choose}</option>}
              {collection.activities.map((one) => <option key={one.id} value={one.id}>{say(one.title)}</option>)}
            </Select>
          </Field>
          <Field><Label>{t.planning.group}</Label><Input value={asked.group} required maxLength={40} onChange={(e) => set({ group: e.target.value })} /></Field>
          <Field>
            <Label>{t.planning.size}</Label>
            {activity && <Field.Description>{t.collecting.atMost(activity.capacity, activity.minutes)}</Field.Description>}
            <Input type="number" min={1} max={activity?.capacity} value={asked.size} required onChange={(e) => set({ size: Number(e.target.value) })} />
          </Field>
          <Field><Label>{t.planning.meetings}</Label><Input type="number" min={1} max={60} value={asked.meetings} required onChange={(e) => set({ meetings: Number(e.target.value) })} /></Field>
          <Field>
            <Label>{t.collecting.firstWeek}</Label>
            <Select value={asked.firstWeek} onChange={(e) => set({ firstWeek: e.target.value, lastWeek: e.target.value > asked.lastWeek ? e.target.value : asked.lastWeek })}>
              {weeks.map((one) => <option key={one.monday} value={one.monday}>{weekText(one)}</option>)}
            </Select>
          </Field>
          <Field>
            <Label>{t.collecting.lastWeek}</Label>
            <Select value={asked.lastWeek} onChange={(e) => set({ lastWeek: e.target.value })}>
              {weeks.filter((one) => one.monday >= asked.firstWeek).map((one) => <option key={one.monday} value={one.monday}>{weekText(one)}</option>)}
            </Select>
          </Field>
          <Field><Label>{t.planning.from}</Label><Input type="time" step={1800} value={asked.from} onChange={(e) => set({ from: e.target.value })} /></Field>
          <Field><Label>{t.planning.until}</Label><Input type="time" step={1800} value={asked.until} onChange={(e) => set({ until: e.target.value })} /></Field>
        </div>
        <fieldset className="plan-choices">
          <legend>{t.planning.days}</legend>
          {[1, 2, 3, 4, 5].map((one) => <label key={one}><input type="checkbox" checked={asked.days.includes(one)} onChange={() => set({ days: toggle(asked.days, one) })} /> {t.planning.dayNames[one - 1]}</label>)}
        </fieldset>
        <fieldset className="plan-choices">
          <legend>{t.collecting.never}</legend>
          <div className="row">
            <Field><Label>{t.collecting.neverDay}</Label><Input type="date" min={collection.first} max={collection.last} value={day} onChange={(e) => setDay(e.target.value)} /></Field>
            <Button type="button" variant="secondary" disabled={day === '' || asked.never.includes(day)} onClick={() => { set({ never: toggle(asked.never, day) }); setDay(''); }}>{t.collecting.addDay}</Button>
          </div>
          {asked.never.map((one) => (
            <Button key={one} type="button" variant="tertiary" data-size="sm" aria-label={t.collecting.takeOut(dayText(one, language))} onClick={() => set({ never: toggle(asked.never, one) })}>{dayText(one, language)} ×</Button>
          ))}
        </fieldset>
        {ask.isError && <Failure error={ask.error} />}
        {ask.isSuccess && <Paragraph role="status">✓ {t.collecting.sent}</Paragraph>}
        <div className="row">
          <Button type="submit" loading={ask.isPending}>{request === undefined ? t.collecting.send : t.collecting.keep}</Button>
          {onLeave !== undefined && <Button type="button" variant="tertiary" data-color="neutral" onClick={() => onLeave(false)}>{t.cancel}</Button>}
        </div>
      </form>
    </Card>
  );
}
