import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { read, send } from '../api/rest';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';

/** An OpenID provider that the hall trusts. */
export interface Provider {
  id: string;
  name: string;
  isLinked: boolean;
}

/** What the browser is sent there for; to sign in when nothing is said. */
interface Wish {
  invitation?: string;
  link?: boolean;
}

/** The providers of this hall; none while nobody knows. */
export function useProviders() {
  return useQuery({ queryKey: ['openid'], queryFn: () => read<Provider[]>('/openid'), staleTime: 60_000 });
}

/** A button for each provider. */
export function ProviderButtons({ providers, wish, label }: { providers: readonly Provider[]; wish: Wish; label: (name: string) => string }) {
  const leaving = useMutation({
    mutationFn: (id: string) => send<{ address: string }>(`/openid/${encodeURIComponent(id)}`, wish),
    onSuccess: (sent) => location.assign(sent.address),
  });
  return (
    <div className="providers">
      {providers.map((one) => (
        <Button
          key={one.id}
          type="button"
          variant="secondary"
          data-size="lg"
          loading={leaving.isPending && leaving.variables === one.id}
          onClick={() => leaving.mutate(one.id)}
        >
          {label(one.name)}
        </Button>
      ))}
      {leaving.isError && <Failure error={leaving.error} />}
    </div>
  );
}

/** Why a provider's answer did not lead in, as the address says it; nothing when it does not. */
export function ProviderAnswer({ providers }: { providers: readonly Provider[] }) {
  const { t } = useTexts();
  const asked = new URLSearchParams(location.search);
  const why = asked.get('openid');
  const name = providers.find((one) => one.id === asked.get('provider'))?.name ?? t.people.openid.provider;
  if (why === null) {
    return null;
  }
  if (why === 'linked') {
    return <Paragraph role="status" className="told">{t.people.openid.linked(name)}</Paragraph>;
  }
  const sentences = t.people.openid.why;
  const sentence = sentences[why as keyof typeof sentences] ?? sentences.failed;
  return (
    <div role="alert" className="told">
      {sentence(name).map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
    </div>
  );
}
