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
  /** How often that counts by its arguments, and by what in words. */
  times?: { by: (args: Arguments) => number; says: string };
  /**
   * How many rows it gives: of a list itself, else of the lists below that are a page of it. A function counts by the
   * arguments.
   */
  rows?: number | ((args: Arguments) => number);
  /** Of a list that is the page of the field above: its rows for each of that page. */
  ofPage?: number;
  /** How many rows its filters and orders look at. */
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
  (unless: number, about: number = Number.POSITIVE_INFINITY) =>
  (args: Arguments): number =>
    Math.min(numberIn(args, 'first', { unless: numberIn(args, 'last', { unless }) }), about);

/** How many there are along links of which most entities have more than one or none. */
const ALONG: Readonly<Record<string, number>> = {
  signatories: 40,
  members: 10,
  backers: 6,
  signed: 4,
  companies: 2,
  hosts: 2,
  instruments: 3,
  mitigatedBy: 2,
  versions: 2,
};

/** About how many rows a list along a link of this name has. */
export const rowsAlong = (link: string): number => ALONG[link] ?? 1;

/** How many entities there are at most of kinds of which the world has few. */
const FEW: Readonly<Record<string, number>> = {
  summits: 10,
  declarations: 30,
  organizations: 15,
  institutes: 30,
  networks: 5,
  events: 10,
  risks: 10,
  reports: 10,
  initiatives: 10,
};

/** About how many rows a list of this name has of the whole graph. */
export const rowsIn = (list: string): number => FEW[list] ?? Number.POSITIVE_INFINITY;
