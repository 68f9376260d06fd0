import type { QueryClient } from '@tanstack/react-query';
import { send } from '../api/rest';
import { go } from '../route';

/** Signs out; whoever came by an OpenID provider is signed out there as well, where the provider offers it. */
export async function leave(queries: QueryClient) {
  const out = await send<{ elsewhere: string | null }>('/logout', {});
  queries.clear();
  if (out.elsewhere !== null) {
    location.assign(out.elsewhere);
  } else {
    go('/');
  }
}
