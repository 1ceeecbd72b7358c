import { KINDS } from '../model/kinds.js';
import { RELATIONS } from '../model/relations.js';
import { compareText } from '../model/text.js';

/** What became of rows. */
export const ROW_CHANGES = ['added', 'changed', 'removed'] as const;
export type RowChange = (typeof ROW_CHANGES)[number];

/** How many rows, and the first of their slugs or keys in code-point order, in whatever order they come. */
export type Sample = { count: number; examples: string[] };

/** What became of the rows of one kind or relation; those of an older model can have been of others. */
export type Part = { of: string } & Record<RowChange, Sample>;

/**
 * How many rows were added, changed and removed in all, and of which kinds and relations, in the order of the model,
 * then by name.
 */
export type Difference = Record<RowChange, number> & { parts: Part[] };

/** Examples that are kept of each. */
const EXAMPLES = 3;

/** Keeps an id among the examples where it is one of the first. */
const keepLeast = (examples: string[], id: string): void => {
  const last = examples.at(-1);
  if (examples.length === EXAMPLES && last !== undefined && last <= id) return;
  examples.push(id);
  examples.sort(compareText);
  examples.length = Math.min(examples.length, EXAMPLES);
};

/** Begins a difference; `add` takes a row in, by its kind or relation and its slug or key. */
export const differing = () => {
  const parts = new Map<string, Part>();
  const sums: Record<RowChange, number> = { added: 0, changed: 0, removed: 0 };
  const none = (): Sample => ({ count: 0, examples: [] });
  return {
    add: (change: RowChange, of: string, id: string): void => {
      const part = parts.get(of) ?? { of, added: none(), changed: none(), removed: none() };
      parts.set(of, part);
      const sample = part[change];
      sample.count += 1;
      keepLeast(sample.examples, id);
      sums[change] += 1;
    },
    /** Rows so far. */
    size: (): number => sums.added + sums.changed + sums.removed,
    difference: (): Difference => ({
      ...sums,
      parts: [...new Set([...KINDS, ...RELATIONS, ...[...parts.keys()].sort(compareText)])].flatMap(
        (of) => parts.get(of) ?? [],
      ),
    }),
  };
};
