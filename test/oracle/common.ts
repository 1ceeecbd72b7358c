import fc from 'fast-check';
import { inView } from '../../src/model/dates.js';
import { RELATIONS } from '../../src/model/relations.js';
import { compareText } from '../../src/model/text.js';
import { inOrder, oracle, type Plain } from './oracle.js';
import { EVIDENTIAL } from './traversal.js';
import { statuses, view } from './values.js';

const variables = (plain: Plain) => {
  const slugs = [...plain.nodes.keys()];
  // Those that lead to the same entity share a neighbour at least.
  const together = fc.constantFrom(...slugs, ...plain.edges.map(({ to }) => to)).chain((to) => {
    const near = plain.edges.flatMap((edge) => (edge.to === to ? [edge.from] : []));
    return fc.array(fc.constantFrom(...(near.length > 0 ? near : slugs)), { minLength: 1, maxLength: 4 });
  });
  const of = fc.oneof(together, fc.array(fc.constantFrom(...slugs), { minLength: 1, maxLength: 4 }));
  const relations = fc.option(fc.subarray([...RELATIONS]), { freq: 2 });
  return fc
    .record({ of, relations, statuses, view, fewer: fc.option(fc.nat({ max: 3 })) })
    .map(({ of, fewer, view, ...more }) => {
      const distinct = new Set(of).size;
      return { of, ...more, atLeast: fewer === null ? null : Math.max(1, distinct - fewer), ...view };
    });
};

/** What several entities are all joined to. */
export const common = oracle(
  'common',
  `query ($of: [String!]!, $relations: [RelationName!], $statuses: [Status!], $atLeast: Int, $asOf: Date, $holds: Holds, $knownBy: Date) {
    common(first: 100, of: $of, relations: $relations, statuses: $statuses, atLeast: $atLeast, asOf: $asOf, holds: $holds, knownBy: $knownBy) {
      totalCount
      edges { node { slug } count witnesses { key } }
    }
  }`,
  variables,
  (plain, { of, relations, statuses, atLeast, asOf, holds }) => {
    const given = [...new Set(of)];
    const counting = plain.edges.filter(
      (edge) =>
        inView(edge, { asOf, holds }) &&
        (relations === null ? !EVIDENTIAL.includes(edge.relation) : relations.includes(edge.relation)) &&
        (statuses === null || statuses.includes(edge.status.toUpperCase())),
    );
    const edges = inOrder(plain, plain.nodes.keys())
      .map((slug) => {
        const joining = (other: string) =>
          counting.filter(({ from, to }) => (from === slug && to === other) || (from === other && to === slug));
        const keys = new Set(given.flatMap((other) => joining(other).map(({ key }) => key)));
        return {
          node: { slug },
          count: given.filter((other) => joining(other).length > 0).length,
          witnesses: [...keys].sort(compareText).map((key) => ({ key })),
        };
      })
      .filter(({ count }) => count >= (atLeast ?? given.length))
      .sort((a, b) => b.count - a.count);
    return { common: { totalCount: edges.length, edges } };
  },
);
