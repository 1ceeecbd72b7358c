import type { GraphQLError, GraphQLResolveInfo } from 'graphql';
import type { Below, Planned } from './plan.js';

/** Where something stands in the answer. */
export type Path = GraphQLResolveInfo['path'];

/**
 * What stands in the place of a value that failed: nothing throws, so that all others are worked out, and of the faults
 * of an object or a list the first in the document counts, whichever came first.
 */
export class Failed {
  readonly error: GraphQLError;
  readonly path: Path;

  constructor(error: GraphQLError, path: Path) {
    this.error = error;
    this.path = path;
  }
}

/** The first of some values that failed; undefined where none did. */
export const firstFailed = (values: readonly unknown[]): Failed | undefined =>
  values.find((value) => value instanceof Failed);

const stepsTo = (path: Path): Path[] => (path.prev === undefined ? [path] : [...stepsTo(path.prev), path]);

/** Where a path leads in what was selected: at each step, how many stand before it. */
const placeOf = (path: Path, root: Below): number[] => {
  let field: Planned | undefined;
  return stepsTo(path).map(({ key, typename = '' }) => {
    if (typeof key === 'number') return key;
    const fields: readonly Planned[] = (field === undefined ? root : field.below.get(typename))?.fields ?? [];
    const place = fields.findIndex((one) => one.key === key);
    field = fields[place];
    return place;
  });
};

/** The errors of what failed, in the order of the document. */
export const errorsOf = (failed: readonly Failed[], root: Below): GraphQLError[] =>
  failed
    .map(({ error, path }) => ({ error, place: placeOf(path, root) }))
    .sort((a, b) => {
      const at = a.place.findIndex((step, i) => step !== b.place[i]);
      return (a.place[at] ?? -1) - (b.place[at] ?? -1);
    })
    .map(({ error }) => error);
