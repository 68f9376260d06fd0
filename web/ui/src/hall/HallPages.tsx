import { NotFound } from '../parts/states';
import { Frame } from '../parts/Frame';
import { CheckInPage } from './CheckInPage';
import { FindPage } from './FindPage';
import { LabelsPage } from './LabelsPage';
import { MinePage } from './MinePage';
import { ResourcePage } from './ResourcePage';
import { RunPage } from './RunPage';
import { TodayPage } from './TodayPage';

/** The pages of the hall, by the words after `/hall`. */
export default function HallPages({ rest }: { rest: string[] }) {
  const [room = 'today', name = ''] = rest;
  switch (room) {
    case 'today':
      return <TodayPage />;
    case 'wall':
      return <TodayPage isWall />;
    case 'find':
      return <FindPage resource={name} />;
    case 'resource':
      return <ResourcePage key={name} id={name} />;
    case 'mine':
      return <MinePage />;
    case 'run':
      return <RunPage />;
    case 'labels':
      return <LabelsPage />;
    case 'checkin':
      return <CheckInPage label={name} />;
    default:
      return (
        <Frame>
          <NotFound />
        </Frame>
      );
  }
}
