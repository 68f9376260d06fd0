import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api/rest';
import { QrCode } from '../parts/QrCode';
import { Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { HallFrame } from './HallFrame';
import type { Resource } from './types';

/** A sheet of labels to print: name and code of each thing in the hall. */
export function LabelsPage() {
  const { t, say } = useTexts();
  const resources = useQuery({ queryKey: ['hall', 'resources'], queryFn: () => read<Resource[]>('/hall/resources') });
  return (
    <HallFrame at="labels">
      <div className="no-print stack tight">
        <Heading level={1} data-size="md">{t.hall.labels.title}</Heading>
        <Paragraph>{t.hall.labels.lead}</Paragraph>
        <div><Button onClick={() => window.print()}>{t.hall.labels.print}</Button></div>
      </div>
      {resources.isPending && <Loading />}
      {resources.isError && <Failure error={resources.error} />}
      <ul className="labels">
        {resources.data?.filter((one) => one.label !== null && !one.retired && one.kind !== 'INSTRUCTOR').map((one) => (
          <li key={one.id}>
            <QrCode address={`${location.origin}/hall/checkin/${one.label ?? ''}`} label={t.hall.labels.qr(say(one.name))} />
            <strong>{say(one.name)}</strong>
            <span>{t.hall.labels.scan}</span>
          </li>
        ))}
      </ul>
    </HallFrame>
  );
}
