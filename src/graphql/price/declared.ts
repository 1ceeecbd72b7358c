import type { Along, Sizes } from './sizes.js';

/** What a number is where none is given, and the most that it may be. */
type Bound = { unless: number; most?: number };

/** The arguments of a field as they were read. */
export type Arguments = Readonly<Record<string, unknown>>;

/**
 * What a field costs, declared with it as `extensions: { price: … }` where it is more than its values and
 * the rows of a short list. The unit is about a microsecond of a processor.
 */
export type FieldPrice = {
  /** What it costs beside what is selected of it. Its description says so. */
  weight?: number;
  /** How many rows it looks at, what each of these costs too, 1 unless given, and in words which they are. */
  scans?: { by: (sizes: Sizes, args: Arguments) => number | Along; each?: number; says: string };
  /** How often both count by its arguments, and by what in words. */
  times?: { by: (args: Arguments) => number; says: string };
  /** What it is worked out together with: of the fields of a selection that are, one counts. */
  together?: string;
  /**
   * How many rows it gives: of a list itself, else of the lists below that are a page of it. A function counts by the
   * arguments.
   */
  rows?: number | ((args: Arguments, sizes: Sizes) => number);
  /** How many rows it gives where there are many, which counts once for however many of these there are. */
  most?: (args: Arguments, sizes: Sizes) => number;
  /** How many edges it draws between its rows, one and a half for each unless given. */
  edges?: (args: Arguments, sizes: Sizes) => number;
  /** Of a list that the field above gives: whether of its rows or of its edges. */
  ofPage?: 'rows' | 'edges';
  /** How many rows its filters look at, where these are others. */
  looksAt?: number;
};

declare module 'graphql' {
  // Merged with what the library declares, so its parameters are the library's.
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    price?: FieldPrice;
  }
}

/** A number that an argument gives, at most as large as it may be, or what counts where it gives none. */
export const numberIn = (args: Arguments, name: string, { unless, most = Number.POSITIVE_INFINITY }: Bound): number => {
  const { [name]: given } = args;
  // What is over its bound is refused for that, not for its price.
  return typeof given === 'number' ? Math.min(Math.max(0, given), most) : unless;
};

/** How many items an argument lists. */
export const itemsIn = (args: Arguments, name: string): number => {
  const { [name]: given } = args;
  return Array.isArray(given) ? given.length : 0;
};

/** The rows of a page, of a list that has about so many. */
export const pageOf =
  (unless: number, about: (sizes: Sizes) => number = () => Number.POSITIVE_INFINITY) =>
  (args: Arguments, sizes: Sizes): number =>
    Math.min(numberIn(args, 'first', { unless: numberIn(args, 'last', { unless }) }), about(sizes));
