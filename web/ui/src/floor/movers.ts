import type { Display, PersonNow, UnitNow, VehicleNow } from '../api/types';
import type { Texts } from '../texts/nb';
import type { Drawing } from './Floor';
import { glide, translate } from './glide';
import { along, type Curve, type Spot } from './layout';
import { departures, refilled, restMs, rides, shareAt, type Filling } from './motion';
import { Vehicle, type Leg } from './vehicle';

const flightMs = 420;
const flightSteps = 12;
const mostFlights = 40;
const mostPieces = 60;

function piece(parent: Element): HTMLElement {
  const element = document.createElement('div');
  element.className = 'piece';
  parent.appendChild(element);
  return element;
}

/** The bar of a unit: from a word until the load is done it is one movement, begun anew only when the plant surprises. */
class Bar {
  private filling: Filling | null = null;
  private movement: Animation | null = null;

  constructor(private readonly element: HTMLElement) {}

  show(unit: UnitNow, display: Display, isMoving: boolean, ms: number) {
    const share = Math.max(0, Math.min(1, unit.progress ?? 0));
    const rest = isMoving ? restMs(unit, display.now, display.pace) : null;
    if (rest === null) {
      this.stand(share);
      return;
    }
    const filling = refilled(this.filling, share, rest, ms);
    if (filling !== this.filling) {
      this.movement?.cancel();
      this.filling = filling;
      this.movement = this.element.animate([{ transform: `scaleX(${filling.from})` }, { transform: 'scaleX(1)' }], { duration: filling.fullMs - ms, fill: 'forwards' });
    }
  }

  /** Stays as full as it looks at this moment. */
  halt(ms: number) {
    if (this.filling !== null) {
      this.stand(shareAt(this.filling, ms));
    }
  }

  stand(share: number) {
    this.filling = null;
    this.movement?.cancel();
    this.movement = null;
    this.element.style.transform = `scaleX(${share.toFixed(3)})`;
  }
}

/** A belt: its parts from the front to the back, and those that have just left. */
class Belt {
  private parts: HTMLElement[] = [];
  private gone: HTMLElement[] = [];
  private readonly length: number;

  constructor(private readonly element: HTMLElement) {
    this.length = Number(element.dataset['length']);
  }

  show(before: readonly number[], after: readonly number[], ms: number) {
    const moves = rides(before, after);
    const leaving = moves.length - after.length;
    this.gone.forEach((part) => part.remove());
    this.gone = this.parts.splice(0, leaving);
    this.parts.splice(after.length).forEach((part) => part.remove());
    while (this.parts.length < Math.min(mostPieces, after.length)) {
      this.parts.push(piece(this.element));
    }
    const at = (share: number) => ({ x: share * this.length, y: 0 });
    moves.forEach(({ from, to }, i) => {
      const part = i < leaving ? this.gone[i] : this.parts[i - leaving];
      if (part !== undefined) {
        glide(part, at(from), at(to), ms);
      }
    });
  }
}

/**
 * Moves what moves, by what the server says at most ten times a second: every movement until the next word is handed to
 * the browser, which needs neither the page nor a new painting for it. Nothing is asked for while nothing moves.
 */
export class Movers {
  private readonly bars = new Map<string, Bar>();
  private readonly belts = new Map<string, Belt>();
  private readonly vehicles = new Map<string, Vehicle>();
  private readonly people = new Map<string, SVGElement>();
  private readonly curves: Map<string, Curve>;
  private readonly flights: Element | null;
  private readonly road: Element | null;

  constructor(
    private readonly drawing: Drawing,
    private readonly layer: HTMLElement,
    private readonly t: Texts,
    private readonly stationOf: (unit: string) => string | undefined,
  ) {
    this.curves = new Map(drawing.floor.ways.map(({ edge, curve }) => [`${edge.from}>${edge.to}`, curve]));
    this.flights = layer.querySelector('[data-layer="flights"]');
    this.road = layer.querySelector('[data-layer="vehicles"]');
    layer.querySelectorAll<HTMLElement>('[data-bar]').forEach((bar) => {
      const station = bar.closest('[data-moves]')?.getAttribute('data-moves');
      this.bars.set(`${station}/${bar.dataset['bar']}`, new Bar(bar));
    });
    layer.querySelectorAll<HTMLElement>('[data-belt]').forEach((belt) => this.belts.set(belt.dataset['belt'] ?? '', new Belt(belt)));
    layer.querySelectorAll<SVGElement>('[data-person]').forEach((person) => this.people.set(person.dataset['person'] ?? '', person));
  }

