const svgName = 'http://www.w3.org/2000/svg';

/** Fills a bin with so many pieces: each one where they can be told apart, else a level. */
export function pile(stack: Element, content: number, capacity: number | null) {
  const places = capacity ?? Math.max(12, content);
  const key = `${content}/${places}`;
  if (stack.getAttribute('data-key') === key) {
    return;
  }
  stack.setAttribute('data-key', key);
  stack.replaceChildren();
  if (places > 24) {
    const height = Math.max(content > 0 ? 2 : 0, Math.min(1, content / places) * 30);
    box(stack, { class: 'level', x: 0, y: -height, width: 60, height });
    return;
  }
  const rows = places <= 6 ? 1 : places <= 12 ? 2 : 3;
  const across = Math.ceil(places / rows);
  const step = 60 / across;
  const side = Math.min(step - 2, 30 / rows - 2, 14);
  for (let i = 0; i < Math.min(content, places); i++) {
    const x = (i % across) * step + (step - side) / 2;
    box(stack, { class: 'piece', x: x.toFixed(1), y: (-(Math.floor(i / across) + 1) * (side + 1.5)).toFixed(1), width: side.toFixed(1), height: side.toFixed(1), rx: 2 });
  }
}

function box(parent: Element, attributes: Record<string, string | number>) {
  const element = document.createElementNS(svgName, 'rect');
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
  parent.appendChild(element);
}
