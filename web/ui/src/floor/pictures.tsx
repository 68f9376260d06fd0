import type { ReactNode } from 'react';

/** Which little drawing shows a station: chosen by the words of its name, a plain machine when none fits. */
const words: [RegExp, keyof typeof pictures][] = [
  [/robot|gripper/i, 'robot'],
  [/camera|inspect|measur|gauge|test|kamera|kontroll|mål/i, 'camera'],
  [/reject|sort|divert|utstøt/i, 'reject'],
  [/forg|hammer|smi/i, 'forge'],
  [/press|stamp|bend/i, 'press'],
  [/saw|cut|shear|sag/i, 'saw'],
  [/heat|furnace|oven|harden|age|temper|ovn|herd/i, 'furnace'],
  [/cnc|mill|lathe|turn|drill|bore|fres|drei/i, 'cnc'],
  [/weld|sveis/i, 'weld'],
  [/deburr|grind|polish|wash|clean|slip|vask/i, 'wheel'],
  [/assembl|bush|mount|screw|monter/i, 'hand'],
  [/pack|box|load|pakk/i, 'pack'],
];

/** A little drawing: what stands still of it, and what moves in its own way while the station works. */
export interface Picture {
  still: ReactNode;
  moving: ReactNode;
  /** The class of its motion. */
  motion: 'm-swing' | 'm-turn' | 'm-press' | 'm-push' | 'm-blink';
  /** The point it swings or turns round. */
  about?: string;
}

/** The picture of a station of this name. */
export const pictureOf = (name: string): Picture => pictures[words.find(([pattern]) => pattern.test(name))?.[1] ?? 'machine'];

