import { Heading } from '@digdir/designsystemet-react';
import type { Me } from '../api/types';
import { useTexts } from '../texts';
import { Audit, Waits } from './administrator';
import { CountyStart } from './county';
import { Approvals, HallToday } from './hall';
import { Courses, MyPassport, MyPath, MySessions, Notices } from './learner';
import { TermAsks } from './TermAsks';
import { Cohorts, Needs, OthersPaths } from './others';
import { AtTheMachines, ClearedOrNot, Judgements, Teaching, Visits } from './teacher';
import './today.css';

/** What is mine today, by what I am; each part reads what the room behind it lets this account read, and no more. */
export function TodayStart({ me }: { me: Me }) {
  const { t } = useTexts();
  const roles = me.roles ?? [];
  const county = me.county === true;
  const is = (...asked: string[]) => asked.some((role) => roles.includes(role));
  return (
    <div className="stack today-start">
      <Heading level={1} data-size="lg">{t.people.homeTitle(me.name ?? '')}</Heading>
      <Notices />
      <div className="today-grid">
        {is('INSTRUCTOR') && <AtTheMachines />}
        {is('INSTRUCTOR') && <ClearedOrNot />}
        {is('INSTRUCTOR') && <Teaching />}
        {is('TEACHER') && <Visits />}
        {county && <CountyStart />}
        {is('OPERATOR', 'ADMINISTRATOR') && !county && <HallToday />}
        {is('TEACHER', 'COMPANY_CONTACT', 'TRAINING_OFFICE', 'NAV_COUNSELLOR') && <TermAsks />}
        {is('NAV_COUNSELLOR') && <Cohorts />}
        {is('NAV_COUNSELLOR', 'TRAINING_OFFICE', 'COMPANY_CONTACT') && (
          <OthersPaths title={is('TRAINING_OFFICE') ? t.today.apprentices : is('COMPANY_CONTACT') ? t.today.people : t.today.eachOne} />
        )}
        {is('INSTRUCTOR', 'TEACHER', 'TRAINING_OFFICE', 'COMPANY_CONTACT') && <Judgements />}
        {is('LEARNER') && <MyPath />}
        {is('LEARNER', 'TEACHER', 'COMPANY_CONTACT', 'OPERATOR') && !county && <MySessions />}
        {is('LEARNER') && <Courses />}
        {is('LEARNER') && <MyPassport />}
        {is('OPERATOR', 'COMPANY_CONTACT') && !county && <Approvals />}
        {(is('COMPANY_CONTACT', 'OPERATOR') || county) && <Needs />}
        {is('ADMINISTRATOR') && me.hall === true && <Waits />}
        {is('ADMINISTRATOR') && me.hall === true && <Audit />}
      </div>
    </div>
  );
}
