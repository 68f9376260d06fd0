import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Refused, send } from '../api/rest';
import type { Joined } from '../api/types';
import { Frame } from '../parts/Frame';
import { Failure } from '../parts/states';
import { go } from '../route';
import { useTexts } from '../texts';

/** Code and nickname, nothing more. */
export default function JoinPage({ code: given }: { code: string }) {
  const { t } = useTexts();
  const [code, setCode] = useState(given);
  const [nickname, setNickname] = useState('');
  const [isAsked, setAsked] = useState(false);
  const clean = code.replace(/[\s-]/g, '').toUpperCase();
  const codeFault = isAsked && clean.length !== 6 ? t.join.codeShort : undefined;
  const nameFault = isAsked && nickname.trim() === '' ? t.join.nicknameMissing : undefined;
  const join = useMutation({
    mutationFn: () => send<Joined>('/join', { code: clean, nickname: nickname.trim() }),
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
  const isUnknown = join.error instanceof Refused && (join.error.status === 404 || join.error.status === 410);
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
        {isUnknown ? <Paragraph role="alert" className="refusal">{t.join.unknown}</Paragraph> : join.isError && <Failure error={join.error} />}
        <Button type="submit" data-size="lg" loading={join.isPending}>
          {t.join.button}
        </Button>
      </form>
    </Frame>
  );
}
