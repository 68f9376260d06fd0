import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../api/rest';
import type { PersonCard } from './model';

/** What the server is asked to do to this person; afterwards everything about people is read anew. */
export function useDeed<T>(person: PersonCard, deed: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: unknown) => send<T>(`/people/${person.id}${deed}`, body),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['person', person.id] });
      void queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
}