  /** Shows a picture; what glides arrives after `glideMs`, at once when that is 0. */
  show(before: Display | null, display: Display, ms: number, glideMs: number) {
    const isRunning = !display.paused && !display.ended;
    display.units.forEach((unit) => this.bars.get(`${unit.station}/${unit.number}`)?.show(unit, display, isRunning && glideMs > 0, ms));
    const old = new Map(before?.belts.map((b) => [b.name, b.parts]) ?? []);
    display.belts.forEach(({ name, parts }) => this.belts.get(name)?.show(old.get(name) ?? parts, parts, glideMs));
    this.drive(display.vehicles, glideMs);
    this.send(display.people);
    if (before !== null && glideMs > 0 && !document.hidden) {
      this.launch(before, display);
    }
  }

  /** The server is silent: everything stays where it looks to be. */
  halt(ms: number) {
    this.bars.forEach((bar) => bar.halt(ms));
  }

  /** Takes away what it has made. */
  clear() {
    this.bars.forEach((bar) => bar.stand(0));
    this.layer.querySelectorAll('[data-layer="flights"], [data-layer="vehicles"], [data-belt]').forEach((part) => part.replaceChildren());
  }

  private drive(vehicles: readonly VehicleNow[], ms: number) {
    const roads = this.drawing.roads;
    if (this.road === null || roads === null) {
      return;
    }
    const { left, top, scale } = this.drawing.road;
    const on = ({ x, y }: Spot): Spot => ({ x: left + x * scale, y: top + y * scale });
    let parked = 0;
    for (const now of vehicles) {
      const key = `${now.fleet}/${now.number}`;
      const vehicle = this.vehicles.get(key) ?? new Vehicle(this.road);
      this.vehicles.set(key, vehicle);
      const from = roads.spots.get(now.from ?? '');
      const to = roads.spots.get(now.to ?? now.from ?? '') ?? from;
      const beside = { x: left + 20 + (from && to ? 0 : parked++) * 36, y: top + 14 };
      const leg: Leg = from && to ? { from: on(from), to: on(to) } : { from: beside, to: beside };
      vehicle.show(now, leg, ms);
      vehicle.call(`${now.fleet} ${now.number}, ${this.t.activity[now.activity] ?? now.activity}`);
    }
  }

  private send(people: readonly PersonNow[]) {
    const beside = new Map<string, number>();
    for (const person of people) {
      const figure = this.people.get(`${person.crew}/${person.number}`);
      if (figure === undefined) {
        continue;
      }
      const name = person.present && person.at ? this.stationOf(person.at) : undefined;
      const spot = name === undefined ? undefined : this.drawing.floor.spots.get(name);
      const node = this.drawing.nodes.find((n) => n.id === name);
      let to: Spot = { x: Number(figure.dataset['x']), y: Number(figure.dataset['y']) };
      if (spot && node) {
        const count = beside.get(person.at ?? '') ?? 0;
        beside.set(person.at ?? '', count + 1);
        to = { x: spot.x - node.w / 2 + 8 + count * 20, y: spot.y + node.h / 2 + 2 };
      }
      figure.style.transform = translate(to);
      figure.classList.toggle('absent', !person.present);
      figure.querySelector('.cross')?.classList.toggle('hidden', person.present);
    }
  }

  private launch(before: Display, display: Display) {
    for (const edge of departures(before, display, this.drawing.floor.ways.map((w) => w.edge))) {
      const curve = this.curves.get(`${edge.from}>${edge.to}`);
      if (curve && this.flights !== null && this.flights.childElementCount < mostFlights) {
        fly(piece(this.flights), curve);
      }
    }
  }
}

/** Lets a part fly along a way, gently off and gently on, and takes it away at the end. */
function fly(part: HTMLElement, curve: Curve) {
  const frames = Array.from({ length: flightSteps + 1 }, (_, i) => {
    const share = i / flightSteps;
    return { transform: translate(along(curve, share * share * (3 - 2 * share))) };
  });
  part.animate(frames, flightMs).onfinish = () => part.remove();
}
