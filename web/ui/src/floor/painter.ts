import type { Live } from '../api/live';
import type { Display, Plan, UnitNow } from '../api/types';
import type { Called } from '../parts/Names';
import type { Texts } from '../texts/nb';
import type { Drawing } from './Floor';
import { gravest, lookOf, shapes } from './looks';
import { Movers } from './movers';
import { pile } from './pile';

/** A server that says nothing for so long is out of reach, and the floor stands. */
const silentMs = 600;

interface UnitPart {
  group: Element;
  sign: Element | null;
  word: Element | null;
}

interface StationPart {
  name: string;
  place: Element;
  moves: Element | null;
  summary: Element | null;
  alarm: Element | null;
  lock: Element | null;
}

interface BufferPart {
  place: Element;
  stack: Element;
  count: Element | null;
  planned: number | null;
}

/** Writes an attribute only when it changes: most words change little. */
function write(element: Element | null, name: string, value: string) {
  if (element !== null && element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

const say = (element: Element | null, text: string) => {
  if (element !== null && element.textContent !== text) {
    element.textContent = text;
  }
};

/** A word in the room of a pill: set closer when it is long. */
function sayWithin(element: Element | null, text: string) {
  if (element === null || element.textContent === text) {
    return;
  }
  element.textContent = text;
  if (text.length > 15) {
    element.setAttribute('textLength', '92');
    element.setAttribute('lengthAdjust', 'spacingAndGlyphs');
  } else {
    element.removeAttribute('textLength');
  }
}

/**
 * Shows every word from the server without React: the states in the drawing, which is painted anew only where a state
 * has changed, and the movements, which the movers hand to the browser.
 */
export class Painter {
  private t: Texts | null = null;
  private called: Called = (name) => name;
  private surfaces: Element[] = [];
  private movers: Movers | null = null;
  private display: Display | null = null;
  private heardMs = 0;
  private intervalMs = 100;
  private silence = 0;
  private readonly units = new Map<string, UnitPart>();
  private stations: StationPart[] = [];
  private readonly buffers = new Map<string, BufferPart>();
  private readonly stationsOfUnits = new Map<string, string | undefined>();
  /** Whoever asks the machine for less motion sees parts and vehicles where they are, not on their way. */
  private readonly stillness = window.matchMedia('(prefers-reduced-motion: reduce)');

  constructor(
    private readonly plan: Plan,
    private readonly drawing: Drawing,
  ) {}

  /** Begins to paint on this drawing and what moves above it; the returned function stops. */
  paintOn(svg: SVGSVGElement, moving: HTMLElement, live: Live<Display>, t: Texts, called: Called): () => void {
    this.t = t;
    this.called = called;
    this.surfaces = [svg, moving];
    this.find(svg, moving);
    const movers = new Movers(this.drawing, moving, t, (unit) => this.stationOf(unit));
    this.movers = movers;
    const hear = () => live.picture !== null && this.hear(live.picture, live.heardAt);
    hear();
    const leave = live.subscribe(hear);
    return () => {
      leave();
      window.clearTimeout(this.silence);
      movers.clear();
      this.movers = null;
      this.buffers.forEach(({ stack }) => {
        stack.replaceChildren();
        stack.removeAttribute('data-key');
      });
      this.display = null;
    };
  }

  private find(svg: SVGSVGElement, moving: HTMLElement) {
    const places = new Map([...svg.querySelectorAll('[data-place]')].map((place) => [place.getAttribute('data-place'), place]));
    const moves = new Map([...moving.querySelectorAll('[data-moves]')].map((part) => [part.getAttribute('data-moves'), part]));
    this.units.clear();
    this.buffers.clear();
    this.stations = this.plan.stations.flatMap(({ name }) => {
      const place = places.get(name);
      place?.querySelectorAll('[data-unit]').forEach((group) =>
        this.units.set(`${name}/${group.getAttribute('data-unit')}`, { group, sign: group.querySelector('[data-sign]'), word: group.querySelector('[data-word]') }),
      );
      const part = (which: string) => place?.querySelector(`[data-${which}]`) ?? null;
      return place === undefined ? [] : [{ name, place, moves: moves.get(name) ?? null, summary: part('summary'), alarm: part('alarm'), lock: part('lock') }];
    });
    places.forEach((place, name) => {
      const stack = place.querySelector('[data-stack]');
      if (stack !== null && name !== null) {
        const planned = this.plan.buffers.find((b) => b.name === name)?.capacity ?? null;
        this.buffers.set(name, { place, stack, count: place.querySelector('[data-count]'), planned });
      }
    });
  }

  /** A new picture came. */
  private hear(display: Display, ms: number) {
    const last = this.display;
    if (display === last) {
      return;
    }
    if (last !== null && ms > this.heardMs) {
      this.intervalMs = Math.max(50, Math.min(400, this.intervalMs * 0.7 + (ms - this.heardMs) * 0.3));
    }
    const isRunning = !display.paused && !display.ended;
    const hasJumped = last !== null && (display.run !== last.run || display.now < last.now);
    this.display = display;
    this.heardMs = ms;
    this.stand(!isRunning);
    this.paintStations(display);
    this.paintBuffers(display);
    this.movers?.show(hasJumped ? null : last, display, ms, this.stillness.matches ? 0 : this.intervalMs);
    window.clearTimeout(this.silence);
    if (isRunning) {
      this.silence = window.setTimeout(() => this.fallSilent(), silentMs);
    }
  }

  private fallSilent() {
    this.stand(true);
    this.movers?.halt(performance.now());
  }

  private stand(isStanding: boolean) {
    this.surfaces.forEach((surface) => write(surface, 'data-standing', isStanding ? 'yes' : 'no'));
  }

  private paintStations(display: Display) {
    const t = this.t as Texts;
    const byStation = new Map<string, UnitNow[]>();
    for (const unit of display.units) {
      const others = byStation.get(unit.station);
      if (others === undefined) {
        byStation.set(unit.station, [unit]);
      } else {
        others.push(unit);
      }
      const part = this.units.get(`${unit.station}/${unit.number}`);
      if (part) {
        const look = lookOf(unit.condition);
        write(part.group, 'data-look', look);
        write(part.sign, 'd', shapes[look]);
        sayWithin(part.word, t.condition[unit.condition] ?? unit.condition);
      }
    }
    this.stations.forEach((station) => this.paintStation(station, byStation.get(station.name) ?? [], display));
  }

  private paintStation({ name, place, moves, summary, alarm, lock }: StationPart, units: UnitNow[], display: Display) {
    const t = this.t as Texts;
    const condition = units.length === 0 ? 'UNKNOWN' : gravest(units.map((u) => u.condition));
    const running = units.filter((u) => u.condition === 'WORKING').length;
    const look = units.length === 0 ? 'unseen' : lookOf(condition);
    const word = t.condition[condition] ?? condition;
    const priority = units.find((u) => u.alarm)?.alarm ?? null;
    const isLocked = units.some((u) => u.locked);
    const isNew = priority !== null && display.alarms.some((a) => a.state === 'UNACKNOWLEDGED' && (a.name.startsWith(`${name}/`) || this.stationOf(a.unit ?? '') === name));
    write(place, 'data-look', look);
    write(moves, 'data-look', look);
    write(moves, 'data-running', running > 0 ? 'yes' : 'no');
    moves?.classList.toggle('calling', isNew);
    say(summary, running === units.length || look === 'run' ? `${running}/${units.length} ${(t.condition['WORKING'] ?? '').toLowerCase()}` : word);
    alarm?.classList.toggle('hidden', priority === null);
    lock?.classList.toggle('hidden', !isLocked);
    const words = [this.called(name), `${running}/${units.length}`, word, isLocked ? t.locked : '', priority === null ? '' : `${t.play.panels.alarms}: ${t.priority[priority] ?? priority}`];
    write(place, 'aria-label', words.filter((w, i) => w !== '' && (i !== 1 || units.length > 1)).join(', '));
  }

  private paintBuffers(display: Display) {
    const t = this.t as Texts;
    for (const buffer of display.buffers) {
      const part = this.buffers.get(buffer.name);
      if (part === undefined) {
        continue;
      }
      const capacity = buffer.capacity ?? part.planned;
      const known = capacity !== null && capacity > 0 && capacity < 1e6 ? capacity : null;
      write(part.place, 'data-full', known !== null && buffer.content >= known ? 'yes' : 'no');
      say(part.count, known === null ? `${buffer.content}` : `${buffer.content} / ${known}`);
      write(part.place, 'aria-label', `${this.called(buffer.name)}, ${t.kinds.buffer}, ${t.content(buffer.content, known)}`);
      pile(part.stack, buffer.content, known);
    }
  }

  /** The station of a unit that is called by its full name (`cnc cells 3`): the longest name it begins with. */
  private stationOf(unit: string): string | undefined {
    if (!this.stationsOfUnits.has(unit)) {
      const fits = (name: string) => unit === name || (unit.startsWith(name) && /^[\s/#-]*\d+$/.test(unit.slice(name.length)));
      const longest = this.plan.stations.map((s) => s.name).filter(fits).sort((a, b) => b.length - a.length)[0];
      this.stationsOfUnits.set(unit, longest);
    }
    return this.stationsOfUnits.get(unit);
  }
}
