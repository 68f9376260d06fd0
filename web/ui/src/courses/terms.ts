import { useQuery } from '@tanstack/react-query';
import { read } from '../api/rest';
import type { Words } from '../api/types';

export interface Terms {
  things: { id: string; name: Words }[];
  roles: { id: string; name: Words }[];
  prices: { resource: string; role: string; oereAnHour: number; from: string; isNow: boolean }[];
  agreements: {
    resource: string;
    from: string;
    until: string | null;
    shares: { organisation: string; name: string; millionths: number }[];
    isNow: boolean;
  }[];
  keeps: boolean;
}

/** What an hour costs whom, and whose the machines are. */
export const useTerms = () => useQuery({ queryKey: ['ledger', 'terms'], queryFn: () => read<Terms>('/ledger/terms') });
