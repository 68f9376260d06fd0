import { Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTexts } from '../texts';
import { Adopted } from './parts';
import type { AimLine, By } from './types';

const kinds: By['kind'][] = ['ACTIVITY', 'SCENARIO', 'EVIDENCE'];

/** Aims by what serves them: a row for each aim, a column for each kind of serving, and first those that nobody serves. */
export function CoveragePicture({ aims }: { aims: AimLine[] }) {
  const { t, say } = useTexts();
  const [isOnlyUnserved, setOnlyUnserved] = useState(false);
  const words = t.groups.coverage;
  const unserved = aims.filter((aim) => aim.by.length === 0);
  const sorted = isOnlyUnserved ? unserved : [...unserved, ...aims.filter((aim) => aim.by.length > 0)];
  const of = (aim: AimLine, kind: By['kind']) => aim.by.filter((by) => by.kind === kind);
  return (
    <div className="stack tight">
      <Paragraph className="quiet">{words.lead}</Paragraph>
      <Paragraph><strong>{words.unserved(unserved.length)}</strong></Paragraph>
      {unserved.length > 0 && <Checkbox label={words.only} checked={isOnlyUnserved} onChange={(event) => setOnlyUnserved(event.target.checked)} />}
      <div className="scroll" tabIndex={0} role="region" aria-label={words.title}>
        <table className="coverage-grid">
          <caption className="off-screen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.aim}</th>
              {kinds.map((kind) => <th key={kind} scope="col">{words.kinds[kind]}</th>)}
            </tr>
          </thead>
          <tbody>
            {sorted.map((aim) => (
              <tr key={`${aim.code} ${aim.version}`} className={aim.by.length === 0 ? 'unserved' : undefined}>
                <th scope="row"><strong>{aim.code}</strong> <span className="aim-text"><Adopted text={aim.text} /></span></th>
                {kinds.map((kind) => {
                  const some = of(aim, kind);
                  return (
                    <td key={kind} className={some.length === 0 ? 'nothing' : `some-${Math.min(3, some.length)}`} title={some.map((by) => say(by.title) || by.name).join(', ')}>
                      <span className="off-screen">{words.kinds[kind]}: </span>{words.cell(some.length)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {kinds.map((kind) => <td key={kind}>{aims.filter((aim) => of(aim, kind).length > 0).length} / {aims.length}</td>)}
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  );
}
