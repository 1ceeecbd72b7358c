import { KINDS, type Kind } from '../../model/kinds.js';
import { shortened, widthOf } from '../../model/label.js';
import { inWords } from '../../model/labels.js';
import { mean, neighborsIn } from './neighbors.js';
import type { Placed, Sketch } from './sketch.js';

/** How high a row is, how far columns stand from each other, and how often rows are put in order. */
const ROW = 26;
const GAP = 64;
const SWEEPS = 24;

type Column = { kind: Kind; rows: number[] };

/** The order of some kinds in which edges between them lead over few columns: each moves to where it is best. */
const columnsOf = (present: readonly Kind[], between: (a: Kind, b: Kind) => number): Kind[] => {
  const length = (order: readonly Kind[]): number =>
    order.reduce((sum, a, i) => order.slice(i + 1).reduce((all, b, j) => all + between(a, b) * (j + 1), sum), 0);
  let best = [...present];
  for (let better = true; better; ) {
    better = false;
    for (const kind of present) {
      const others = best.filter((one) => one !== kind);
      for (let place = 0; place <= others.length; place += 1) {
        const order = [...others.slice(0, place), kind, ...others.slice(place)];
        if (length(order) < length(best)) [best, better] = [order, true];
      }
    }
  }
  return best;
};

/**
 * Places for numbers that want to stand somewhere but need room: as near as may be, in their order. Those that would
 * lie on each other stand about their middle.
 */
const apart = (wanted: readonly number[], room: number): number[] => {
  const blocks: { sum: number; count: number }[] = [];
  for (const [i, place] of wanted.entries()) {
    let block = { sum: place - i * room, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count)).map((at, i) => at + i * room);
};

/** A column for each kind; in each, nodes stand amid their neighbours, so that few edges cross. */
export const layers = (sketch: Sketch): Placed => {
  const { nodes } = sketch;
  const neighbors = neighborsIn(sketch);
  const counts = new Map<string, number>();
  const pair = (a: Kind, b: Kind): string => [a, b].sort().join(' ');
  for (const [i, { kind }] of nodes.entries()) {
    for (const other of neighbors[i] ?? []) {
      const name = pair(kind, nodes[other]?.kind ?? kind);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const present = KINDS.filter((kind) => nodes.some((node) => node.kind === kind));
  const columns = columnsOf(present, (a, b) => counts.get(pair(a, b)) ?? 0).map(
    (kind): Column => ({ kind, rows: nodes.flatMap((node, i) => (node.kind === kind ? [i] : [])) }),
  );

  const y = nodes.map(() => 0);
  const place = ({ rows }: Column, wanted: readonly number[]) => {
    for (const [row, at] of apart(wanted, ROW).entries()) y[rows[row] ?? 0] = at;
  };
  for (const column of columns)
    place(
      column,
      column.rows.map((_, row) => (row - column.rows.length / 2) * ROW),
    );
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const column of sweep % 2 === 0 ? columns : columns.toReversed()) {
      const wanted = column.rows.map((i) => {
        // A column's own edges do not order it.
        const others = (neighbors[i] ?? []).filter((other) => nodes[other]?.kind !== column.kind);
        return { i, at: mean(others.map((other) => y[other] ?? 0)) ?? y[i] ?? 0 };
      });
      wanted.sort((a, b) => a.at - b.at || a.i - b.i);
      column.rows = wanted.map(({ i }) => i);
      place(
        column,
        wanted.map(({ at }) => at),
      );
    }
  }

  const x = nodes.map(() => 0);
  const top = Math.min(0, ...y) - 2 * ROW;
  let left = 0;
  const guides = columns.map(({ kind, rows }) => {
    for (const i of rows) x[i] = left;
    const guide = { label: inWords(kind), x: left, y: top };
    left += Math.max(widthOf(guide.label), ...rows.map((i) => widthOf(shortened(nodes[i]?.label ?? '')))) + GAP;
    return guide;
  });
  return { points: nodes.map((_, i) => ({ x: x[i] ?? 0, y: y[i] ?? 0 })), guides };
};
