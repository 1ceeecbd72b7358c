import fc from 'fast-check';
import { RELATIONS } from '../../src/model/relations.js';
import { compareText } from '../../src/model/text.js';
import { inOrder, oracle, type Plain } from './oracle.js';
import { counted, isOf } from './traversal.js';
import { statuses, view } from './values.js';

/** Sets of kinds, few of them, that stay in the world and leave it. */
const kinds = fc.constantFrom<string[] | null>(null, null, ['COUNTRY', 'DECLARATION'], ['CLAIM', 'COMPANY'], []);

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
    .record({ of, relations, kinds, statuses, view, fewer: fc.option(fc.nat({ max: 3 })) })
    .map(({ of, fewer, view, ...more }) => {
      const distinct = new Set(of).size;
      return { of, ...more, atLeast: fewer === null ? null : Math.max(1, distinct - fewer), ...view };
    });
};

/** What several entities are all joined to. */
export const common = oracle(
  'common',
  `query ($of: [String!]!, $relations: [RelationName!], $kinds: [Kind!], $statuses: [Status!], $atLeast: Int, $asOf: Date, $holds: Holds, $knownBy: Date) {
    common(first: 100, of: $of, relations: $relations, kinds: $kinds, statuses: $statuses, atLeast: $atLeast, asOf: $asOf, holds: $holds, knownBy: $knownBy) {
      totalCount
      edges { node { slug } count witnesses { key } }
    }
  }`,
  variables,
  (plain, { of, relations, kinds, statuses, atLeast, asOf, holds }) => {
    const given = [...new Set(of)];
    const counting = counted(plain, { relations, statuses, kinds }, { asOf, holds });
    const edges = inOrder(plain, plain.nodes.keys())
      .filter((slug) => isOf(plain, kinds, slug))
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
