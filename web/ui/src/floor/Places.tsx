import { memo, type KeyboardEvent, type ReactNode } from 'react';
import type { Plan } from '../api/types';
import { useNames } from '../parts/Names';
import type { Chosen } from './Floor';
import { seatsOf, seatWidth, unitBoxes, type Node } from './graph';
import type { Spot } from './layout';

interface PlaceProps {
  node: Node;
  spot: Spot;
  picture: ReactNode;
  isChosen: boolean;
  /** What people call it. */
  name: string;
  kindWord: string;
  onChoose?: ((chosen: Chosen | null) => void) | undefined;
}

/** One place of the floor: what stands still of it. The painter finds what changes by its `data-` name. */
export const Place = memo(function Place({ node, spot, picture, isChosen, name, kindWord, onChoose }: PlaceProps) {
  const kind = node.kind === 'station' || node.kind === 'buffer' || node.kind === 'source' ? node.kind : null;
  const canChoose = kind !== null && onChoose !== undefined;
  const choose = () => kind !== null && onChoose?.(isChosen ? null : { kind, name: node.id });
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose();
    }
  };
  const asButton = canChoose
    ? { role: 'button', tabIndex: 0, 'aria-pressed': isChosen, onClick: choose, onKeyDown: press }
    : { role: 'img' };
  return (
    <g
      className={`place ${node.kind}${isChosen ? ' chosen' : ''}`}
      transform={`translate(${spot.x} ${spot.y})`}
      data-place={node.id}
      data-kind-word={kindWord}
      aria-label={`${name}, ${kindWord}`}
      {...asButton}
    >
      <rect className="halo" x={-node.w / 2 - 5} y={-node.h / 2 - 5} width={node.w + 10} height={node.h + 10} rx="15" />
      <Inside node={node} name={name} picture={picture} />
    </g>
  );
});

function Inside({ node, name, picture }: { node: Node; name: string; picture: ReactNode }) {
  switch (node.kind) {
    case 'station':
      return <Station node={node} name={name} picture={picture} />;
    case 'buffer':
      return <Buffer node={node} name={name} />;
    case 'conveyor':
      return <Belt node={node} name={name} />;
    case 'source':
    case 'sink':
    case 'transport':
    case 'point':
      return <Door node={node} name={name} />;
  }
}

/** A name in its room: set closer when it is long. */
function Name({ text, x, y, room, anchor }: { text: string; x: number; y: number; room: number; anchor?: 'start' }) {
  const isLong = text.length * 7.1 > room;
  return (
    <text className="name" x={x} y={y} textAnchor={anchor ?? 'middle'} {...(isLong ? { textLength: room, lengthAdjust: 'spacingAndGlyphs' } : {})}>
      {text}
    </text>
  );
}

function Station({ node, name, picture }: { node: Node; name: string; picture: ReactNode }) {
  const left = -node.w / 2;
  const top = -node.h / 2;
  const { w, h } = node;
  return (
    <>
      <rect className="card" x={left} y={top} width={w} height={h} rx="11" />
      <g className="picture" transform={`translate(${left + 10} ${top + 9})`}>{picture}</g>
      <g className="badges" transform={`translate(${-left - 19} ${top + 19})`}>
        <g data-alarm="" className="bell hidden">
          <circle r="12" />
          <path d="M-5.5 4 Q-4 2 -4 -1.5 A4 4.2 0 0 1 4 -1.5 Q4 2 5.5 4 Z M-1.8 5.4 A1.9 1.9 0 0 0 1.8 5.4 Z" />
        </g>
        <g data-lock="" className="lock hidden" transform="translate(0 28)">
          <circle r="12" />
          <path d="M-5 -1 H5 V6 H-5 Z M-3.2 -1 V-3.4 A3.2 3.2 0 0 1 3.2 -3.4 V-1 H1.4 V-3.2 A1.4 1.4 0 0 0 -1.4 -3.2 V-1 Z" />
        </g>
      </g>
      <Name text={name} x={0} y={top + 72} room={w - 14} />
      {node.units > 1 && <text className="summary" data-summary="" x="0" y={top + 88} />}
      {unitBoxes(node).map((box, i) => (
        <g key={i} data-unit={i + 1} className="pill" transform={`translate(${left + box.x} ${top + box.y})`}>
          <rect className="pill-ground" width={box.w} height={box.h} rx={node.units > 1 ? 6 : 7} />
          <path className="sign" data-sign="" transform={node.units > 1 ? 'translate(13.5 10.5) scale(0.85)' : 'translate(14 12)'} />
          {node.units === 1 && <text className="word" data-word="" x="26" y="16" />}
        </g>
      ))}
    </>
  );
}

function Buffer({ node, name }: { node: Node; name: string }) {
  const top = -node.h / 2;
  return (
    <>
      <rect className="card quiet-card" x={-node.w / 2} y={top} width={node.w} height={node.h} rx="10" />
      <Name text={name} x={0} y={top + 17} room={node.w - 10} />
      <path className="bin" d={`M-32 ${top + 25} v32 h64 v-32`} />
      <g data-stack="" transform={`translate(-30 ${top + 55})`} />
      <text className="count" data-count="" x="0" y={top + 75} />
    </>
  );
}

function Belt({ node, name }: { node: Node; name: string }) {
  const top = -node.h / 2;
  return (
    <>
      <rect className="card quiet-card" x={-node.w / 2} y={top} width={node.w} height={node.h} rx="10" />
      <Name text={name} x={0} y={top + 17} room={node.w - 14} />
      <rect className="strap" x={-node.w / 2 + 8} y={top + 27} width={node.w - 16} height="18" rx="9" />
    </>
  );
}

const doors: Partial<Record<Node['kind'], string>> = {
  source: 'M-12 -8 h10 v-6 l12 11 l-12 11 v-6 h-10 z M12 -14 h4 v22 h-4 z',
  sink: 'M-16 -14 h4 v22 h-4 z M-9 -8 h10 v-6 l12 11 l-12 11 v-6 h-10 z',
  transport: 'M-20 -10 h22 v14 h-22 z M4 -6 h8 l6 6 v4 h-14 z M-14 8 a3.4 3.4 0 1 0 0.01 0 z M9 8 a3.4 3.4 0 1 0 0.01 0 z',
};

function Door({ node, name }: { node: Node; name: string }) {
  const top = -node.h / 2;
  return (
    <>
      <rect className="card quiet-card round" x={-node.w / 2} y={top} width={node.w} height={node.h} rx="18" />
      <path className="door-sign" d={doors[node.kind] ?? ''} transform={`translate(0 ${top + (node.kind === 'transport' ? 19 : 24)})`} />
      <Name text={name} x={0} y={node.h / 2 - 9} room={node.w - 14} />
    </>
  );
}

/** What the crews are called, beside the bench where people sit who are not at a station; the people themselves move. */
export const Bench = memo(function Bench({ plan, top, free }: { plan: Plan; top: number; free: string }) {
  const called = useNames();
  return plan.crews.length === 0 ? null : (
    <g className="bench" aria-label={free}>
      {seatsOf(plan, called).map(({ crew, persons, x }) => (
        <text key={crew} x={x + persons * seatWidth - 8} y={top + 27}>{called(crew)}</text>
      ))}
    </g>
  );
});
