import { COUNTRIES } from './words.js';

/** How many there are of each thing in a synthetic graph. */
export type Sizes = {
  countries: number;
  organizations: number;
  companies: number;
  declarations: number;
  commitments: number;
  /** Signatures of each instrument: the declarations first, then the hub, then the other commitments by a power law. */
  degrees: readonly number[];
  refusals: number;
  summits: number;
  sources: number;
  renamed: number;
  policies: number;
};

/** Most companies that sign one instrument, the hub. */
const HUB = 30_000;
const SIGNATURES = 400_000;
/** Signatures of the commitment that leads to the far company. */
export const CORNER = 40;
/** How fast the degrees of the commitments fall with their rank. */
const EXPONENT = 0.6;

/**
 * The sizes of the synthetic graph, times a factor (instruments not below 1): 40,000 companies, 300 instruments,
 * 400,000 signatures, a hub of 30,000.
 */
export const sizesOf = (factor: number): Sizes => {
  const times = (count: number): number => Math.ceil(count * factor);
  const [declarations, commitments] = factor < 1 ? [30, 270] : [times(30), times(270)];
  const byStates = Array.from({ length: declarations }, (_, i) => 20 + ((i * 37) % 170));
  // The hub and the corner stand apart, and two signatures belong to the two companies that are far from each other.
  const bySome = byStates.reduce((sum, degree) => sum + degree, 0) + times(HUB) + CORNER;
  const rest = times(SIGNATURES) - bySome;
  const weights = Array.from({ length: commitments - 2 }, (_, i) => (i + 1) ** -EXPONENT);
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const others = weights.map((each) => Math.floor((rest * each) / weight));
  const short = rest - others.reduce((sum, degree) => sum + degree, 0);
  return {
    countries: COUNTRIES.length,
    organizations: 12,
    companies: times(40_000),
    declarations,
    commitments,
    degrees: [...byStates, times(HUB), ...others.map((degree, i) => (i < short ? degree + 1 : degree)), CORNER],
    refusals: times(1_000),
    summits: 8,
    sources: 200,
    renamed: times(500),
    policies: times(1_000),
  };
};
