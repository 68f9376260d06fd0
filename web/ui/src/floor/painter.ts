import type { Live } from '../api/live';
import type { Display, Plan, UnitNow, VehicleNow } from '../api/types';
import type { Called } from '../parts/Names';
import type { Texts } from '../texts/nb';
import type { Drawing } from './Floor';
import { along, type Curve, type Spot } from './layout';
import { gravest, lookOf, shapes } from './looks';
import { departures, legShare, progressAt, rides, SimulatedClock, type Ride } from './motion';

const svgName = 'http://www.w3.org/2000/svg';
const flightMs = 420;
const mostFlights = 40;

interface UnitPart {
  group: Element;
  sign: Element | null;
  word: Element | null;
  bar: Element | null;
  width: number;
}

interface Flight {
  dot: SVGElement;
  curve: Curve;
  startMs: number;
}

/** Makes a thing of SVG inside a parent. */
function made(parent: Element, name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(svgName, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
  parent.appendChild(element);
  return element;
}

/** Writes an attribute only when it changes: most frames change little. */
function write(element: Element, name: string, value: string) {
  if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

const say = (element: Element | null | undefined, text: string) => {
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
};

/** A word in the room of a pill: set closer when it is long. */
function sayWithin(element: Element | null, text: string) {
  say(element, text);
  if (text.length > 15) {
    element?.setAttribute('textLength', '92');
    element?.setAttribute('lengthAdjust', 'spacingAndGlyphs');
  } else {
    element?.removeAttribute('textLength');
  }
}

/**
 * Moves what lives on the floor: at every word from the server the states, sixty times a second what glides between two
 * of them. It writes attributes of SVG and never asks React for anything.
 */
export class Painter {
  private readonly clock = new SimulatedClock();
  private svg: SVGSVGElement | null = null;
  private t: Texts | null = null;
  private called: Called = (name) => name;
  private before: Display | null = null;
  private display: Display | null = null;
  private heardMs = 0;
  private intervalMs = 100;
  private readonly units = new Map<string, UnitPart>();
  private readonly belts = new Map<string, { group: Element; length: number; dots: SVGElement[]; rides: Ride[] }>();
  private readonly vehicles = new Map<string, { group: SVGElement; load: SVGElement; before: VehicleNow | undefined; now: VehicleNow }>();
  private flights: Flight[] = [];
  private readonly curves: Map<string, Curve>;
  /** Whoever asks the machine for less motion sees parts and vehicles where they are, not on their way. */
  private readonly stillness = window.matchMedia('(prefers-reduced-motion: reduce)');
  private frames = 0;
  private longFrames = 0;
  private lastMs = 0;

  constructor(
    private readonly plan: Plan,
    private readonly drawing: Drawing,
  ) {
    this.curves = new Map(drawing.floor.ways.map(({ edge, curve }) => [`${edge.from}>${edge.to}`, curve]));
  }

  /** Begins to paint on this picture; the returned function stops. */
  paintOn(svg: SVGSVGElement, live: Live<Display>, t: Texts, called: Called): () => void {
    this.svg = svg;
    this.t = t;
    this.called = called;
    this.find(svg);
    let frame = 0;
    const tick = (ms: number) => {
      this.measure(ms);
      this.glide(ms);
      frame = requestAnimationFrame(tick);
    };
    const hear = () => live.picture !== null && this.hear(live.picture, live.heardAt);
    hear();
    const leave = live.subscribe(hear);
    frame = requestAnimationFrame(tick);
    return () => {
      cancelAnimationFrame(frame);
      leave();
      svg.querySelectorAll('[data-layer], [data-belt], [data-stack]').forEach((layer) => {
        layer.replaceChildren();
        layer.removeAttribute('data-key');
      });
      this.flights = [];
      this.vehicles.clear();
      this.belts.clear();
      this.display = null;
    };
  }

  private find(svg: SVGSVGElement) {
    this.units.clear();
    for (const station of this.plan.stations) {
      const place = this.place(station.name);
      place?.querySelectorAll('[data-unit]').forEach((group) => {
        const bar = group.querySelector('[data-bar]');
        this.units.set(`${station.name}/${group.getAttribute('data-unit')}`, {
          group,
          bar,
          sign: group.querySelector('[data-sign]'),
          word: group.querySelector('[data-word]'),
          width: Number(bar?.getAttribute('width') ?? 0),
        });
      });
    }
    svg.querySelectorAll('[data-belt]').forEach((group) => {
      const name = group.closest('[data-place]')?.getAttribute('data-place') ?? '';
      this.belts.set(name, { group, length: Number(group.getAttribute('data-length')), dots: [], rides: [] });
    });
  }

  private place(name: string): Element | null {
    return this.svg?.querySelector(`[data-place="${CSS.escape(name)}"]`) ?? null;
  }

  /** A new picture came. */
  private hear(display: Display, ms: number) {
    if (display === this.display) {
      return;
    }
    if (this.display !== null && ms > this.heardMs) {
      this.intervalMs = Math.max(50, Math.min(400, this.intervalMs * 0.7 + (ms - this.heardMs) * 0.3));
    }
    const isRunning = display.paused === null || display.paused === undefined;
    const hasJumped = this.display !== null && (display.run !== this.display.run || display.now < this.display.now);
    this.before = hasJumped ? null : this.display;
    this.display = display;
    this.heardMs = ms;
    this.clock.heard(display.now, display.pace, isRunning && !display.ended, ms);
    if (this.svg !== null) {
      write(this.svg, 'data-standing', isRunning && !display.ended ? 'no' : 'yes');
    }
    this.paintStations(display);
    this.paintBuffers(display);
    this.paintPeople(display);
    this.noteBelts(display);
    this.noteVehicles(display);
    this.launch(display, ms);
  }

  private paintStations(display: Display) {
    const t = this.t as Texts;
    const byStation = new Map<string, UnitNow[]>();
    for (const unit of display.units) {
      byStation.set(unit.station, [...(byStation.get(unit.station) ?? []), unit]);
      const part = this.units.get(`${unit.station}/${unit.number}`);
      if (part) {
        const look = lookOf(unit.condition);
        write(part.group, 'data-look', look);
        if (part.sign) {
          write(part.sign, 'd', shapes[look]);
        }
        sayWithin(part.word, t.condition[unit.condition] ?? unit.condition);
      }
    }
    for (const station of this.plan.stations) {
      this.paintStation(station.name, byStation.get(station.name) ?? [], display);
    }
  }

  private paintStation(name: string, units: UnitNow[], display: Display) {
    const t = this.t as Texts;
    const place = this.place(name);
    if (place === null) {
      return;
    }
    const condition = units.length === 0 ? 'UNKNOWN' : gravest(units.map((u) => u.condition));
    const running = units.filter((u) => u.condition === 'WORKING').length;
    write(place, 'data-look', units.length === 0 ? 'unseen' : lookOf(condition));
    write(place, 'data-running', running > 0 ? 'yes' : 'no');
    const word = t.condition[condition] ?? condition;
    say(place.querySelector('[data-summary]'), running === units.length || lookOf(condition) === 'run' ? `${running}/${units.length} ${(t.condition['WORKING'] ?? '').toLowerCase()}` : word);
    const alarm = units.find((u) => u.alarm)?.alarm ?? null;
    const isLocked = units.some((u) => u.locked);
    place.querySelector('[data-alarm]')?.classList.toggle('hidden', alarm === null);
    place.querySelector('[data-lock]')?.classList.toggle('hidden', !isLocked);
    const isNew = alarm !== null && display.alarms.some((a) => a.state === 'UNACKNOWLEDGED' && (a.name.startsWith(`${name}/`) || this.stationOf(a.unit ?? '')?.id === name));
    place.classList.toggle('calling', isNew);
    const words = [this.called(name), `${running}/${units.length}`, word, isLocked ? t.locked : '', alarm === null ? '' : `${t.play.panels.alarms}: ${t.priority[alarm] ?? alarm}`];
    write(place, 'aria-label', words.filter((w, i) => w !== '' && (i !== 1 || units.length > 1)).join(', '));
  }

  private paintBuffers(display: Display) {
    const t = this.t as Texts;
    for (const buffer of display.buffers) {
      const place = this.place(buffer.name);
      const stack = place?.querySelector('[data-stack]');
      if (!place || !stack) {
        continue;
      }
      const planned = this.plan.buffers.find((b) => b.name === buffer.name)?.capacity;
      const capacity = buffer.capacity ?? planned ?? null;
      const known = capacity !== null && capacity > 0 && capacity < 1e6 ? capacity : null;
      write(place, 'data-full', known !== null && buffer.content >= known ? 'yes' : 'no');
      say(place.querySelector('[data-count]'), known === null ? `${buffer.content}` : `${buffer.content} / ${known}`);
      write(place, 'aria-label', `${this.called(buffer.name)}, ${t.kinds.buffer}, ${t.content(buffer.content, known)}`);
      pile(stack, buffer.content, known);
    }
  }

  /** The station of a unit that is called by its full name (`cnc cells 3`): the longest name it begins with. */
  private stationOf(unit: string) {
    return this.drawing.nodes
      .filter((n) => n.kind === 'station' && (unit === n.id || (unit.startsWith(n.id) && /^[\s/#-]*\d+$/.test(unit.slice(n.id.length)))))
      .sort((a, b) => b.id.length - a.id.length)[0];
  }

  private paintPeople(display: Display) {
    const beside = new Map<string, number>();
    for (const person of display.people) {
      const figure = this.svg?.querySelector(`[data-person="${CSS.escape(`${person.crew}/${person.number}`)}"]`);
      if (!figure) {
        continue;
      }
      const node = person.present && person.at ? this.stationOf(person.at) : undefined;
      const spot = node && this.drawing.floor.spots.get(node.id);
      const count = beside.get(person.at ?? '') ?? 0;
      if (spot && node) {
        beside.set(person.at ?? '', count + 1);
      }
      const to: Spot = spot && node
        ? { x: spot.x - node.w / 2 + 8 + count * 20, y: spot.y + node.h / 2 + 2 }
        : { x: Number(figure.getAttribute('data-x')), y: Number(figure.getAttribute('data-y')) };
      write(figure, 'transform', `translate(${to.x} ${to.y})`);
      figure.classList.toggle('absent', !person.present);
      figure.querySelector('.cross')?.classList.toggle('hidden', person.present);
    }
  }

  private noteBelts(display: Display) {
    const old = new Map(this.before?.belts.map((b) => [b.name, b.parts]) ?? []);
    for (const belt of display.belts) {
      const drawn = this.belts.get(belt.name);
      if (drawn) {
        drawn.rides = rides(old.get(belt.name) ?? belt.parts, belt.parts).slice(0, 60);
        while (drawn.dots.length < drawn.rides.length) {
          drawn.dots.push(made(drawn.group, 'rect', { class: 'piece', x: -5, y: -5, width: 10, height: 10, rx: 2.5 }));
        }
        drawn.dots.forEach((dot, i) => write(dot, 'visibility', i < drawn.rides.length ? 'visible' : 'hidden'));
      }
    }
  }

  private noteVehicles(display: Display) {
    const layer = this.svg?.querySelector('[data-layer="vehicles"]');
    if (!layer || this.drawing.roads === null) {
      return;
    }
    for (const vehicle of display.vehicles) {
      const key = `${vehicle.fleet}/${vehicle.number}`;
      let drawn = this.vehicles.get(key);
      if (!drawn) {
        const group = made(layer, 'g', { class: 'vehicle', role: 'img' });
        made(group, 'rect', { class: 'body', x: -15, y: -9, width: 30, height: 18, rx: 5 });
        made(group, 'path', { class: 'nose', d: 'M8 -6 L13 0 L8 6 Z' });
        const load = made(group, 'text', { class: 'load', x: -4, y: 4 });
        drawn = { group, load, before: undefined, now: vehicle };
        this.vehicles.set(key, drawn);
      }
      drawn.before = drawn.now;
      drawn.now = vehicle;
      say(drawn.load, vehicle.load ? String(vehicle.load) : '');
      write(drawn.group, 'data-activity', vehicle.activity);
      write(drawn.group, 'aria-label', `${vehicle.fleet} ${vehicle.number}, ${this.t?.activity[vehicle.activity] ?? vehicle.activity}`);
    }
  }

  private launch(display: Display, ms: number) {
    const layer = this.svg?.querySelector('[data-layer="flights"]');
    if (!layer || this.before === null || document.hidden || this.stillness.matches) {
      return;
    }
    for (const edge of departures(this.before, display, this.drawing.floor.ways.map((w) => w.edge))) {
      const curve = this.curves.get(`${edge.from}>${edge.to}`);
      if (curve && this.flights.length < mostFlights) {
        this.flights.push({ curve, startMs: ms, dot: made(layer, 'rect', { class: 'piece', x: -5, y: -5, width: 10, height: 10, rx: 2.5 }) });
      }
    }
  }

  /** One frame: what glides. */
  private glide(ms: number) {
    const display = this.display;
    if (display === null) {
      return;
    }
    const share = this.stillness.matches ? 1 : Math.min(1, (ms - this.heardMs) / this.intervalMs);
    const micros = this.clock.at(ms);
    for (const unit of display.units) {
      const part = this.units.get(`${unit.station}/${unit.number}`);
      if (part?.bar) {
        write(part.bar, 'width', (part.width * (unit.condition === 'WORKING' || unit.progress ? progressAt(unit, display.now, micros) : 0)).toFixed(1));
      }
    }
    this.belts.forEach(({ rides: moving, dots, length }) =>
      moving.forEach((ride, i) => write(dots[i] as SVGElement, 'transform', `translate(${((ride.from + (ride.to - ride.from) * share) * length).toFixed(1)} 0)`)),
    );
    this.drive(share);
    this.fly(ms);
  }

  private drive(share: number) {
    const roads = this.drawing.roads;
    if (roads === null) {
      return;
    }
    const scale = Math.min(1, this.drawing.width / roads.width);
    const left = (this.drawing.width - roads.width * scale) / 2;
    let parked = 0;
    this.vehicles.forEach(({ group, before, now }) => {
      const from = roads.spots.get(now.from ?? '');
      const to = roads.spots.get(now.to ?? now.from ?? '') ?? from;
      if (!from || !to) {
        write(group, 'transform', `translate(${20 + parked++ * 36} ${this.drawing.roadTop + 14})`);
        return;
      }
      const part = legShare(before, now, share);
      const x = left + (from.x + (to.x - from.x) * part) * scale;
      const y = this.drawing.roadTop + (from.y + (to.y - from.y) * part) * scale;
      const isBack = to.x < from.x;
      write(group, 'transform', `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${isBack ? -1 : 1} 1)`);
      write(group.lastElementChild as Element, 'transform', isBack ? 'scale(-1 1) translate(8 0)' : '');
    });
  }

  private fly(ms: number) {
    this.flights = this.flights.filter(({ dot, curve, startMs }) => {
      const share = (ms - startMs) / flightMs;
      if (share >= 1) {
        dot.remove();
        return false;
      }
      const spot = along(curve, share * share * (3 - 2 * share));
      dot.setAttribute('transform', `translate(${spot.x.toFixed(1)} ${spot.y.toFixed(1)})`);
      return true;
    });
  }

  /** Counts frames, and those that took more than 50 ms; the picture carries both, so that a test can read them. */
  private measure(ms: number) {
    if (this.lastMs > 0 && !document.hidden) {
      this.frames++;
      if (ms - this.lastMs > 50) {
        this.longFrames++;
      }
      if (this.frames % 60 === 0 && this.svg !== null) {
        this.svg.dataset['frames'] = String(this.frames);
        this.svg.dataset['longFrames'] = String(this.longFrames);
      }
    }
    this.lastMs = ms;
  }
}

/** Fills a bin with so many pieces: each one where they can be told apart, else a level. */
function pile(stack: Element, content: number, capacity: number | null) {
  const places = capacity ?? Math.max(12, content);
  const key = `${content}/${places}`;
  if (stack.getAttribute('data-key') === key) {
    return;
  }
  stack.setAttribute('data-key', key);
  stack.replaceChildren();
  if (places > 24) {
    const height = Math.max(content > 0 ? 2 : 0, Math.min(1, content / places) * 30);
    made(stack, 'rect', { class: 'level', x: 0, y: -height, width: 60, height });
    return;
  }
  const rows = places <= 6 ? 1 : places <= 12 ? 2 : 3;
  const across = Math.ceil(places / rows);
  const step = 60 / across;
  const side = Math.min(step - 2, 30 / rows - 2, 14);
  for (let i = 0; i < Math.min(content, places); i++) {
    const x = (i % across) * step + (step - side) / 2;
    made(stack, 'rect', { class: 'piece', x: x.toFixed(1), y: (-(Math.floor(i / across) + 1) * (side + 1.5)).toFixed(1), width: side.toFixed(1), height: side.toFixed(1), rx: 2 });
  }
}
