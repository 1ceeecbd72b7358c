import { KINDS } from '../../model/kinds.js';
import { shortened, widthOf } from '../../model/label.js';
import { mean, neighborsIn } from './neighbors.js';
import type { Guide, Placed, Sketch } from './sketch.js';

/** How wide all of time is drawn, how high a row is, and how far bands stand from each other. */
const WIDTH = 1_150;
const ROW = 26;
const GAP = 22;

const DAY = 86_400_000;

const daysOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** Where each node stands in time: by its own day, or else amid the days of its neighbours. */
const moments = (sketch: Sketch): number[] => {
  const neighbors = neighborsIn(sketch);
  const known = sketch.nodes.map(({ day }) => (day === null ? undefined : daysOf(day)));
  // What only undated nodes lead to has to wait for them.
  for (let waiting = true; waiting; ) {
    const found = known.map((day, i) => day ?? mean((neighbors[i] ?? []).flatMap((other) => known[other] ?? [])));
    waiting = found.some((day, i) => day !== known[i]);
    known.splice(0, known.length, ...found);
  }
  const first = known.reduce((least: number, day) => Math.min(least, day ?? least), Number.POSITIVE_INFINITY);
  return known.map((day) => day ?? (Number.isFinite(first) ? first : 0));
};

/** For each of some boxes, which come from left to right, the first row in which it lies on none before it. */
const rowsFor = (boxes: readonly { from: number; to: number }[]): number[] => {
  const ends: number[] = [];
  return boxes.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const row = free < 0 ? ends.length : free;
    ends[row] = to;
    return row;
  });
};

/** From left to right by time, a band for each kind, and in it as many rows as labels need. */
export const time = (sketch: Sketch): Placed => {
  const { nodes } = sketch;
  const days = moments(sketch);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const scale = WIDTH / Math.max(1, last - first);
  const x = days.map((day) => (day - first) * scale);
  const y = nodes.map(() => 0);
  let top = ROW;
  const dated = KINDS.filter((kind) => nodes.some((node) => node.kind === kind && node.day !== null));
  for (const kind of new Set([...dated, ...KINDS])) {
    const band = nodes.flatMap((node, i) => (node.kind === kind ? [i] : [])).sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0));
    if (band.length === 0) continue;
    const boxes = band.map((i) => {
      const { size = 0, label = '' } = nodes[i] ?? {};
      const at = x[i] ?? 0;
      return { from: at - size, to: at + size + widthOf(shortened(label)) + 14, size };
    });
    const rows = rowsFor(boxes);
    for (let row = 0; rows.includes(row); row += 1) {
      const height = Math.max(ROW, ...boxes.flatMap(({ size }, i) => (rows[i] === row ? [2 * size + 2] : [])));
      for (const [place, i] of band.entries()) if (rows[place] === row) y[i] = top + height / 2;
      top += height;
    }
    top += GAP;
  }
  return { points: nodes.map((_, i) => ({ x: x[i] ?? 0, y: y[i] ?? 0 })), guides: yearsIn(first, last, scale) };
};

/** The years that begin in a time. */
const yearsIn = (first: number, last: number, scale: number): Guide[] => {
  const year = (day: number): number => new Date(day * DAY).getUTCFullYear();
  const years = Array.from({ length: Math.max(0, year(last) - year(first)) }, (_, i) => year(first) + 1 + i);
  const every = Math.ceil(years.length / 20);
  return years
    .filter((one) => one % every === 0)
    .map((one) => ({ label: String(one), x: (daysOf(`${String(one).padStart(4, '0')}-01-01`) - first) * scale, y: 0 }));
};
