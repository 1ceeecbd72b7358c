import type * as z from 'zod';
import { SummitgraphError } from '../../model/errors.js';

/** An argument that may be left out; null is as if it were. */
export type Optional<T> = T | null | undefined;

/** What a number may be, without `most` whatever it likes; what it is where none is given; and what it counts. */
export type Bounds = { least: number; most?: number; unless: number; of?: string };

/** Reads a number. Fails with BAD_INPUT below its bounds and LIMIT_EXCEEDED above, naming the bound. */
export const readNumber = (name: string, asked: Optional<number>, { least, most, unless, of }: Bounds): number => {
  const value = asked ?? unless;
  if (value < least) {
    const must = most === undefined ? `be ${least} or more` : `be at least ${least}`;
    throw new SummitgraphError(
      'BAD_INPUT',
      `${name} must ${least === 0 ? `not be negative: it must ${must}` : must}, not ${value}.`,
    );
  }
  if (most !== undefined && value > most) {
    const bound = of === undefined ? most : `${most} ${of}`;
    throw new SummitgraphError('LIMIT_EXCEEDED', `${name} must be at most ${bound}, not ${value}.`);
  }
  return value;
};

/** Reads a list of so many of something at most. Fails with LIMIT_EXCEEDED, naming the bound. */
export const readList = <T>(name: string, items: readonly T[], most: number, of: string): readonly T[] => {
  if (items.length <= most) return items;
  throw new SummitgraphError('LIMIT_EXCEEDED', `${name} may list at most ${most} ${of}, not ${items.length}.`);
};

/** Reads a list of slugs, each once. Fails with LIMIT_EXCEEDED, naming the bound. */
export const readSlugs = (name: string, slugs: readonly string[], most: number): string[] => [
  ...new Set(readList(name, slugs, most, 'slugs')),
];

/** Reads plain data by its schema. Fails with BAD_INPUT, saying what is wrong with it. */
export const readData = <T>(name: string, schema: z.ZodType<T>, data: unknown): T => {
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new SummitgraphError('BAD_INPUT', `${[name, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'bad'}.`);
};
