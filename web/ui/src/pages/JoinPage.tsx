import { Button, Field, Heading, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Refused, send } from '../api/rest';
import type { JoinChoices, Joined, RoleKind } from '../api/types';
import { Frame } from '../parts/Frame';
import { Failure } from '../parts/states';
import { go } from '../route';
import { useTexts } from '../texts';

/** Code and nickname; whoever wants to also chooses a group and a role, else the server does. */
export default function JoinPage({ code: given }: { code: string }) {
  const { t } = useTexts();
  const [code, setCode] = useState(given);
  const [nickname, setNickname] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [group, setGroup] = useState('');
  const [role, setRole] = useState<RoleKind | ''>('');
  const clean = code.replace(/[\s-]/g, '').toUpperCase();
  const codeFault = isAsked && clean.length !== 6 ? t.join.codeShort : undefined;
  const nameFault = isAsked && nickname.trim() === '' ? t.join.nicknameMissing : undefined;
  const join = useMutation({
    mutationFn: () => send<Joined>('/join', { code: clean, nickname: nickname.trim(), group: group === '' ? null : Number(group), role: role === '' ? null : role }),
    onSuccess: (joined) => {
      if (joined.role) {
        sessionStorage.setItem(`factory.role.${joined.session}`, joined.role);
      }
      go(`/play/${joined.session}/${joined.group}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (clean.length === 6 && nickname.trim() !== '') {
      join.mutate();
    }
  };
  const choices = useQuery({
    queryKey: ['join', clean],
    queryFn: () => send<JoinChoices>('/join/look', { code: clean }),
    enabled: clean.length === 6,
    retry: false,
    staleTime: 10_000,
  });
  const isUnknown = join.error instanceof Refused && join.error.status === 404;
  return (
    <Frame>
      <form className="narrow" onSubmit={submit} noValidate>
        <Heading level={1} data-size="lg">{t.join.title}</Heading>
        <Textfield
          className="code wide-code"
          label={t.join.code}
          description={t.join.codeHelp}
          value={code}
          error={codeFault}
          maxLength={9}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus={given === ''}
          onChange={(event) => setCode(event.target.value)}
        />
        <Textfield
          label={t.join.nickname}
          description={t.join.nicknameHelp}
          value={nickname}
          error={nameFault}
          maxLength={24}
          autoComplete="off"
          autoFocus={given !== ''}
          onChange={(event) => setNickname(event.target.value)}
        />
        {choices.data && <Choices choices={choices.data} group={group} setGroup={setGroup} role={role} setRole={setRole} />}
        {isUnknown ? <Paragraph role="alert" className="refusal">{t.join.unknown}</Paragraph> : join.isError && <Failure error={join.error} />}
        <Button type="submit" data-size="lg" loading={join.isPending}>
          {t.join.button}
        </Button>
      </form>
    </Frame>
  );
}

interface ChoicesProps {
  choices: JoinChoices;
  group: string;
  setGroup: (group: string) => void;
  role: RoleKind | '';
  setRole: (role: RoleKind | '') => void;
}

/** Which group and which role: `for me` leaves both to the server, which fills the group and the role with fewest. */
function Choices({ choices, group, setGroup, role, setRole }: ChoicesProps) {
  const { t, say } = useTexts();
  const task = choices.roles.find((r) => r.kind === role)?.task;
  return (
    <div className="stack tight">
      <Paragraph role="status">{t.join.found(say(choices.title))}</Paragraph>
      <div className="row">
        {choices.groups.length > 1 && (
          <Field>
            <Label>{t.join.group}</Label>
            <Select value={group} onChange={(event) => setGroup(event.target.value)}>
              <Select.Option value="">{t.join.forMe}</Select.Option>
              {choices.groups.map((g) => (
                <Select.Option key={g.group} value={g.group}>{t.join.groupOf(t.group(g.group), g.present)}</Select.Option>
              ))}
            </Select>
          </Field>
        )}
        <Field>
          <Label>{t.play.yourRole}</Label>
          <Select value={role} onChange={(event) => setRole(event.target.value as RoleKind | '')}>
            <Select.Option value="">{t.join.forMe}</Select.Option>
            {choices.roles.map((r) => (
              <Select.Option key={r.kind} value={r.kind}>{t.roles[r.kind]}</Select.Option>
            ))}
            {!choices.roles.some((r) => r.kind === 'OBSERVER') && <Select.Option value="OBSERVER">{t.roles.OBSERVER}</Select.Option>}
          </Select>
        </Field>
      </div>
      {task && <Paragraph className="quiet">{say(task)}</Paragraph>}
    </div>
  );
}
