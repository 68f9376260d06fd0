/**
 * QR codes (ISO/IEC 18004) made here, so that no address leaves the school: byte mode, error correction M, versions 1 to 6,
 * which holds an address of 106 bytes.
 */

interface Version {
  codewords: number;
  correction: number;
  blocks: number;
}

const versions: Version[] = [
  { codewords: 26, correction: 10, blocks: 1 },
  { codewords: 44, correction: 16, blocks: 1 },
  { codewords: 70, correction: 26, blocks: 1 },
  { codewords: 100, correction: 18, blocks: 2 },
  { codewords: 134, correction: 24, blocks: 2 },
  { codewords: 172, correction: 16, blocks: 4 },
];

// Powers and logarithms in the field of 256 elements with x^8 + x^4 + x^3 + x^2 + 1.
const powers = new Uint8Array(255);
const logs = new Uint8Array(256);
for (let i = 0, x = 1; i < 255; i++) {
  powers[i] = x;
  logs[x] = i;
  x = (x << 1) ^ (x & 0x80 ? 0x11d : 0);
}
const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : (powers[((logs[a] as number) + (logs[b] as number)) % 255] as number));

/** The correction words of a block: the remainder of its words by the generator polynomial. */
function correctionOf(words: readonly number[], count: number): number[] {
  let generator = [1];
  for (let i = 0; i < count; i++) {
    const next = [...generator, 0];
    generator.forEach((g, j) => (next[j + 1] = (next[j + 1] as number) ^ times(g, powers[i] as number)));
    generator = next;
  }
  const rest = [...words, ...new Array<number>(count).fill(0)];
  for (let i = 0; i < words.length; i++) {
    const lead = rest[i] as number;
    generator.forEach((g, j) => (rest[i + j] = (rest[i + j] as number) ^ times(g, lead)));
  }
  return rest.slice(words.length);
}

