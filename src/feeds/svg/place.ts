import { FONT, shortened, widthOf } from '../../model/label.js';

/** A part of the plane. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** A node that is to be labelled: a disc about a point. */
export type Disc = { x: number; y: number; size: number; label: string };

/** Text in lines, each of which stands about or begins at `x`, and the part of the plane that it covers. */
export type PlacedLabel = {
  lines: readonly string[];
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  box: Box;
};

/** The height of a line, and how far text keeps from what it labels. */
export const LINE = FONT + 2;
const KEEP = 4;

/** How wide a label is that stands in several lines. */
const NARROW = 120;

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Which boxes lie where: those in the cells of a grid that a box touches are compared with it, and no others. */
const occupied = () => {
  const CELL = 80;
  const cells = new Map<string, Box[]>();
  const touched = ({ left, top, right, bottom }: Box): string[] => {
    const names: string[] = [];
    for (let x = Math.floor(left / CELL); x <= right / CELL; x += 1) {
      for (let y = Math.floor(top / CELL); y <= bottom / CELL; y += 1) names.push(`${x} ${y}`);
    }
    return names;
  };
  return {
    add: (box: Box) => {
      for (const name of touched(box)) cells.set(name, [...(cells.get(name) ?? []), box]);
    },
    isFree: (box: Box) => !touched(box).some((name) => cells.get(name)?.some((other) => meet(other, box))),
  };
};

/** Text in lines of whole words, none wider than this unless a word is. */
export const wrapped = (text: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** Where a label may stand, the best place first: beside its node, under or over it, or on its other side. */
const places = ({ x, y, size, label }: Disc): PlacedLabel[] => {
  const text = shortened(label);
  const lines = wrapped(text, NARROW);
  const [width, narrow] = [widthOf(text), Math.max(...lines.map(widthOf))];
  const [height, off] = [lines.length * LINE, size + KEEP];
  const beside = (left: number, anchor: 'start' | 'end'): PlacedLabel => ({
    lines: [text],
    x: anchor === 'start' ? left : left + width,
    y: y - LINE / 2,
    anchor,
    box: { left, top: y - LINE / 2, right: left + width, bottom: y + LINE / 2 },
  });
  const about = (top: number): PlacedLabel => ({
    lines,
    x,
    y: top,
    anchor: 'middle',
    box: { left: x - narrow / 2, top, right: x + narrow / 2, bottom: top + height },
  });
  return [beside(x + off, 'start'), about(y + off - 2), about(y - off + 2 - height), beside(x - off - width, 'end')];
};

/** A line between two discs, with what it says. */
export type Link = { label: string; from: Disc; to: Disc };

/** A label amid its line. */
const amid = ({ label, from, to }: Link): PlacedLabel => {
  const [x, y, width] = [(from.x + to.x) / 2, (from.y + to.y) / 2, widthOf(label)];
  const box = { left: x - width / 2, top: y - LINE / 2, right: x + width / 2, bottom: y + LINE / 2 };
  return { lines: [label], x, y: box.top, anchor: 'middle', box };
};

type Labels = { nodes: (PlacedLabel | null)[]; links: (PlacedLabel | null)[] };

/**
 * The labels of nodes and of lines between them, none of which lies on another or on a node: the largest nodes first,
 * each at the best place that is free, then the lines; null where no place is free.
 */
export const placeLabels = (discs: readonly Disc[], links: readonly Link[]): Labels => {
  const { add, isFree } = occupied();
  for (const { x, y, size } of discs) add({ left: x - size, top: y - size, right: x + size, bottom: y + size });
  const placed = discs.map((): PlacedLabel | null => null);
  const order = discs.map((disc, i) => ({ disc, i })).sort((a, b) => b.disc.size - a.disc.size || a.i - b.i);
  for (const { disc, i } of order) {
    const place = places(disc).find(({ box }) => isFree(box));
    if (place === undefined) continue;
    add(place.box);
    placed[i] = place;
  }
  const between = links.map((link) => {
    const place = amid(link);
    if (!isFree(place.box)) return null;
    add(place.box);
    return place;
  });
  return { nodes: placed, links: between };
};
