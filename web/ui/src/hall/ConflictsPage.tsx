import { Alert, Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../api/rest';
import { Link } from '../parts/Link';
import { useOrganisations } from '../parts/organisations';
import { Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { Reasons } from './Booked';
import { nameOf } from './Details';
import { HallFrame } from './HallFrame';
import { span } from './time';
import type { Reason, Reservation, Resource } from './types';

const troubles = ['DOUBT', 'UNANSWERED', 'LATE', 'DISPLACED'] as const;

interface Conflict {
  trouble: (typeof troubles)[number];
  reservation: Reservation;
  reasons: Reason[];
}

/** What of the next two weeks does not go together, the gravest first, each with what can be done. */
export function ConflictsPage() {
  const { t } = useTexts();
  const found = useQuery({ queryKey: ['hall', 'conflicts'], queryFn: () => read<{ zone: string; conflicts: Conflict[] }>('/hall/conflicts'), refetchInterval: 30_000 });
  const resources = useQuery({ queryKey: ['hall', 'resources'], queryFn: () => read<Resource[]>('/hall/resources') });
  return (
    <HallFrame at="conflicts">
      <div>
        <Heading level={1} data-size="md">{t.upkeep.conflicts.title}</Heading>
        <Paragraph className="quiet">{t.upkeep.conflicts.lead}</Paragraph>
      </div>
      {found.isPending && <Loading />}
      {found.isError && <Failure error={found.error} again={() => void found.refetch()} />}
      {found.data?.conflicts.length === 0 && <Alert data-color="success"><Paragraph>{t.upkeep.conflicts.none}</Paragraph></Alert>}
      {found.data && troubles.map((trouble) => {
        const some = found.data.conflicts.filter((one) => one.trouble === trouble);
        return some.length === 0 ? null : (
          <section key={trouble} className="stack tight">
            <Heading level={2} data-size="sm">{t.upkeep.conflicts.troubles[trouble]} ({some.length})</Heading>
            <Paragraph className="quiet">{t.upkeep.conflicts.leads[trouble]}</Paragraph>
            <ul className="plain stack">
              {some.map((one) => <li key={one.reservation.id}><One conflict={one} zone={found.data.zone} resources={resources.data ?? []} /></li>)}
            </ul>
          </section>
        );
      })}
      <div className="row"><Link to="/hall/wall">{t.upkeep.conflicts.wall}</Link></div>
    </HallFrame>
  );
}

function One({ conflict: { trouble, reservation, reasons }, zone, resources }: { conflict: Conflict; zone: string; resources: Resource[] }) {
  const { t, say, language } = useTexts();
  const queries = useQueryClient();
  const { nameOf: organisation } = useOrganisations();
  const release = useMutation({
    mutationFn: () => send(`/hall/reservations/${reservation.id}/release`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['hall'] }),
  });
  return (
    <Card className={`conflict ${trouble.toLowerCase()} stack tight`}>
      <div>
        <strong className="capital">{span(reservation.from, reservation.until, zone, language)}</strong>
        <div>
          {reservation.resources.map((id) => nameOf(resources, id, say)).join(' + ')}
          {reservation.title !== '' && ` · ${reservation.title}`}
          {reservation.organisation !== '' && ` · ${organisation(reservation.organisation)}`}
        </div>
      </div>
      {reasons.length > 0 && <Reasons reasons={reasons} />}
      {release.isError && <Failure error={release.error} />}
      <div className="row middle">
        {(trouble === 'DOUBT' || trouble === 'LATE') && <Button data-size="sm" variant="secondary" data-color="danger" loading={release.isPending} onClick={() => release.mutate()}>{t.upkeep.conflicts.release}</Button>}
        {trouble === 'UNANSWERED' && <Link to="/hall/run">{t.upkeep.conflicts.answer}</Link>}
        {(trouble === 'DISPLACED' || trouble === 'DOUBT') && <Link to={`/hall/find/${reservation.resources[0] ?? ''}`}>{t.upkeep.conflicts.find}</Link>}
      </div>
    </Card>
  );
}
