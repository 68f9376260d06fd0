import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Live } from '../api/live';
import type { Display, RoleKind } from '../api/types';
import { usePicture } from '../api/useLive';
import { clock } from '../format';
import { Empty } from '../parts/states';
import { useTexts } from '../texts';

interface MessagesProps {
  live: Live<Display>;
  roles: readonly RoleKind[];
  say: (to: RoleKind | null, text: string) => void;
}

/** What has been said, newest last, and a line to say something. */
export function Messages({ live, roles, say }: MessagesProps) {
  const { t, say: inLanguage } = useTexts();
  const said = usePicture(live, (d) => (d?.said ?? []).slice(-60));
  const [text, setText] = useState('');
  const [to, setTo] = useState<RoleKind | ''>('');
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    end.current?.parentElement?.scrollTo({ top: 1e6 });
  }, [said.length]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') {
      say(to === '' ? null : to, text.trim());
      setText('');
    }
  };
  return (
    <div className="stack tight">
      {said.length === 0 ? (
        <Empty>{t.play.noMessages}</Empty>
      ) : (
        <ol className="plain talk" aria-live="polite" tabIndex={0} aria-label={t.play.messages}>
          {said.map((s, i) => (
            <li key={i} ref={i === said.length - 1 ? end : null}>
              <span className="quiet">
                {clock(s.atMicros)} <strong>{s.from}</strong>
                {s.to ? ` → ${t.roles[s.to]}` : ''}
              </span>
              <span>{s.text ?? inLanguage(s.words)}</span>
            </li>
          ))}
        </ol>
      )}
      <form className="stack tight" onSubmit={send}>
        <div className="row">
          <Field className="to">
            <Label>{t.play.to}</Label>
            <Select value={to} onChange={(event) => setTo(event.target.value as RoleKind | '')}>
              <Select.Option value="">{t.all}</Select.Option>
              {roles.map((role) => (
                <Select.Option key={role} value={role}>{t.roles[role]}</Select.Option>
              ))}
            </Select>
          </Field>
          <Textfield className="grow" label={t.play.write} value={text} maxLength={300} onChange={(event) => setText(event.target.value)} />
          <Button type="submit" variant="secondary">{t.send}</Button>
        </div>
      </form>
    </div>
  );
}
