import type { Label } from '../../../model/labels.js';
import { otherEnd } from '../../../model/relation.js';
import { isAny } from '../../filter.js';
import { edgesIn, nodesIn } from '../../plan.js';
import type { Along, OrderTerm, Page, Select } from '../../queries.js';
import type { Dataset } from '../../store.js';
import { cypher, type Fragment, joined, type Name, whole } from '../template.js';
import { where } from './condition.js';
import { allInView } from './counted.js';
import { beyond, countedIn, paged, type Term } from './page.js';
import { endsOf } from './pattern.js';

/** As many edges are read one after the other from an index while those of one node are counted. */
const SIDE_BY_SIDE = 15;

const counting = (order: readonly OrderTerm[]): Along[] => order.flatMap((one) => ('count' in one ? [one.count] : []));

/**
 * Whether all nodes of a label are better ordered by how many edges they have by reading all of these once than by
 * counting for each node: by how many there are of both, as far as that is known.
 */
export const isWhole = ({ label, where, order, view }: Select, dataset: Dataset | null): boolean => {
  const sought = counting(order);
  const isLook = view.holds !== 'EVER' || Boolean(view.knownBy);
  if (dataset === null || sought.length === 0 || !isLook || !isAny(where)) return false;
  const nodes = nodesIn(dataset, label);
  return sought.every(({ relation }) => edgesIn(dataset, relation) < SIDE_BY_SIDE * nodes);
};

/** The first rows of a page of all nodes of a label, in an order that counts their edges. */
export const orderedWhole = (
  { label, order, view, page }: { label: Label } & Pick<Select, 'order' | 'view'> & { page: Page },
  node: Name,
  terms: readonly Term[],
): Fragment => {
  const names = countedIn(terms);
  const row = (counts: readonly Fragment[], listed: number): Fragment =>
    joined(
      [cypher`${node}`, cypher`${whole(listed)} AS listed`, ...names.map((one, i) => cypher`${counts[i]} AS ${one}`)],
      ', ',
    );
  const none = names.map(() => cypher`0`);
  const parts = counting(order).map(({ relation, end, other }, i) => {
    const ends = { ...endsOf(relation), [end]: node };
    const far = otherEnd(end);
    const narrow = { end: far, label: other };
    const { path, conditions } = allInView(relation, ends, view, { narrow });
    return cypher`
      MATCH ${path}
      ${where(...conditions)}
      RETURN ${row(none.with(i, cypher`count(*)`), 0)}`;
  });
  return cypher`
    CALL () {
      MATCH (${node}:${label})
      RETURN ${row(none, 1)}
      UNION ALL
      ${joined(parts, '\nUNION ALL\n')}
    }
    WITH ${joined([cypher`${node}`, cypher`sum(listed) AS listed`, ...names.map((one) => cypher`sum(${one}) AS ${one}`)], ', ')}
    ${where(cypher`listed = 1`, beyond(terms, page))}
    WITH ${joined([node, ...names], ', ')}
    ${paged(terms, page)}`;
};
