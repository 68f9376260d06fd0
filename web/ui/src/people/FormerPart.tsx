import { Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api/rest';
import { useTexts } from '../texts';
import { dayFrom, dayText, type Former } from './model';

/** Who has left an organisation: name, as what, which days; whoever has left is not looked up any more. */
export function FormerPart({ organisation }: { organisation: string }) {
  const { t, language, say } = useTexts();
  const former = useQuery({ queryKey: ['people', 'former', organisation], queryFn: () => read<Former[]>(`/organisations/${organisation}/former`) });
  if (!former.data?.length) return null;
  return (
    <details className="former">
      <summary>{t.people.ending.former(former.data.length)}</summary>
      <Paragraph className="quiet" data-size="sm">{t.people.ending.formerLead}</Paragraph>
      <ul className="plain persons">
        {former.data.map((one) => (
          <li key={`${one.name}/${one.as.nb}/${one.from}`}>
            <span>{one.name}</span>
            <span className="quiet">{say(one.as)}, {t.people.organisations.during(dayText(one.from, language), dayText(dayFrom(one.until, -1), language))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
