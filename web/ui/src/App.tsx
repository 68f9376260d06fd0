import { lazy, Suspense } from 'react';
import { Frame } from './parts/Frame';
import { Mishap } from './parts/Mishap';
import { Loading, NotFound } from './parts/states';
import { StartPage } from './pages/StartPage';
import { type Place, usePlace } from './route';

const JoinPage = lazy(() => import('./pages/JoinPage'));
const LoginPage = lazy(() => import('./pages/LoginPage'));
const InvitationPage = lazy(() => import('./people/InvitationPage'));
const SetupPage = lazy(() => import('./pages/SetupPage'));
const HomePage = lazy(() => import('./pages/HomePage'));
const GuidePage = lazy(() => import('./pages/GuidePage'));
const PlayPage = lazy(() => import('./pages/PlayPage'));
const AndonPage = lazy(() => import('./pages/AndonPage'));
const StationPage = lazy(() => import('./station/StationPage'));
const DebriefPage = lazy(() => import('./debrief/DebriefPage'));

/** The page as a whole: what stands at the address, in its frame. */
export function App() {
  const place = usePlace();
  return (
    <Mishap key={location.pathname}>
      <Suspense fallback={<Frame><Loading /></Frame>}>
        <Room place={place} />
      </Suspense>
    </Mishap>
  );
}

function Room({ place }: { place: Place }) {
  switch (place.at) {
    case 'start':
      return <StartPage />;
    case 'join':
      return <JoinPage code={place.code} />;
    case 'login':
      return <LoginPage />;
    case 'setup':
      return <SetupPage token={place.token} />;
    case 'home':
      return <HomePage />;
    case 'play':
      return <PlayPage key={`${place.session}/${place.group}`} session={place.session} group={place.group} />;
    case 'andon':
      return <AndonPage session={place.session} group={place.group} />;
    case 'station':
      return <StationPage session={place.session} group={place.group} />;
    case 'debrief':
      return <DebriefPage key={`${place.group}/${place.run}`} session={place.session} group={place.group} run={place.run} />;
    case 'guide':
      return <GuidePage key={place.lesson} lesson={place.lesson} />;
    case 'invitation':
      return <InvitationPage token={place.token} />;
    case 'area': {
      const Page = place.area.page;
      return <Page key={place.rest.join('/')} rest={place.rest} />;
    }
    case 'nowhere':
      return (
        <Frame>
          <NotFound />
        </Frame>
      );
  }
}
