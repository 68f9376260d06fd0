import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api/rest';
import { Frame } from '../parts/Frame';
import { Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { Attestations, EvidenceList } from './PassportPart';
import { Skills } from './parts';
import type { Passport } from './types';
import './competence.css';

/** A passport for whoever has the link. */
export default function SharedPage({ rest }: { rest: string[] }) {
  const { t } = useTexts();
  const secret = rest[0] ?? '';
  const shared = useQuery({
    queryKey: ['shared', secret],
    queryFn: () => read<Passport>(`/passport/shared/${encodeURIComponent(secret)}`),
    retry: false,
  });
  return (
    <Frame>
      <div className="stack competence">
        {shared.isPending && <Loading />}
        {shared.isError && <Failure error={shared.error} />}
        {shared.data && (
          <>
            <Heading level={1} data-size="lg">{t.competence.sharedTitle(shared.data.name)}</Heading>
            <Paragraph className="quiet">{t.competence.sharedLead}</Paragraph>
            <Attestations passport={shared.data} canDownload={false} />
            <Skills passport={shared.data} title={t.competence.skillsOf(shared.data.name)} />
            <EvidenceList passport={shared.data} />
          </>
        )}
      </div>
    </Frame>
  );
}