/** The words of a text with their correction, in the order in which they are drawn. */
function codewords(bytes: Uint8Array, version: Version): number[] {
  const room = version.codewords - version.correction * version.blocks;
  const bits: number[] = [];
  const put = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i--) {
      bits.push((value >> i) & 1);
    }
  };
  put(0b0100, 4);
  put(bytes.length, 8);
  bytes.forEach((byte) => put(byte, 8));
  put(0, Math.min(4, room * 8 - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  const data: number[] = [];
  for (let i = 0; i < bits.length; i += 8) {
    data.push(bits.slice(i, i + 8).reduce((sum, bit) => sum * 2 + bit, 0));
  }
  for (let pad = 0xec; data.length < room; pad ^= 0xec ^ 0x11) {
    data.push(pad);
  }
  const size = room / version.blocks;
  const blocks = Array.from({ length: version.blocks }, (_, i) => data.slice(i * size, (i + 1) * size));
  const corrections = blocks.map((block) => correctionOf(block, version.correction));
  const woven = (parts: number[][]) => (parts[0] as number[]).flatMap((_, i) => parts.map((part) => part[i] as number));
  return [...woven(blocks), ...woven(corrections)];
}

const masks: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

type Grid = (boolean | null)[][];

/** The marks that every code of this size has; null where the words go. */
function frame(side: number): Grid {
  const grid: Grid = Array.from({ length: side }, () => new Array<boolean | null>(side).fill(null));
  const square = (cx: number, cy: number, radius: number, dark: (ring: number) => boolean) => {
    for (let y = -radius; y <= radius; y++) {
      for (let x = -radius; x <= radius; x++) {
        const row = grid[cy + y];
        if (row !== undefined && cx + x >= 0 && cx + x < side) {
          row[cx + x] = dark(Math.max(Math.abs(x), Math.abs(y)));
        }
      }
    }
  };
  const finder = (ring: number) => ring !== 2 && ring !== 4;
  square(3, 3, 4, finder);
  square(side - 4, 3, 4, finder);
  square(3, side - 4, 4, finder);
  if (side > 21) {
    square(side - 7, side - 7, 2, (ring) => ring !== 1);
  }
  for (let i = 8; i < side - 8; i++) {
    (grid[6] as boolean[])[i] = i % 2 === 0;
    (grid[i] as boolean[])[6] = i % 2 === 0;
  }
  return grid;
}

/** Writes which mask and correction were used, twice. */
function putFormat(grid: Grid, mask: number) {
  const side = grid.length;
  let rest = mask;
  for (let i = 0; i < 10; i++) {
    rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  }
  const bits = ((mask << 10) | rest) ^ 0x5412;
  const put = (x: number, y: number, i: number) => ((grid[y] as boolean[])[x] = ((bits >> i) & 1) === 1);
  for (let i = 0; i < 15; i++) {
    const [x, y] = i < 6 ? [8, i] : i < 8 ? [8, i + 1] : i === 8 ? [7, 8] : [14 - i, 8];
    put(x as number, y as number, i);
    if (i < 8) {
      put(side - 1 - i, 8, i);
    } else {
      put(8, side - 15 + i, i);
    }
  }
  (grid[side - 8] as boolean[])[8] = true;
}

/** How hard a code is to read: long runs of one colour, blocks, and an uneven share of dark. */
function penalty(grid: boolean[][]): number {
  const side = grid.length;
  let sum = 0;
  let dark = 0;
  for (let a = 0; a < side; a++) {
    for (const at of [(b: number) => grid[a]?.[b], (b: number) => grid[b]?.[a]]) {
      for (let b = 1, run = 1; b <= side; b++) {
        if (b < side && at(b) === at(b - 1)) {
          run++;
        } else {
          sum += run >= 5 ? run - 2 : 0;
          run = 1;
        }
      }
    }
    for (let b = 0; b < side; b++) {
      dark += grid[a]?.[b] ? 1 : 0;
      const here = grid[a]?.[b];
      sum += a + 1 < side && b + 1 < side && here === grid[a]?.[b + 1] && here === grid[a + 1]?.[b] && here === grid[a + 1]?.[b + 1] ? 3 : 0;
    }
  }
  return sum + Math.floor(Math.abs((dark * 20) / (side * side) - 10)) * 10;
}

/**
 * The dark and light squares of a text, row by row; null when it is too long (more than 106 bytes).
 *
 * @param only the mask to use instead of the one that reads best
 */
export function qrOf(text: string, only?: number): boolean[][] | null {
  const bytes = new TextEncoder().encode(text);
  const index = versions.findIndex((v) => bytes.length + 2 <= v.codewords - v.correction * v.blocks);
  const version = versions[index];
  if (version === undefined) {
    return null;
  }
  const side = 21 + 4 * index;
  const words = codewords(bytes, version);
  let best: boolean[][] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < 8; mask++) {
    if (only !== undefined && only !== mask) {
      continue;
    }
    const grid = frame(side);
    putFormat(grid, mask);
    lay(grid, words, masks[mask] as (x: number, y: number) => boolean);
    const made = grid as boolean[][];
    const cost = penalty(made);
    if (cost < least) {
      best = made;
      least = cost;
    }
  }
  return best;
}

/** Lays the words in pairs of columns from the right, up and down by turns. */
function lay(grid: Grid, words: readonly number[], isTurned: (x: number, y: number) => boolean) {
  const side = grid.length;
  let bit = 0;
  for (let right = side - 1; right > 0; right -= 2) {
    const column = right <= 6 ? right - 1 : right;
    const isUp = ((side - 1 - right) / 2) % 2 === 0;
    for (let step = 0; step < side; step++) {
      const y = isUp ? side - 1 - step : step;
      for (const x of [column, column - 1]) {
        const row = grid[y] as (boolean | null)[];
        if (row[x] === null) {
          const word = words[bit >> 3] ?? 0;
          row[x] = (((word >> (7 - (bit & 7))) & 1) === 1) !== isTurned(x, y);
          bit++;
        }
      }
    }
  }
}
