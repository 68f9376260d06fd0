import { Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../api/rest';
import { Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { ProviderAnswer, ProviderButtons, useProviders, type Provider } from './Providers';

interface Open {
  id: string;
  since: string;
  way: string;
  browser: string;
  lastSeen: string;
  isThis: boolean;
}

interface Past {
  at: string;
  way: string;
  browser: string;
  ended: string | null;
}

interface SignIns {
  open: Open[];
  past: Past[];
  hasPassword: boolean;
}

const shownPast = 10;

/** Where my account is signed in now and was before; sends browsers out that are not mine. */
export function MySignIns() {
  const { t } = useTexts();
  const mine = useQuery({ queryKey: ['sign-ins'], queryFn: () => read<SignIns>('/account/sign-ins') });
  return (
    <Card className="stack">
      <Heading level={2} data-size="sm">{t.people.signIns.title}</Heading>
      <Paragraph className="quiet">{t.people.signIns.lead}</Paragraph>
      {mine.isPending && <Loading />}
      {mine.isError && <Failure error={mine.error} again={() => void mine.refetch()} />}
      {mine.data && <Browsers mine={mine.data} />}
    </Card>
  );
}

function Browsers({ mine }: { mine: SignIns }) {
  const { t, language } = useTexts();
  const way = useWay();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: (id: string | null) => send<SignIns>('/account/sign-ins/end', { id }),
    onSuccess: (left) => queries.setQueryData(['sign-ins'], left),
    onError: () => void queries.invalidateQueries({ queryKey: ['sign-ins'] }),
  });
  const moment = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  const browser = (name: string) => name || t.people.signIns.unknown;
  return (
    <>
      <ul className="plain persons" aria-label={t.people.signIns.now}>
        {mine.open.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{browser(one.browser)}</strong>
              <br />
              <span className="quiet">{t.people.signIns.since(moment(one.since), way(one.way), moment(one.lastSeen))}</span>
            </span>
            {one.isThis ? (
              <Tag data-color="success">{t.people.signIns.here}</Tag>
            ) : (
              <Button variant="secondary" data-size="sm" data-color="danger" loading={ending.isPending} aria-label={t.people.signIns.endOne(browser(one.browser))} onClick={() => ending.mutate(one.id)}>
                {t.people.signIns.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mine.open.length > 2 && (
        <div>
          <Button variant="secondary" data-color="danger" loading={ending.isPending} onClick={() => ending.mutate(null)}>{t.people.signIns.endOthers}</Button>
        </div>
      )}
      {ending.isError && <Failure error={ending.error} />}
      <Heading level={3} data-size="xs">{t.people.signIns.past}</Heading>
      <ol className="plain past">
        {mine.past.slice(0, shownPast).map((one) => (
          <li key={`${one.at}-${one.browser}`}>
            {moment(one.at)} · {way(one.way)} · {browser(one.browser)}
            {one.ended !== null && <span className="quiet"> · {t.people.signIns.endedThere(way(one.way), moment(one.ended))}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}

function useWay() {
  const { t } = useTexts();
  const providers = useProviders();
  const ways: Record<string, string> = t.people.signIns.ways;
  return (way: string) => ways[way] ?? providers.data?.find((one) => one.id === way)?.name ?? way;
}

/** By which providers I sign in; links and takes away. Nothing where the hall has none. */
export function MyProviders() {
  const { t } = useTexts();
  const providers = useProviders();
  const queries = useQueryClient();
  const unlink = useMutation({
    mutationFn: (id: string) => send<Provider[]>(`/openid/${encodeURIComponent(id)}/unlink`, {}),
    onSuccess: (left) => queries.setQueryData(['openid'], left),
  });
  if (!providers.data || providers.data.length === 0) {
    return null;
  }
  const linked = providers.data.filter((one) => one.isLinked);
  const free = providers.data.filter((one) => !one.isLinked);
  return (
    <Card className="stack">
      <Heading level={2} data-size="sm">{t.people.openid.mine}</Heading>
      <Paragraph className="quiet">{t.people.openid.mineLead}</Paragraph>
      <ProviderAnswer providers={providers.data} />
      {linked.length > 0 && (
        <ul className="plain persons">
          {linked.map((one) => (
            <li key={one.id}>
              <strong>{one.name}</strong>
              <Button variant="secondary" data-size="sm" data-color="danger" loading={unlink.isPending} onClick={() => unlink.mutate(one.id)}>
                {t.people.openid.unlink(one.name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {unlink.isError && <Failure error={unlink.error} />}
      <ProviderButtons providers={free} wish={{ link: true }} label={t.people.openid.link} />
    </Card>
  );
}
