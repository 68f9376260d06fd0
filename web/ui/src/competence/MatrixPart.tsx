import { Button, Field, Heading, Label, Paragraph, Select, Table } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../api/rest';
import type { Words } from '../api/types';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { ChooseCurriculum } from './GapPart';
import { LevelMark, useDay } from './parts';
import type { MatrixView } from './types';

interface Group {
  id: string;
  kind: 'ORGANISATION' | 'COURSE' | 'COHORT';
  title: Words;
  part: Words;
  from: string | null;
}

const kinds: Group['kind'][] = ['ORGANISATION', 'COURSE', 'COHORT'];

/** Who of an organisation, a course, a class or a cohort can what. */
export function MatrixPart() {
  const { t, say } = useTexts();
  const day = useDay();
  const groups = useQuery({ queryKey: ['competence', 'groups'], queryFn: () => read<Group[]>('/competence/groups') });
  const [group, setGroup] = useState('');
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState<{ group: string; chosen: string } | null>(null);
  const [framework, curriculum] = (asked?.chosen ?? '/').split('/');
  const matrix = useQuery({
    queryKey: ['matrix', asked],
    queryFn: () =>
      read<MatrixView>(
        `/competence/matrix?group=${encodeURIComponent(asked?.group ?? '')}&framework=${framework}&curriculum=${encodeURIComponent(curriculum ?? '')}`,
      ),
    enabled: asked !== null,
  });
  const called = (one: Group) => [say(one.title), say(one.part), one.from === null ? '' : day(one.from)].filter((word) => word !== '').join(' · ');
  return (
    <section className="stack">
      <Heading level={2} data-size="md">{t.competence.places.matrix}</Heading>
      <Paragraph className="quiet">{t.competence.matrixLead}</Paragraph>
      {groups.isError && <Failure error={groups.error} again={() => void groups.refetch()} />}
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked({ group, chosen });
        }}
      >
        <Field>
          <Label>{t.competence.group}</Label>
          <Select value={group} onChange={(event) => setGroup(event.target.value)} required>
            <Select.Option value="">–</Select.Option>
            {kinds.filter((kind) => groups.data?.some((one) => one.kind === kind)).map((kind) => (
              <Select.Optgroup key={kind} label={t.competence.groupKinds[kind]}>
                {groups.data?.filter((one) => one.kind === kind).map((one) => <Select.Option key={one.id} value={one.id}>{called(one)}</Select.Option>)}
              </Select.Optgroup>
            ))}
          </Select>
        </Field>
        <ChooseCurriculum chosen={chosen} onChoose={setChosen} />
        <Button type="submit" disabled={chosen === '' || group === ''}>{t.competence.show}</Button>
      </form>
      {matrix.isLoading && <Loading />}
      {matrix.isError && <Failure error={matrix.error} />}
      {matrix.data?.people === 0 && <Empty>{t.competence.matrixEmpty}</Empty>}
      {matrix.data && matrix.data.people !== 0 && <MatrixTable matrix={matrix.data} />}
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
            <Table.HeaderCell scope="row">{matrix.rowsOnly ? t.competence.countOfRows : t.competence.count}</Table.HeaderCell>
            {matrix.counts.map((count, i) => <Table.Cell key={matrix.aims[i]?.code ?? i}>{count === null ? t.competence.hidden : matrix.inFives && count > 0 ? t.competence.atLeast(count) : count}</Table.Cell>)}
          </Table.Row>
        </Table.Body>
      </Table>
    </div>
  );
}
