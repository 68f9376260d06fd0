import { useQuery } from '@tanstack/react-query';
import { read } from '../api/rest';
import type { Words } from '../api/types';
import { type Calendar, isUsed, type Resource } from '../hall/types';
import type { ActivityTemplate } from './types';

/** The templates, drafts and withdrawn ones too for those who run the hall. */
export const useActivities = () => useQuery({ queryKey: ['activities'], queryFn: () => read<ActivityTemplate[]>('/activities') });

/** What the hall has. */
export function useThings(): Resource[] {
  const calendar = useQuery({ queryKey: ['hall', 'calendar', null], queryFn: () => read<Calendar>('/hall/calendar') });
  return calendar.data?.resources ?? [];
}

/** Machines and simulators by type, those of a type that stand in for each other together. */
export function families(things: Resource[]): [string, Resource[]][] {
  const names = [...new Set(things.filter((one) => isUsed(one.kind)).map((one) => one.family))].sort();
  return names.map((family) => [family, things.filter((one) => one.family === family && isUsed(one.kind))]);
}

/** What some of them are called. */
export function namesOf(things: Resource[], ids: string[], say: (words: Words) => string): string {
  return ids.map((id) => things.find((one) => one.id === id)).map((one, i) => (one ? say(one.name) : ids[i])).join(' / ');
}
