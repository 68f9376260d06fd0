import CoursesPage from './CoursesPage';
import OccurrencePage from './OccurrencePage';
import VisitPage from './VisitPage';

/** What stands at `/courses`, `/courses/ID` and `/courses/ID/visit`. */
export default function CourseRooms({ rest: [occurrence, part] }: { rest: string[] }) {
  if (occurrence === undefined) {
    return <CoursesPage />;
  }
  return part === 'visit' ? <VisitPage id={occurrence} /> : <OccurrencePage id={occurrence} />;
}
