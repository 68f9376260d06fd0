import { Button, Card, Field, Heading, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { sendFile } from '../api/rest';
import { AimChooser, type AimRef } from '../parts/AimChooser';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';
import type { EvidenceLine } from './types';

/** Hands in a picture, a document or a text. */
export function UploadForm() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const [aims, setAims] = useState<AimRef[]>([]);
  const [file, setFile] = useState<File | null>(null);
  const [turn, setTurn] = useState(0);
  const handIn = useMutation({
    mutationFn: (chosen: File) => {
      const asked = new URLSearchParams({ name: chosen.name, title });
      aims.forEach(({ framework, code, version }) => {
        asked.append('framework', framework);
        asked.append('aim', code);
        asked.append('version', version);
      });
      return sendFile(`/competence/uploads?${asked.toString()}`, chosen);
    },
    onSuccess: async () => {
      setTitle('');
      setAims([]);
      setFile(null);
      setTurn(turn + 1);
      await queries.invalidateQueries({ queryKey: ['passport'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file !== null) {
      handIn.mutate(file);
    }
  };
  return (
    <Card className="making">
      <form className="stack" onSubmit={submit}>
        <Heading level={2} data-size="sm">{t.groups.file.title}</Heading>
        <Paragraph className="quiet">{t.groups.file.lead}</Paragraph>
        <Field><Label>{t.groups.file.name}</Label><Input required maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} /></Field>
        <Field><Label>{t.groups.file.file}</Label><Input key={turn} type="file" accept=".png,.jpg,.jpeg,.pdf,.txt" onChange={(event) => setFile(event.target.files?.[0] ?? null)} /></Field>
        <AimChooser label={t.competence.logAim} chosen={aims} onChange={setAims} />
        <div><Button type="submit" loading={handIn.isPending} disabled={file === null || title.trim() === ''}>{t.groups.file.send}</Button></div>
        {handIn.isSuccess && <Paragraph role="status">{t.groups.file.sent}</Paragraph>}
        {handIn.isError && <Failure error={handIn.error} />}
      </form>
    </Card>
  );
}

/** A file that was handed in: a picture as a picture, a text as text, everything as something to save. Nothing of it runs. */
export function HandedIn({ one }: { one: EvidenceLine }) {
  const { t } = useTexts();
  const [isShown, setShown] = useState(false);
  const address = `/api/competence/uploads/${one.id}`;
  const isPicture = one.mediaType?.startsWith('image/') ?? false;
  const isText = one.mediaType === 'text/plain';
  return (
    <div className="handed-in stack tight">
      {isPicture && <img src={address} alt={t.groups.file.picture(one.what)} loading="lazy" />}
      {isText && !isShown && <div><Button variant="tertiary" data-size="sm" onClick={() => setShown(true)}>{t.groups.file.show}</Button></div>}
      {isText && isShown && <PlainText address={address} />}
      <a href={address} download>{t.groups.file.save(one.what)}</a>
    </div>
  );
}

function PlainText({ address }: { address: string }) {
  const text = useQuery({
    queryKey: ['file', address],
    queryFn: async () => {
      const answer = await fetch(address, { credentials: 'same-origin' });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return (await answer.text()).slice(0, 20_000);
    },
  });
  return text.isError ? <Failure error={text.error} /> : <pre className="long file-text" tabIndex={0}>{text.data}</pre>;
}
