/** The part of the time that is shown, and where the cursor stands, µs. */
export interface View {
  from: number;
  to: number;
  cursor: number;
}

/** The shortest part that can be shown, µs. */
const shortest = 10e6;

/** A view inside 0 … end, at least ten seconds long. */
export function kept(view: View, end: number): View {
  const length = Math.min(Math.max(view.to - view.from, Math.min(shortest, end)), end);
  const from = Math.max(0, Math.min(view.from, end - length));
  return { from, to: from + length, cursor: Math.max(0, Math.min(view.cursor, end)) };
}

/** The view made so many times longer round the cursor (below 1: closer). */
export function zoomed(view: View, factor: number, end: number): View {
  const share = view.to > view.from ? Math.max(0, Math.min(1, (view.cursor - view.from) / (view.to - view.from))) : 0.5;
  const length = (view.to - view.from) * factor;
  const from = view.cursor - share * length;
  return kept({ ...view, from, to: from + length }, end);
}

/** The cursor moved by a share of the view, which follows it over its edge. */
export function moved(view: View, share: number, end: number): View {
  const length = view.to - view.from;
  const cursor = Math.max(0, Math.min(end, view.cursor + share * length));
  const shift = cursor < view.from ? cursor - view.from : cursor > view.to ? cursor - view.to : 0;
  return kept({ from: view.from + shift, to: view.to + shift, cursor }, end);
}

/** What a key means on the timeline; null when it means nothing there. */
export function keyed(key: string, isFast: boolean, view: View, end: number): View | null {
  switch (key) {
    case 'ArrowRight':
      return moved(view, isFast ? 0.1 : 0.01, end);
    case 'ArrowLeft':
      return moved(view, isFast ? -0.1 : -0.01, end);
    case 'PageDown':
      return moved(view, 0.25, end);
    case 'PageUp':
      return moved(view, -0.25, end);
    case 'Home':
      return moved({ ...view, cursor: 0 }, 0, end);
    case 'End':
      return moved({ ...view, cursor: end }, 0, end);
    case '+':
    case '=':
      return zoomed(view, 0.5, end);
    case '-':
      return zoomed(view, 2, end);
    case '0':
      return { ...view, from: 0, to: end };
    default:
      return null;
  }
}

/** Round moments for a scale of this length: at most about `most` of them, µs apart. */
export function ticks(from: number, to: number, most: number): number[] {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400].map((s) => s * 1e6);
  const step = steps.find((s) => (to - from) / s <= most) ?? 28_800e6;
  const result: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
    result.push(at);
  }
  return result;
}
