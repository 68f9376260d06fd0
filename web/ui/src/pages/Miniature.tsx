import { useTexts } from '../texts';

const unit = 26;
const across = unit * 0.866;
const down = unit * 0.5;

/** Where a point of the hall (metres east, south and up) stands in the drawing. */
const at = (x: number, y: number, z = 0): [number, number] => [(x - y) * across, (x + y) * down - z * unit];
const points = (...corners: [number, number][]) => corners.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

interface BoxSize {
  x: number;
  y: number;
  z?: number;
  w: number;
  d: number;
  h: number;
  tone: string;
}

/** A block: the top, the left and the right face that one sees from the south. */
function Box({ x, y, z = 0, w, d, h, tone }: BoxSize) {
  const top = z + h;
  return (
    <g className={`box ${tone}`}>
      <polygon className="left" points={points(at(x, y + d, z), at(x + w, y + d, z), at(x + w, y + d, top), at(x, y + d, top))} />
      <polygon className="right" points={points(at(x + w, y, z), at(x + w, y + d, z), at(x + w, y + d, top), at(x + w, y, top))} />
      <polygon className="top" points={points(at(x, y, top), at(x + w, y, top), at(x + w, y + d, top), at(x, y + d, top))} />
    </g>
  );
}

/** A robot: a foot, an upper arm and a forearm that swings between the store and the line. */
function Robot({ x, y, late }: { x: number; y: number; late?: boolean }) {
  const [fx, fy] = at(x + 0.5, y + 0.5, 0.7);
  return (
    <g>
      <Box x={x} y={y} w={1} d={1} h={0.5} tone="dark" />
      <g transform={`translate(${fx} ${fy})`}>
        <g className={late ? 'swing late' : 'swing'}>
          <path className="arm" d="M0 0 L-6 -34" />
          <g transform="translate(-6 -34)">
            <g className={late ? 'reach late' : 'reach'}>
              <path className="arm thin" d="M0 0 L28 8" />
              <path className="grip" d="M28 8 v8 m-5 0 h10" />
            </g>
          </g>
          <circle className="joint" r="5" />
          <circle className="joint" cx="-6" cy="-34" r="4.5" />
        </g>
      </g>
    </g>
  );
}

/** One person in work clothes, seen from above and afar. */
function Person({ x, y, tone }: { x: number; y: number; tone: string }) {
  const [px, py] = at(x, y);
  return (
    <g transform={`translate(${px} ${py})`} className={`person ${tone}`}>
      <ellipse className="shade" cx="0" cy="1" rx="8" ry="4" />
      <path className="body" d="M-5.5 0 v-15 q0 -5 5.5 -5 t5.5 5 v15 z" />
      <circle className="head" cy="-25" r="5" />
      <path className="helmet" d="M-6 -25.5 a6 6 0 0 1 12 0 z" />
    </g>
  );
}

/** The living miniature on the start page: no real plant, only what one looks like. */
export function Miniature() {
  const { t } = useTexts();
  return (
    <svg className="miniature" viewBox="-212 -64 560 384" role="img" aria-label={t.start.picture}>
      <polygon className="ground" points={points(at(-0.6, -0.6), at(14.6, -0.6), at(14.6, 8.6), at(-0.6, 8.6))} />
      <polygon className="edge" points={points(at(-0.6, 8.6), at(14.6, 8.6), at(14.6, 8.6, -0.5), at(-0.6, 8.6, -0.5))} />
      <polygon className="edge right" points={points(at(14.6, -0.6), at(14.6, 8.6), at(14.6, 8.6, -0.5), at(14.6, -0.6, -0.5))} />
      <g className="tiles">
        {[2, 4, 6, 8, 10, 12].map((x) => (
          <polyline key={x} points={points(at(x, -0.6), at(x, 8.6))} />
        ))}
        {[2, 4, 6].map((y) => (
          <polyline key={y} points={points(at(-0.6, y), at(14.6, y))} />
        ))}
      </g>
      <polyline className="lane" points={points(at(0.9, 7.3), at(0.9, 4), at(2.4, 4))} />

      <Box x={0} y={0} w={2} d={1.4} h={1.5} tone="shelf" />
      <Box x={0.15} y={0.2} z={1.5} w={0.7} d={0.9} h={0.35} tone="part" />
      <Box x={1.1} y={0.2} z={1.5} w={0.7} d={0.9} h={0.6} tone="part" />
      <Robot x={4} y={1.4} />
      <Box x={3.4} y={3.3} w={1.5} d={1.4} h={0.45} tone="shelf" />
      <Box x={3.6} y={3.5} z={0.45} w={0.45} d={0.45} h={0.25} tone="part" />
      <Box x={4.25} y={3.95} z={0.45} w={0.45} d={0.45} h={0.25} tone="part" />
      <Box x={5.4} y={3.5} w={8.6} d={1} h={0.45} tone="belt" />
      <g className="belted">
        {[0, 1, 2, 3].map((n) => (
          <g key={n} className={`ride n${n}`}>
            <Box x={5.6} y={3.75} z={0.45} w={0.6} d={0.5} h={0.24} tone="part" />
          </g>
        ))}
      </g>

      <Box x={7} y={3} w={1.8} d={0.45} h={2.6} tone="press" />
      <g className="ram">
        <Box x={7.2} y={3.45} z={1.3} w={1.4} d={1} h={0.5} tone="dark" />
      </g>
      <Box x={7} y={4.5} w={1.8} d={0.45} h={2.6} tone="press" />
      <Box x={7} y={3} z={2.4} w={1.8} d={1.95} h={0.5} tone="press" />
      <g className="tower" transform={`translate(${at(7.5, 4.2, 2.9).join(' ')})`}>
        <path d="M0 0 v-8" />
        <circle className="lamp" cy="-12" r="5" />
      </g>

      <Box x={10.4} y={3} w={0.3} d={0.3} h={2} tone="dark" />
      <Box x={10.2} y={3.1} z={1.75} w={0.75} d={1.1} h={0.45} tone="camera" />
      <polygon className="sight" points={points(at(10.58, 3.9, 1.75), at(10.1, 4.4, 0.5), at(11.1, 3.6, 0.5))} />
      <Robot x={4} y={5.6} late />

      <g className="agv">
        <Box x={0.3} y={3.5} z={0.1} w={1.3} d={1} h={0.3} tone="vehicle" />
        <Box x={0.55} y={3.75} z={0.4} w={0.8} d={0.5} h={0.28} tone="part" />
      </g>
      <Box x={12} y={6} w={1.8} d={1.5} h={0.3} tone="shelf" />
      <Box x={12.1} y={6.1} z={0.3} w={0.7} d={0.55} h={0.5} tone="done" />
      <Box x={12.95} y={6.1} z={0.3} w={0.7} d={0.55} h={0.5} tone="done" />
      <Box x={12.1} y={6.8} z={0.3} w={0.7} d={0.55} h={0.5} tone="done" />
      <Person x={8.2} y={6.3} tone="one" />
      <Person x={9.2} y={6.7} tone="two" />
      <Person x={2.4} y={1.9} tone="three" />
    </svg>
  );
}
