import { NotFound } from '../parts/states';
import { Frame } from '../parts/Frame';
import { CheckInPage } from './CheckInPage';
import { ClearancesPage } from './ClearancesPage';
import { ConflictsPage } from './ConflictsPage';
import { FaultsPage } from './FaultsPage';
import { FeedsPage } from './FeedsPage';
import { FindPage } from './FindPage';
import { LabelsPage } from './LabelsPage';
import { MinePage } from './MinePage';
import { OwnersPage } from './OwnersPage';
import { ResourcePage } from './ResourcePage';
import { RunPage } from './RunPage';
import { TodayPage } from './TodayPage';
import { UsePage } from './UsePage';
import { WallPage } from './WallPage';

/** The pages of the hall, by the words after `/hall`. */
export default function HallPages({ rest }: { rest: string[] }) {
  const [room = 'today', name = ''] = rest;
  switch (room) {
    case 'today':
      return <TodayPage />;
    case 'wall':
      return <WallPage />;
    case 'find':
      return <FindPage resource={name} />;
    case 'resource':
      return <ResourcePage key={name} id={name} />;
    case 'mine':
      return <MinePage />;
    case 'run':
      return <RunPage />;
    case 'feeds':
      return <FeedsPage />;
    case 'faults':
      return <FaultsPage about={name} />;
    case 'clearances':
      return <ClearancesPage />;
    case 'conflicts':
      return <ConflictsPage />;
    case 'use':
      return <UsePage />;
    case 'owners':
      return <OwnersPage />;
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
