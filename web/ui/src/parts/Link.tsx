import { Link as DesignLink } from '@digdir/designsystemet-react';
import type { MouseEvent, ReactNode } from 'react';
import { go } from '../route';

/** A way to another place of the page. */
export function Link({ to, children, className, isHere }: { to: string; children: ReactNode; className?: string; isHere?: boolean }) {
  const follow = (event: MouseEvent) => {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      go(to);
    }
  };
  return (
    <DesignLink href={to} onClick={follow} className={className} aria-current={isHere ? 'page' : undefined}>
      {children}
    </DesignLink>
  );
}