/** Drawn in 64 × 44, standing on y = 44; what moves lies on top. */
const pictures = {
  robot: {
    still: <path className="p-dark" d="M18 44 v-6 h20 v6 z" />,
    moving: (
      <>
        <path className="p-limb" d="M28 36 L22 16" />
        <path className="p-limb thin" d="M22 16 L44 12" />
        <path className="p-line" d="M44 12 v8 m-5 0 h10" />
        <circle className="p-dark" cx="28" cy="36" r="4" />
        <circle className="p-dark" cx="22" cy="16" r="3.5" />
      </>
    ),
    motion: 'm-swing',
    about: '28px 36px',
  },
  press: {
    still: (
      <>
        <path className="p-main" d="M10 6 h44 v8 h-5 v26 h-6 v-26 h-22 v26 h-6 v-26 h-5 z" />
        <path className="p-dark" d="M12 40 h40 v4 h-40 z" />
        <path className="p-part" d="M25 35 h14 v5 h-14 z" />
      </>
    ),
    moving: <path className="p-dark" d="M29 12 h6 v7 h8 v7 h-22 v-7 h8 z" />,
    motion: 'm-press',
  },
  camera: {
    still: (
      <>
        <path className="p-dark" d="M46 6 h4 v38 h-4 z M20 6 h30 v4 h-30 z" />
        <path className="p-main" d="M17 9 h16 v11 h-16 z" />
        <circle className="p-glass" cx="25" cy="21" r="4.5" />
        <path className="p-part" d="M17 38 h16 v6 h-16 z" />
      </>
    ),
    moving: <path className="p-ray" d="M21 25 h8 l6 13 h-20 z" />,
    motion: 'm-blink',
  },
  reject: {
    still: (
      <>
        <path className="p-dark" d="M6 36 h52 v6 h-52 z" />
        <path className="p-main" d="M8 18 h16 v14 h-16 z" />
        <path className="p-part" d="M44 26 h10 v10 h-10 z" />
      </>
    ),
    moving: (
      <>
        <path className="p-line" d="M24 25 h12" />
        <path className="p-dark" d="M36 18 h4 v14 h-4 z" />
      </>
    ),
    motion: 'm-push',
  },
  saw: {
    still: (
      <>
        <path className="p-dark" d="M6 36 h52 v8 h-52 z" />
        <path className="p-part" d="M8 28 h46 v8 h-46 z" />
      </>
    ),
    moving: (
      <>
        <path className="p-main" d="M32 5 l3 3 4 -1 1 4 4 1 -1 4 3 3 -3 3 1 4 -4 1 -1 4 -4 -1 -3 3 -3 -3 -4 1 -1 -4 -4 -1 1 -4 -3 -3 3 -3 -1 -4 4 -1 1 -4 4 1 z" />
        <circle className="p-dark" cx="32" cy="19" r="3" />
      </>
    ),
    motion: 'm-turn',
    about: '32px 18.5px',
  },
  furnace: {
    still: (
      <>
        <path className="p-main" d="M8 8 h48 v34 h-48 z" />
        <path className="p-dark" d="M15 18 h34 v18 h-34 z M44 2 h6 v7 h-6 z" />
      </>
    ),
    moving: <path className="p-fire" d="M21 36 q-3 -8 3 -14 q1 5 4 6 q0 -5 4 -9 q1 6 5 8 q2 4 0 9 z" />,
    motion: 'm-blink',
  },
  forge: {
    still: (
      <>
        <path className="p-dark" d="M14 36 h36 v8 h-36 z" />
        <path className="p-fire" d="M24 30 h16 v6 h-16 z" />
      </>
    ),
    moving: (
      <>
        <path className="p-main" d="M20 12 h24 v10 h-24 z" />
        <path className="p-dark" d="M29 2 h6 v10 h-6 z" />
      </>
    ),
    motion: 'm-press',
  },
  cnc: {
    still: (
      <>
        <path className="p-main" d="M6 6 h52 v36 h-52 z" />
        <path className="p-glass" d="M12 12 h28 v22 h-28 z" />
        <path className="p-dark" d="M44 12 h9 v9 h-9 z M44 25 h9 v3 h-9 z M44 31 h9 v3 h-9 z" />
        <path className="p-part" d="M17 28 h18 v6 h-18 z" />
      </>
    ),
    moving: <path className="p-dark" d="M23 10 h6 v6 l-3 5 l-3 -5 z" />,
    motion: 'm-press',
  },
  weld: {
    still: (
      <>
        <path className="p-part" d="M8 34 h22 l4 -4 h22 v8 h-48 z" />
        <path className="p-limb thin" d="M50 6 L36 24" />
        <path className="p-dark" d="M6 38 h52 v6 h-52 z" />
      </>
    ),
    moving: <path className="p-fire" d="M32 22 l2 4 5 -1 -3 4 4 3 -5 0 -1 5 -3 -4 -4 3 1 -5 -5 -2 5 -2 z" />,
    motion: 'm-blink',
  },
  wheel: {
    still: (
      <>
        <path className="p-dark" d="M8 38 h48 v6 h-48 z" />
        <path className="p-part" d="M36 30 h18 v8 h-18 z" />
      </>
    ),
    moving: (
      <>
        <circle className="p-main" cx="25" cy="22" r="14" />
        <path className="p-line pale" d="M25 11 v22 M14 22 h22" />
        <circle className="p-dark" cx="25" cy="22" r="4" />
      </>
    ),
    motion: 'm-turn',
    about: '25px 22px',
  },
  hand: {
    still: (
      <>
        <path className="p-dark" d="M6 36 h52 v4 h-52 z M10 40 h4 v4 h-4 z M50 40 h4 v4 h-4 z" />
        <path className="p-part" d="M24 27 h16 v9 h-16 z" />
        <circle className="p-line" cx="32" cy="31" r="3" />
      </>
    ),
    moving: <path className="p-main" d="M29 4 h6 v12 h-6 z M31 16 h2 v8 h-2 z" />,
    motion: 'm-press',
  },
  pack: {
    still: (
      <>
        <path className="p-part" d="M14 20 h36 v22 h-36 z" />
        <path className="p-dark" d="M30 20 h4 v10 h-4 z" />
      </>
    ),
    moving: <path className="p-main" d="M14 20 l-6 -8 h20 l4 8 z M50 20 l6 -8 h-20 l-4 8 z" />,
    motion: 'm-blink',
  },
  machine: {
    still: (
      <>
        <path className="p-main" d="M8 10 h48 v32 h-48 z" />
        <path className="p-dark" d="M14 16 h20 v14 h-20 z M39 16 h12 v4 h-12 z M39 24 h12 v4 h-12 z" />
      </>
    ),
    moving: (
      <>
        <circle className="p-glass" cx="24" cy="23" r="5" />
        <path className="p-line" d="M24 18 v10" />
      </>
    ),
    motion: 'm-turn',
    about: '24px 23px',
  },
} satisfies Record<string, Picture>;
