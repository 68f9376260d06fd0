import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Texts } from './texts/nb';

/** What an account may do, as the server names it. */
export type AccountRole =
  | 'ADMINISTRATOR'
  | 'OPERATOR'
  | 'INSTRUCTOR'
  | 'TEACHER'
  | 'TRAINING_OFFICE'
  | 'COMPANY_CONTACT'
  | 'NAV_COUNSELLOR'
  | 'LEARNER';

/** The parts of the navigation, in its order. */
export const sections = ['hall', 'learning', 'network', 'office'] as const;
export type Section = (typeof sections)[number];

/** A part of the page with an address of its own: `/path` and everything below it. */
export interface Area {
  /** The first word of the address. The server answers every such word with the page, so nothing is to be done there. */
  path: string;
  title: (t: Texts) => string;
  /** One sentence for the card on the home page. */
  lead: (t: Texts) => string;
  /** Beside what it stands in the navigation. */
  section: Section;
  /** Who finds it in the navigation; `everybody` is everybody with an account. The server decides again, always. */
  roles: readonly AccountRole[] | 'everybody';
  /** Only those of the hall's own operator may enter: a school's or a county's administrator does not find it. */
  isOfHall?: true;
  /** What stands there; gets the words of the address behind its own. */
  page: LazyExoticComponent<ComponentType<{ rest: string[] }>>;
}

/** The areas in the order of the navigation. A new area is one entry here and a file of texts. */
export const areas: readonly Area[] = [
  {
    path: 'hall',
    section: 'hall',
    title: (t) => t.hall.title,
    lead: (t) => t.hall.lead,
    roles: 'everybody',
    page: lazy(() => import('./hall/HallPages')),
  },
  {
    path: 'plan',
    section: 'hall',
    title: (t) => t.planning.title,
    lead: (t) => t.planning.lead,
    roles: ['OPERATOR', 'ADMINISTRATOR'],
    isOfHall: true,
    page: lazy(() => import('./planning/PlanPages')),
  },
  {
    path: 'wishes',
    section: 'hall',
    title: (t) => t.collecting.title,
    lead: (t) => t.collecting.lead,
    roles: ['TEACHER', 'COMPANY_CONTACT', 'TRAINING_OFFICE', 'NAV_COUNSELLOR'],
    page: lazy(() => import('./planning/WishesPage')),
  },
  {
    path: 'people',
    section: 'office',
    title: (t) => t.people.title,
    lead: (t) => t.people.lead,
    roles: ['ADMINISTRATOR', 'TEACHER', 'TRAINING_OFFICE', 'COMPANY_CONTACT', 'NAV_COUNSELLOR', 'OPERATOR', 'INSTRUCTOR'],
    page: lazy(() => import('./people/PeoplePage')),
  },
  {
    path: 'organisations',
    section: 'office',
    title: (t) => t.people.organisations.title,
    lead: (t) => t.people.organisations.lead,
    roles: ['ADMINISTRATOR'],
    page: lazy(() => import('./people/OrganisationsPage')),
  },
  {
    path: 'audit',
    section: 'office',
    title: (t) => t.people.audit.title,
    lead: (t) => t.people.audit.lead,
    roles: ['ADMINISTRATOR'],
    isOfHall: true,
    page: lazy(() => import('./people/AuditPage')),
  },
  {
    path: 'account',
    section: 'office',
    title: (t) => t.people.account.title,
    lead: (t) => t.people.account.lead,
    roles: 'everybody',
    page: lazy(() => import('./people/AccountPage')),
  },
  {
    path: 'courses',
    section: 'learning',
    title: (t) => t.courses.title,
    lead: (t) => t.courses.lead,
    roles: 'everybody',
    page: lazy(() => import('./courses/CourseRooms')),
  },
  {
    path: 'projects',
    section: 'network',
    title: (t) => t.courses.projects.title,
    lead: (t) => t.courses.projects.lead,
    roles: ['COMPANY_CONTACT', 'INSTRUCTOR', 'OPERATOR'],
    page: lazy(() => import('./courses/ProjectsPage')),
  },
  {
    path: 'needs',
    section: 'network',
    title: (t) => t.courses.needs.title,
    lead: (t) => t.courses.needs.lead,
    roles: ['COMPANY_CONTACT', 'TRAINING_OFFICE', 'TEACHER', 'NAV_COUNSELLOR', 'INSTRUCTOR', 'OPERATOR', 'ADMINISTRATOR'],
    page: lazy(() => import('./courses/NeedsPage')),
  },
  {
    path: 'money',
    section: 'network',
    title: (t) => t.courses.money.title,
    lead: (t) => t.courses.money.lead,
    roles: ['COMPANY_CONTACT', 'TRAINING_OFFICE', 'OPERATOR', 'ADMINISTRATOR'],
    page: lazy(() => import('./courses/MoneyPage')),
  },
  {
    path: 'competence',
    section: 'learning',
    title: (t) => t.competence.title,
    lead: (t) => t.competence.lead,
    roles: 'everybody',
    page: lazy(() => import('./competence/CompetencePage')),
  },
  {
    path: 'programmes',
    section: 'learning',
    title: (t) => t.programmes.title,
    lead: (t) => t.programmes.lead,
    roles: 'everybody',
    page: lazy(() => import('./programmes/ProgrammesPage')),
  },
  // Found by nobody in the navigation: whoever was given a link comes here.
  {
    path: 'passport',
    section: 'learning',
    title: (t) => t.competence.passportTitle,
    lead: (t) => t.competence.sharedLead,
    roles: [],
    page: lazy(() => import('./competence/SharedPage')),
  },
];

/** The areas that somebody with these roles finds. */
export function areasFor({ roles = [], hall = false }: { roles?: readonly string[]; hall?: boolean }): Area[] {
  return areas
    .filter((area) => area.roles === 'everybody' || area.roles.some((role) => roles.includes(role)))
    .filter((area) => hall || area.isOfHall !== true);
}

/** Whether somebody with these roles leads sessions. */
export const leadsSessions = (roles: readonly string[]) =>
  roles.some((role) => role === 'INSTRUCTOR' || role === 'TEACHER' || role === 'OPERATOR' || role === 'ADMINISTRATOR');
