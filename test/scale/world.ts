import { fold } from '../../src/model/text.js';
import type { Chance } from './random.js';
import type { Sizes } from './sizes.js';
import { COUNTRIES, FIRST, SECOND } from './words.js';

/** What nodes and edges must agree on: how many there are, what they are called, and when instruments were adopted. */
export type World = {
  sizes: Sizes;
  chance: Chance;
  /** Slugs by number, from 0. */
  country: (i: number) => string;
  organization: (i: number) => string;
  company: (i: number) => string;
  instrument: (i: number) => string;
  summit: (i: number) => string;
  source: (...keys: number[]) => string;
  /** The steps by which each instrument goes through those who may sign it, so that it comes to none twice. */
  strides: readonly number[];
  /** The day, counted from 1970, on which an instrument was adopted. */
  adopted: (instrument: number) => number;
  /**
   * The number of the hub among the instruments, and of the one that leads to the company far from all that signed the
   * hub alone.
   */
  hub: number;
  corner: number;
};

/** Slugs by which questions know what stands where. */
export const KNOWN = {
  hub: 'global-hub-commitment',
  corner: 'corner-commitment',
  /** Signed the corner alone, and lies four steps from `far`: the corner, another company, the hub. */
  near: 'near-corner',
  /** Signed the hub alone. */
  far: 'far-beyond-the-hub',
} as const;

/** What chance decides, told apart by these keys. */
export const KEY = {
  first: 1,
  second: 2,
  form: 3,
  adopted: 4,
  source: 5,
  home: 6,
  issuer: 7,
  signed: 8,
  more: 9,
} as const;

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2023, 10, 1) / DAY;

const days = new Map<number, string>();

/** A day counted from 1970 as text; kept, since the same few thousand come again and again. */
export const dayText = (day: number): string => {
  const text = days.get(day) ?? new Date(day * DAY).toISOString().slice(0, 10);
  days.set(day, text);
  return text;
};

const slugOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'x';

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** A step that, repeated, comes to each of so many places before it comes to one again. */
const strideOf = (places: number, chosen: number): number => {
  let step = 1 + Math.floor(chosen * (places - 1));
  while (gcd(step, places) !== 1) step += 1;
  return step;
};

/** The world of these sizes. */
export const worldOf = (sizes: Sizes, chance: Chance): World => {
  const [first, second] = [FIRST.map(slugOf), SECOND.map(slugOf)];
  const hub = sizes.declarations;
  const corner = sizes.declarations + sizes.commitments - 1;
  return {
    sizes,
    chance,
    strides: sizes.degrees.map((_, i) =>
      strideOf(i < hub ? sizes.countries : sizes.companies - 2, chance.unit(KEY.signed, 1, i)),
    ),
    hub,
    corner,
    country: (i) => `country-${(COUNTRIES[i] ?? 'xx').toLowerCase()}`,
    organization: (i) => `organization-${i}`,
    company: (i) => {
      if (i >= sizes.companies - 2) return i === sizes.companies - 1 ? KNOWN.far : KNOWN.near;
      const [a, b] = [chance.whole(first.length, KEY.first, i), chance.whole(second.length, KEY.second, i)];
      return `${first[a]}-${second[b]}-${i}`;
    },
    instrument: (i) => {
      if (i === hub) return KNOWN.hub;
      if (i === corner) return KNOWN.corner;
      return i < hub ? `declaration-${i}` : `commitment-${i - hub}`;
    },
    summit: (i) => `summit-${i}`,
    source: (...keys) => `s-${chance.whole(sizes.sources, KEY.source, ...keys)}`,
    adopted: (instrument) => FIRST_DAY + chance.whole(700, KEY.adopted, instrument),
  };
};
