import { ANY, type Comparison, type Quantifier } from '../../src/store/filter.js';
import type { Degrees } from '../../src/store/plan.js';

/** A condition on signatures. */
export const signed = (part: Partial<Quantifier>): Quantifier => ({
  ...{ op: 'some', relation: 'SIGNED', end: 'from', node: ANY, edge: ANY, count: 0 },
  ...part,
});
/** That a property is this word. */
export const is = (property: string, value: string): Comparison => ({ op: 'compare', property, is: 'eq', value });
/** That one signed what many did. */
export const named = signed({ node: is('slug', 'frontier-ai-safety-commitments') });

/** Degrees by which named entities have so many edges, and others so many say the words. */
export const sizes =
  (entities: number, words: number): Degrees =>
  async (anchors) =>
    anchors.map(({ by }) => ('slugs' in by ? entities : words));

/** All of many nodes. */
export const MANY = { whole: true, among: 40_000 };
