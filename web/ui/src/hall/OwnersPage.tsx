import { Button, Card, Details as Fold, Field, Heading, Input, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { decimal } from '../format';
import { useOrganisations } from '../parts/organisations';
import { ShareBar } from '../parts/ShareBar';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { HallFrame } from './HallFrame';
import { NoShowRule } from './NoShow';
import { Quotas } from './Quotas';
import type { Calendar, Resource } from './types';

/** Who owns what, who is served first, and how much each may have. Everybody with a role reads who owns what; who runs
 * the hall reads all of it; its operator changes it. */
export function OwnersPage() {
  const { t } = useTexts();
  const calendar = useQuery({ queryKey: ['hall', 'calendar', null], queryFn: () => read<Calendar>('/hall/calendar') });
  const data = calendar.data;
  const things = data?.resources.filter((one) => one.kind !== 'INSTRUCTOR') ?? [];
  const families = [...new Set(data?.resources.map((one) => one.family) ?? [])].sort();
  return (
    <HallFrame at="owners">
      <div>
        <Heading level={1} data-size="md">{t.upkeep.owners.title}</Heading>
        <Paragraph className="quiet">{t.upkeep.owners.lead}</Paragraph>
      </div>
      {calendar.isPending && <Loading />}
      {calendar.isError && <Failure error={calendar.error} again={() => void calendar.refetch()} />}
      {data && (
        <>
          <section className="stack tight">
            <Heading level={2} data-size="sm">{t.upkeep.owners.shares}</Heading>
            <ul className="plain owned-list">
              {things.map((one) => <li key={one.id}><Owned resource={one} equips={data.equips} rules={data.ruled.includes(one.id)} /></li>)}
            </ul>
          </section>
          {data.runs && <Ranks equips={data.equips} />}
          {data.runs && <Quotas families={families} equips={data.equips} />}
        </>
      )}
    </HallFrame>
  );
}

function Owned({ resource, equips, rules }: { resource: Resource; equips: boolean; rules: boolean }) {
  const { t, say, language } = useTexts();
  const { nameOf } = useOrganisations();
  const parts = resource.shares.map((one) => ({ name: nameOf(one.organisation), share: one.basisPoints / 10_000 }));
  return (
    <Card className="stack tight owned">
      <Heading level={3} data-size="xs">{say(resource.name)}</Heading>
      {parts.length === 0
        ? <Paragraph>{nameOf(resource.owner)} {t.upkeep.owners.alone}</Paragraph>
        : <ShareBar label={t.upkeep.owners.shares} parts={parts} language={language} />}
      {equips && <Change resource={resource} />}
      <NoShowRule resource={resource} rules={rules} />
    </Card>
  );
}

function Change({ resource }: { resource: Resource }) {
  const { t, language } = useTexts();
  const queries = useQueryClient();
  const { all, nameOf } = useOrganisations();
  const [shares, setShares] = useState<Record<string, number>>(
    Object.fromEntries(resource.shares.length === 0 ? [[resource.owner, 100]] : resource.shares.map((one) => [one.organisation, one.basisPoints / 100])),
  );
  const [another, setAnother] = useState('');
  const save = useMutation({
    mutationFn: () => {
      const parts = Object.entries(shares).filter(([, per]) => per > 0).map(([organisation, per]) => ({ organisation, basisPoints: Math.round(per * 100) }));
      return send('/hall/resources', { ...resource, shares: parts.length === 1 && parts[0]?.organisation === resource.owner ? [] : parts });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['hall'] }),
  });
  const sum = Object.values(shares).reduce((total, per) => total + Math.round(per * 100), 0) / 100;
  const rest = all.filter((one) => shares[one.id] === undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Fold>
      <Fold.Summary>{t.upkeep.owners.change}</Fold.Summary>
      <Fold.Content>
        <form className="stack tight" onSubmit={submit}>
          <div className="find-when">
            {Object.entries(shares).map(([id, per]) => (
              <Field key={id}>
                <Label>{t.upkeep.owners.share(nameOf(id))}</Label>
                <Input type="number" min={0} max={100} step={0.01} value={per} onChange={(event) => setShares({ ...shares, [id]: Number(event.target.value) || 0 })} />
              </Field>
            ))}
            {rest.length > 0 && (
              <Field>
                <Label>{t.upkeep.owners.addOwner}</Label>
                <Select value={another} onChange={(event) => { setShares({ ...shares, [event.target.value]: 0 }); setAnother(''); }}>
                  <Select.Option value="" />
                  {rest.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
                </Select>
              </Field>
            )}
          </div>
          {sum !== 100 && <Paragraph className="refusal" role="status">{t.upkeep.owners.sum(decimal(sum, language, 2))}</Paragraph>}
          {save.isError && <Failure error={save.error} />}
          {save.isSuccess && <Paragraph role="status">{t.upkeep.owners.saved}</Paragraph>}
          <div><Button type="submit" variant="secondary" data-size="sm" disabled={sum !== 100} loading={save.isPending}>{t.upkeep.owners.save}</Button></div>
        </form>
      </Fold.Content>
    </Fold>
  );
}

interface Rank {
  organisation: string;
  rank: number;
}

function Ranks({ equips }: { equips: boolean }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const { all, nameOf } = useOrganisations();
  const ranks = useQuery({ queryKey: ['hall', 'ranks'], queryFn: () => read<Rank[]>('/hall/ranks') });
  const [organisation, setOrganisation] = useState('');
  const [rank, setRank] = useState(1);
  const chosen = organisation || (all[0]?.id ?? '');
  const give = useMutation({
    mutationFn: () => send('/hall/ranks', { organisation: chosen, rank }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['hall', 'ranks'] }),
  });
  const given = ranks.data?.filter((one) => one.rank > 0).sort((a, b) => b.rank - a.rank) ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give.mutate();
  };
  return (
    <Card className="stack run-card">
      <Heading level={2} data-size="sm">{t.upkeep.owners.ranks}</Heading>
      <Paragraph className="quiet">{t.upkeep.owners.ranksLead}</Paragraph>
      {ranks.isError && <Failure error={ranks.error} />}
      {ranks.data && given.length === 0 && <Empty>{t.upkeep.owners.noRanks}</Empty>}
      {given.length > 0 && <ol className="ranks">{given.map((one) => <li key={one.organisation} value={one.rank}>{nameOf(one.organisation)}</li>)}</ol>}
      {equips && (
        <form className="row" onSubmit={submit}>
          <Field>
            <Label>{t.hall.run.organisation}</Label>
            <Select value={chosen} onChange={(event) => setOrganisation(event.target.value)}>
              {all.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
            </Select>
          </Field>
          <Field><Label>{t.upkeep.owners.rank}</Label><Input type="number" min={0} max={9} value={rank} onChange={(event) => setRank(Number(event.target.value) || 0)} /></Field>
          <Button type="submit" variant="secondary" loading={give.isPending}>{t.upkeep.owners.setRank}</Button>
        </form>
      )}
      {give.isError && <Failure error={give.error} />}
    </Card>
  );
}
