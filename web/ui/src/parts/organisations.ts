import { useQuery } from '@tanstack/react-query';
import { read } from '../api/rest';

export interface OrganisationName {
  id: string;
  name: string;
}

/** The organisations that the reader may know of, by name, and what one of them is called. */
export function useOrganisations(): { all: OrganisationName[]; nameOf: (id: string) => string } {
  const found = useQuery({ queryKey: ['organisation names'], queryFn: () => read<OrganisationName[]>('/organisations'), staleTime: 60_000 });
  const all = found.data ?? [];
  return { all, nameOf: (id) => all.find((one) => one.id === id)?.name ?? id };
}
