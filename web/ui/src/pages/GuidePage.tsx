import { useQuery } from '@tanstack/react-query';
import { Button } from '@digdir/designsystemet-react';
import { read } from '../api/rest';
import type { Words } from '../api/types';
import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';

/** What a teacher reads before a lesson. The server makes the HTML of a file of ours, with everything else escaped. */
export default function GuidePage({ lesson }: { lesson: string }) {
  const { t, say } = useTexts();
  const guide = useQuery({ queryKey: ['guide', lesson], queryFn: () => read<{ html: Words }>(`/scenarios/${lesson}/guide`) });
  const tools = <Link to="/home">{t.home}</Link>;
  return (
    <Frame tools={tools}>
      {guide.isPending && <Loading />}
      {guide.isError && <Failure error={guide.error} again={() => void guide.refetch()} />}
      {guide.data && (
        <article className="guide-text">
          <Button className="fit no-print" variant="secondary" data-size="sm" onClick={() => window.print()}>{t.homePage.printGuide}</Button>
          <div dangerouslySetInnerHTML={{ __html: say(guide.data.html) }} />
        </article>
      )}
    </Frame>
  );
}
