import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../api/rest';

/** Does something to a plan and reads it anew. */
export function useDeed<T = unknown>(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ deed, body }: { deed: string; body?: unknown }) => send<T>(`/plans/${id}/${deed}`, body ?? {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['plans'] }),
  });
}
