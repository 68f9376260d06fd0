import type { VehicleNow } from '../api/types';
import { glide } from './glide';
import type { Spot } from './layout';
import { legShare } from './motion';

const svgName = 'http://www.w3.org/2000/svg';

/** The road under a vehicle, in the drawing. */
export interface Leg {
  from: Spot;
  to: Spot;
}

/** A vehicle with its load, looking where it goes. */
export class Vehicle {
  private readonly element = document.createElement('div');
  private readonly body = document.createElementNS(svgName, 'g');
  private readonly load = document.createElementNS(svgName, 'text');
  private before: VehicleNow | undefined;

  constructor(layer: Element) {
    const svg = document.createElementNS(svgName, 'svg');
    svg.setAttribute('viewBox', '-17 -11 34 22');
    svg.setAttribute('aria-hidden', 'true');
    this.body.innerHTML = '<rect class="body" x="-15" y="-9" width="30" height="18" rx="5"/><path class="nose" d="M8 -6 L13 0 L8 6 Z"/>';
    this.load.setAttribute('class', 'load');
    this.load.setAttribute('y', '4');
    svg.append(this.body, this.load);
    this.element.className = 'vehicle';
    this.element.setAttribute('role', 'img');
    this.element.append(svg);
    layer.appendChild(this.element);
  }

  /** Drives on from where it was to where it is now, in `ms`. */
  show(now: VehicleNow, { from, to }: Leg, ms: number) {
    const isBack = to.x < from.x;
    const load = now.load ? String(now.load) : '';
    if (this.load.textContent !== load) {
      this.load.textContent = load;
    }
    this.element.dataset['activity'] = now.activity;
    this.body.setAttribute('transform', isBack ? 'scale(-1 1)' : '');
    this.load.setAttribute('x', isBack ? '4' : '-4');
    const at = (share: number) => {
      const part = legShare(this.before, now, share);
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    };
    glide(this.element, at(0), at(1), ms);
    this.before = now;
  }

  /** What it is called for people who do not see it. */
  call(words: string) {
    if (this.element.getAttribute('aria-label') !== words) {
      this.element.setAttribute('aria-label', words);
    }
  }
}
