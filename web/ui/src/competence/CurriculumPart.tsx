import { Button, Card, Checkbox, Field, Heading, Input, Label, Paragraph, Search, Tag } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { importing, read } from '../api/rest';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { CoveragePicture } from './CoveragePicture';
import { Adopted, Serving } from './parts';
import type { AimLine, CurriculumCard, WholeCurriculum } from './types';

/** Curricula: looked up, searched, imported, and which of their aims the hall practises. */
export function CurriculumPart({ framework, code, imports }: { framework: string | undefined; code: string | undefined; imports: boolean }) {
  return framework && code ? <Whole framework={framework} code={code} /> : <Overview imports={imports} />;
}

function Overview({ imports }: { imports: boolean }) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const all = useQuery({ queryKey: ['curricula'], queryFn: () => read<CurriculumCard[]>('/curriculum') });
  const found = useQuery({
    queryKey: ['aims', words],
    queryFn: () => read<AimLine[]>(`/curriculum/search?words=${encodeURIComponent(words)}`),
    enabled: words !== '',
  });
  return (
    <section className="stack">
      <Heading level={2} data-size="md">{t.competence.places.curriculum}</Heading>
      <Paragraph className="quiet">{t.competence.curriculumLead}</Paragraph>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setWords(typed.trim());
        }}
      >
        <Field>
          <Label>{t.competence.search}</Label>
          <Field.Description>{t.competence.searchHelp}</Field.Description>
          <Search>
            <Search.Input value={typed} onChange={(event) => setTyped(event.target.value)} />
            <Search.Button>{t.competence.show}</Search.Button>
          </Search>
        </Field>
      </form>
      {found.isError && <Failure error={found.error} />}
      {found.data && (
        <>
          <Paragraph role="status">{t.competence.found(found.data.length)}</Paragraph>
          <Aims aims={found.data} />
        </>
      )}
      {all.isPending && <Loading />}
      {all.isError && <Failure error={all.error} again={() => void all.refetch()} />}
      {all.data?.length === 0 && <Empty>{t.competence.noCurricula}</Empty>}
      <ul className="plain stack">
        {all.data?.map((one) => (
          <li key={`${one.framework}/${one.code}`} className="row middle">
            <Link to={`/competence/curriculum/${one.framework}/${one.code}`}>{one.code}</Link>
            <Adopted text={one.title} />
            {!one.valid && <Tag data-size="sm" data-color="warning">{t.competence.expired}</Tag>}
            {one.replacedBy.length > 0 && <span className="quiet">{t.competence.replacedBy(one.replacedBy.join(', '))}</span>}
          </li>
        ))}
      </ul>
      {imports && <Import />}
    </section>
  );
}

function Whole({ framework, code }: { framework: string; code: string }) {
  const { t } = useTexts();
  const [onlyUnserved, setOnlyUnserved] = useState(false);
  const whole = useQuery({
    queryKey: ['curriculum', framework, code],
    queryFn: () => read<WholeCurriculum>(`/curriculum/${encodeURIComponent(framework)}/${encodeURIComponent(code)}`),
  });
  if (whole.isPending) {
    return <Loading />;
  }
  if (whole.isError) {
    return <Failure error={whole.error} again={() => void whole.refetch()} />;
  }
  const { curriculum, aims, sets, served, by, unserved } = whole.data;
  const shown = onlyUnserved ? aims.filter((aim) => aim.by.length === 0) : aims;
  return (
    <section className="stack">
      <Heading level={2} data-size="md"><Adopted text={curriculum.title} /> <span className="quiet">{curriculum.code}</span></Heading>
      <Picture aims={aims} />
      <Paragraph>{t.competence.served(served, aims.length)}</Paragraph>
      <CoveragePicture aims={aims} />
      <Paragraph className="quiet">{t.competence.servedIn(by.ACTIVITY, by.SCENARIO, by.EVIDENCE)}</Paragraph>
      {unserved.length > 0 && (
        <Checkbox label={t.competence.onlyUnserved(unserved.length)} checked={onlyUnserved} onChange={() => setOnlyUnserved(!onlyUnserved)} />
      )}
      {sets.filter((set) => shown.some((aim) => aim.set === set.code)).map((set) => (
        <div key={set.code} className="stack">
          <Heading level={3} data-size="xs"><Adopted text={set.title} /> <span className="quiet">{set.level}</span></Heading>
          <Aims aims={shown.filter((aim) => aim.set === set.code)} />
        </div>
      ))}
    </section>
  );
}

/** A square for each aim: full when something practises it, empty when nothing does. */
function Picture({ aims }: { aims: AimLine[] }) {
  const { t } = useTexts();
  const served = aims.filter((aim) => aim.by.length > 0).length;
  return (
    <div className="coverage" role="img" aria-label={`${t.competence.picture}: ${t.competence.served(served, aims.length)}`}>
      {aims.map((aim) => <span key={aim.code} className={aim.by.length > 0 ? 'served' : 'unserved'} title={aim.code} />)}
    </div>
  );
}

function Aims({ aims }: { aims: AimLine[] }) {
  const { t } = useTexts();
  return (
    <ul className="plain aims">
      {aims.map((aim) => (
        <li key={`${aim.framework} ${aim.code} ${aim.version}`}>
          <strong>{aim.code}</strong>
          <span>
            <Adopted text={aim.text} />
            <br />
            <span className="quiet">
              {aim.version !== '' && `${aim.version} · `}
              {aim.by.length === 0 ? t.competence.unserved : <>{t.competence.servedBy}: <Serving by={aim.by} /></>}
              {aim.same.length > 0 && ` · ${t.competence.same(aim.same.join(', '))}`}
              {!aim.valid && ` · ${t.competence.expired}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface Step {
  documents: number;
  added?: number;
  changed?: number;
  broken: number;
  problems?: string[];
}

function Import() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [step, setStep] = useState<Step | null>(null);
  const [error, setError] = useState<unknown>(null);
  const read = async (chosen: File) => {
    setError(null);
    setStep({ documents: 0, broken: 0 });
    try {
      await importing<Step>(`/curriculum/import?name=${encodeURIComponent(chosen.name)}`, chosen, setStep);
      await queries.invalidateQueries();
    } catch (failed) {
      setError(failed);
    }
  };
  return (
    <Card className="making">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (file) {
            void read(file);
          }
        }}
      >
        <Heading level={3} data-size="xs">{t.competence.importTitle}</Heading>
        <Field>
          <Label>{t.competence.importFile}</Label>
          <Field.Description>{t.competence.importHelp}</Field.Description>
          <Input type="file" accept=".json,.zip,.csv" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
        </Field>
        <div><Button type="submit" disabled={file === null}>{t.competence.importTitle}</Button></div>
        {error !== null && <Failure error={error} />}
        {step && (
          <Paragraph role="status">
            {step.added === undefined ? t.competence.importing(step.documents) : t.competence.imported(step.added, step.changed ?? 0, step.broken)}
          </Paragraph>
        )}
        {step?.problems?.map((problem) => <Paragraph key={problem} className="quiet">{problem}</Paragraph>)}
      </form>
    </Card>
  );
}
