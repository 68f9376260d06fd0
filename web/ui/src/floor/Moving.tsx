import { memo, type CSSProperties, type Ref } from 'react';
import type { Plan } from '../api/types';
import { useNames } from '../parts/Names';
import type { Drawing } from './Floor';
import { seatsOf, seatWidth, unitBoxes, type Node } from './graph';
import type { Spot } from './layout';
import { pictureOf } from './pictures';

interface MovingProps {
  plan: Plan;
  drawing: Drawing;
  layer: Ref<HTMLDivElement>;
}

/**
 * All that moves, laid over the drawing: each thing an element of its own, which the browser moves without painting
 * anything anew and without asking the page. The movers find their things by their `data-` names.
 */
export const Moving = memo(function Moving({ plan, drawing, layer }: MovingProps) {
  const called = useNames();
  return (
    <div className="moving" ref={layer} style={{ width: drawing.width, height: drawing.height }}>
      <div aria-hidden="true">
        {drawing.nodes.map((node) => (
          <Parts key={node.id} node={node} spot={drawing.floor.spots.get(node.id) as Spot} />
        ))}
        {seatsOf(plan, called).flatMap(({ crew, persons, x }) =>
          Array.from({ length: persons }, (_, i) => <Person key={`${crew}/${i + 1}`} name={`${crew}/${i + 1}`} seat={{ x: x + i * seatWidth, y: drawing.benchTop + 24 }} />),
        )}
        <div data-layer="flights" />
      </div>
      <div data-layer="vehicles" />
    </div>
  );
});

/** What moves at a place. */
function Parts({ node, spot }: { node: Node; spot: Spot }) {
  const left = spot.x - node.w / 2;
  const top = spot.y - node.h / 2;
  if (node.kind === 'conveyor') {
    return <div data-belt={node.id} data-length={node.w - 34} style={{ left: left + 17, top: top + 36 }} />;
  }
  if (node.kind !== 'station') {
    return null;
  }
  const { moving, motion, about } = pictureOf(node.id);
  return (
    <div data-moves={node.id} style={{ left, top }}>
      <div className="call" style={{ width: node.w + 10, height: node.h + 10 }} />
      <svg className={motion} viewBox="0 0 64 44" width="64" height="44" style={{ transformOrigin: about }}>
        {moving}
      </svg>
      {unitBoxes(node).map(({ x, y, w, h }, i) => (
        <div key={i} className="bar" data-bar={i + 1} style={{ left: x, top: y + h - 3, width: w }} />
      ))}
    </div>
  );
}

function Person({ name, seat }: { name: string; seat: Spot }) {
  const place: CSSProperties = { transform: `translate(${seat.x}px, ${seat.y}px)` };
  return (
    <svg className="who" data-person={name} data-x={seat.x} data-y={seat.y} viewBox="-12 -17 24 30" width="24" height="30" style={place}>
      <path d="M-7 11 v-7 q0 -6 7 -6 t7 6 v7 z" />
      <circle cy="-7" r="5.5" />
      <path className="cap" d="M-6.4 -8 a6.4 6.4 0 0 1 12.8 0 z" />
      <path className="cross hidden" d="M-8 -13 L8 11 M8 -13 L-8 11" />
    </svg>
  );
}
