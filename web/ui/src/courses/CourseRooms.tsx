import CoursesPage from './CoursesPage';
import GroupPage from './GroupPage';
import OccurrencePage from './OccurrencePage';
import VisitPage from './VisitPage';

/** What stands at `/courses`, `/courses/ID`, `/courses/ID/group` and `/courses/ID/visit`. */
export default function CourseRooms({ rest: [occurrence, part] }: { rest: string[] }) {
  if (occurrence === undefined) {
    return <CoursesPage />;
  }
  if (part === 'group') {
    return <GroupPage id={occurrence} />;
  }
  return part === 'visit' ? <VisitPage id={occurrence} /> : <OccurrencePage id={occurrence} />;
}
