import type { Spot } from './layout';

/** A place of the drawing, as CSS moves a thing there. */
export const translate = ({ x, y }: Spot) => `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;

/** Lets a thing come from one place to another; the browser moves it by itself, the page is not asked again. */
export function glide(element: HTMLElement, from: Spot, to: Spot, ms: number) {
  const end = translate(to);
  const start = translate(from);
  element.style.transform = end;
  if (start !== end && ms > 0) {
    element.animate([{ transform: start }, { transform: end }], ms);
  }
}
