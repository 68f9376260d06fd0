import { Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api/rest';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { HallFrame } from './HallFrame';
import { span } from './time';
import type { Clearances, HeldSession } from './types';

/** Before they come: each participant at each machine of my sessions, cleared or why not and what would make it yes. */
export function ClearancesPage() {
  const { t } = useTexts();
  const clearances = useQuery({ queryKey: ['hall', 'clearances'], queryFn: () => read<Clearances>('/hall/clearances'), refetchInterval: 60_000 });
  return (
    <HallFrame at="clearances">
      <div>
        <Heading level={1} data-size="md">{t.clearances.title}</Heading>
        <Paragraph className="quiet">{t.clearances.lead}</Paragraph>
      </div>
      {clearances.isPending && <Loading />}
      {clearances.isError && <Failure error={clearances.error} again={() => void clearances.refetch()} />}
      {clearances.data?.sessions.length === 0 && <Empty>{t.clearances.none}</Empty>}
      {clearances.data?.sessions.map((one) => <Session key={one.id} session={one} zone={clearances.data.zone} />)}
    </HallFrame>
  );
}

function Session({ session, zone }: { session: HeldSession; zone: string }) {
  const { t, say, language } = useTexts();
  return (
    <Card className="stack">
      <div className="row between">
        <Heading level={2} data-size="sm">{say(session.title) || t.clearances.untitled}</Heading>
        <span className="quiet">{span(session.from, session.until, zone, language)}</span>
      </div>
      {session.uses.length === 0 && <Paragraph className="quiet">{t.clearances.noMachine}</Paragraph>}
      {session.uses.length > 0 && session.people.length === 0 && <Paragraph className="quiet">{t.clearances.nobody}</Paragraph>}
      {session.uses.length > 0 && session.people.length > 0 && <Answers session={session} />}
      {session.nameless > 0 && <Paragraph className="quiet">{t.clearances.nameless(session.nameless)}</Paragraph>}
      {session.course !== '' && <Link to={`/courses/${session.course}`}>{`${t.clearances.openCourse}: ${say(session.title)}`}</Link>}
    </Card>
  );
}

/** A row for each who comes, a column for each machine; on a phone every answer stands under its machine's name. */
function Answers({ session }: { session: HeldSession }) {
  const { t, say } = useTexts();
  return (
    <table className="clearances" aria-label={say(session.title) || t.clearances.untitled}>
      <thead>
        <tr>
          <th scope="col">{t.clearances.who}</th>
          {session.uses.map((use) => (
            <th key={use.machine} scope="col">
              {say(use.name)} <span className="quiet">({t.hall.modes[use.mode].toLowerCase()})</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {session.people.map((person) => (
          <tr key={person.person}>
            <th scope="row">
              <Link to={`/competence/person/${person.person}`}>{person.name}</Link>
            </th>
            {person.answers.map((answer, i) => (
              <td key={session.uses[i]?.machine} data-label={say(session.uses[i]?.name)}>
                <Tag data-size="sm" data-color={answer.cleared ? 'success' : 'danger'}>{answer.cleared ? t.clearances.yes : t.clearances.no}</Tag>
                {answer.reasons.map((reason) => (
                  <p key={reason.why.nb} className="reason">
                    {say(reason.why)} {reason.remedy.nb !== '' && <strong>{say(reason.remedy)}</strong>}
                  </p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
