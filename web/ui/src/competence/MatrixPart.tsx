import { Button, Field, Heading, Input, Label, Paragraph, Table } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../api/rest';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { ChooseCurriculum } from './GapPart';
import { LevelMark } from './parts';
import type { MatrixView } from './types';

/** Who of an organisation can what. */
export function MatrixPart() {
  const { t } = useTexts();
  const [organisation, setOrganisation] = useState('');
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState<{ organisation: string; chosen: string } | null>(null);
  const [framework, curriculum] = (asked?.chosen ?? '/').split('/');
  const matrix = useQuery({
    queryKey: ['matrix', asked],
    queryFn: () =>
      read<MatrixView>(
        `/competence/matrix?organisation=${encodeURIComponent(asked?.organisation ?? '')}&framework=${framework}&curriculum=${encodeURIComponent(curriculum ?? '')}`,
      ),
    enabled: asked !== null,
  });
  return (
    <section className="stack">
      <Heading level={2} data-size="md">{t.competence.places.matrix}</Heading>
      <Paragraph className="quiet">{t.competence.matrixLead}</Paragraph>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked({ organisation, chosen });
        }}
      >
        <Field><Label>{t.competence.organisation}</Label><Input value={organisation} onChange={(event) => setOrganisation(event.target.value)} required /></Field>
        <ChooseCurriculum chosen={chosen} onChoose={setChosen} />
        <Button type="submit" disabled={chosen === ''}>{t.competence.show}</Button>
      </form>
      {matrix.isLoading && <Loading />}
      {matrix.isError && <Failure error={matrix.error} />}
      {matrix.data?.people === 0 && <Empty>{t.competence.matrixEmpty}</Empty>}
      {matrix.data && matrix.data.people > 0 && <MatrixTable matrix={matrix.data} />}
    </section>
  );
}

function MatrixTable({ matrix }: { matrix: MatrixView }) {
  const { t } = useTexts();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t.competence.places.matrix}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t.competence.person}</Table.HeaderCell>
            {matrix.aims.map((aim) => (
              <Table.HeaderCell key={aim.code} scope="col" title={aim.text.text}>{aim.code}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {matrix.rows.map((row) => (
            <Table.Row key={row.person}>
              <Table.HeaderCell scope="row"><Link to={`/competence/person/${row.person}`}>{row.name}</Link></Table.HeaderCell>
              {row.levels.map((level, i) => <Table.Cell key={matrix.aims[i]?.code ?? i}><LevelMark level={level} /></Table.Cell>)}
            </Table.Row>
          ))}
          <Table.Row>
            <Table.HeaderCell scope="row">{t.competence.count}</Table.HeaderCell>
            {matrix.counts.map((count, i) => <Table.Cell key={matrix.aims[i]?.code ?? i}>{count ?? t.competence.hidden}</Table.Cell>)}
          </Table.Row>
        </Table.Body>
      </Table>
    </div>
  );
}
