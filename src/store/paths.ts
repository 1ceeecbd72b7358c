import { compareText } from '../model/text.js';
import type { Path } from './queries.js';

/** Orders paths of one length by the slugs of their nodes, then by the keys of their edges. */
export const pathsInOrder = (paths: readonly Path[]): Path[] => {
  const keyed = paths.map((path) => ({
    path,
    order: [...path.nodes.map(({ slug }) => slug), ...path.edges.map(({ key }) => key)],
  }));
  const compare = (a: readonly string[], b: readonly string[]): number => {
    const at = a.findIndex((text, i) => text !== b[i]);
    return at === -1 ? 0 : compareText(a[at] ?? '', b[at] ?? '');
  };
  return keyed.sort((a, b) => compare(a.order, b.order)).map(({ path }) => path);
};
