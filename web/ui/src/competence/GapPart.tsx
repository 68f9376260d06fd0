import { Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../api/rest';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';
import { Adopted, LevelMark, Serving } from './parts';
import type { CurriculumCard, GapView } from './types';

/** Chooses a curriculum out of those that were imported. */
export function ChooseCurriculum({ chosen, onChoose }: { chosen: string; onChoose: (path: string) => void }) {
  const { t } = useTexts();
  const all = useQuery({ queryKey: ['curricula'], queryFn: () => read<CurriculumCard[]>('/curriculum') });
  return (
    <Field>
      <Label>{t.competence.chosenCurriculum}</Label>
      <Select value={chosen} onChange={(event) => onChoose(event.target.value)}>
        <Select.Option value="">–</Select.Option>
        {all.data?.map((one) => (
          <Select.Option key={`${one.framework}/${one.code}`} value={`${one.framework}/${one.code}`}>
            {one.code} {one.title.text === one.code ? '' : one.title.text}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

/** What somebody lacks before all aims of a curriculum are shown. */
export function GapPart({ person }: { person: string }) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState('');
  const [framework, curriculum] = chosen.split('/');
  const gap = useQuery({
    queryKey: ['gap', person, chosen],
    queryFn: () => read<GapView>(`/competence/gap?person=${person}&framework=${framework}&curriculum=${encodeURIComponent(curriculum ?? '')}`),
    enabled: chosen !== '',
  });
  return (
    <section className="stack">
      <Heading level={2} data-size="md">{t.competence.gap}</Heading>
      <ChooseCurriculum chosen={chosen} onChoose={setChosen} />
      {gap.isError && <Failure error={gap.error} />}
      {gap.data && (
        <>
          <Paragraph role="status">{t.competence.gapCount(gap.data.shown, gap.data.wanted)}</Paragraph>
          <ul className="plain aims">
            {gap.data.open.map((one) => (
              <li key={one.code}>
                <LevelMark level={one.level} />
                <span>
                  <Adopted text={one.text} /> <span className="quiet">{one.code}</span>
                  <br />
                  <span className="quiet">
                    {one.learntBy.length === 0 ? t.competence.gapNowhere : <>{t.competence.gapLearn}: <Serving by={one.learntBy} /></>}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
