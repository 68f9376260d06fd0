import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api/rest';
import type { Me } from '../api/types';
import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { NotFound } from '../parts/states';
import { useTexts } from '../texts';
import { CurriculumPart } from './CurriculumPart';
import { MatrixPart } from './MatrixPart';
import { MyPassport, PersonPassport } from './PassportPart';
import { WaitingPart } from './WaitingPart';
import './competence.css';

const assessors = ['INSTRUCTOR', 'TEACHER', 'TRAINING_OFFICE', 'COMPANY_CONTACT'];

/** Those of the hall who suspend and revoke. */
const changers = ['INSTRUCTOR', 'OPERATOR'];

/** What one can, who says so, and what is missing. */
export default function CompetencePage({ rest }: { rest: string[] }) {
  const { t } = useTexts();
  const me = useQuery({ queryKey: ['me'], queryFn: () => read<Me>('/me') });
  const roles = me.data?.roles ?? [];
  const assesses = assessors.some((role) => roles.includes(role));
  const place = rest[0] ?? '';
  const ways: [string, string, boolean][] = [
    ['', t.competence.places.mine, true],
    ['waiting', t.competence.places.waiting, assesses],
    ['matrix', t.competence.places.matrix, assesses || roles.includes('ADMINISTRATOR')],
    ['curriculum', t.competence.places.curriculum, true],
  ];
  return (
    <Frame>
      <div className="stack competence">
        <Heading level={1} data-size="lg">{t.competence.title}</Heading>
        <Paragraph className="quiet">{t.competence.lead}</Paragraph>
        <nav aria-label={t.competence.subNav}>
          <ul className="plain ways">
            {ways.filter(([, , isOpen]) => isOpen).map(([path, title]) => (
              <li key={path} data-current={place === path}>
                <Link to={path === '' ? '/competence' : `/competence/${path}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <Part rest={rest} isAdministrator={roles.includes('ADMINISTRATOR')} attests={assesses} changes={changers.some((role) => roles.includes(role))} />
      </div>
    </Frame>
  );
}

function Part({ rest, isAdministrator, attests, changes }: { rest: string[]; isAdministrator: boolean; attests: boolean; changes: boolean }) {
  switch (rest[0]) {
    case undefined:
      return <MyPassport />;
    case 'person':
      return <PersonPassport person={rest[1] ?? ''} attests={attests} changes={changes} />;
    case 'waiting':
      return <WaitingPart />;
    case 'matrix':
      return <MatrixPart />;
    case 'curriculum':
      return <CurriculumPart framework={rest[1]} code={rest[2]} imports={isAdministrator} />;
    default:
      return <NotFound />;
  }
}
