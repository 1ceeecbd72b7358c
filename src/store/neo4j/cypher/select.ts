import type { View } from '../../../model/dates.js';
import type { Label } from '../../../model/labels.js';
import { type End, otherEnd } from '../../../model/relation.js';
import { RELATIONS, relations } from '../../../model/relations.js';
import { AFTER_SEPARATOR, SEPARATOR } from '../../../model/text.js';
import { type Filter, viewOf } from '../../filter.js';
import type { Anchor } from '../../plan.js';
import type { Page, Select } from '../../queries.js';
import type { Dataset } from '../../store.js';
import { apart, type Compiled, compiled, cypher, type Fragment, joined, type Name, param, value } from '../template.js';
import { and, count, where } from './condition.js';
import { countsOf, limit, ordered, startOf, type Term, termsOf } from './page.js';
import { type Ends, endsOf, heldOn, inIndex, narrows, nodeOf, pattern, placeOf, property } from './pattern.js';
import { predicate } from './predicate.js';
import { isWhole, orderedWhole } from './whole.js';

/**
 * The nodes of a label that pass a filter, sought from an anchor if there is one: one row of `rows` and `total`. How
 * they are best counted depends on how many there are, where that is known.
 */
export const compileSelect = (select: Select, anchor: Anchor | null, dataset: Dataset | null = null): Compiled =>
  anchor === null
    ? scanned(select, isWhole(select, dataset))
    : sought(select, anchor, soughtFrom(anchor, select.label, select.view));

/** Without an anchor the nodes are read in the order of their index until the page is full. */
const scanned = (select: Select, whole: boolean): Compiled => {
  const { label, where: asked, order, page, view, total } = select;
  const node = nodeOf(label);
  const place = property(node, 'orderKey');
  const terms = termsOf(order, { node, view }, place);
  // Without a start the bound says no more than that the key is there, which lets the plan read the index in order.
  const start = startOf(terms, page) ?? cypher`${place} > ${param('first', '')}`;
  const passes = predicate(asked, node, view);
  const counts = countsOf(terms);
  const matched = cypher`
    MATCH (${node}:${label})
    ${where(start, passes)}
    WITH ${node}
    ${ordered([node], terms, page)}`;
  return compiled(cypher`
    CALL () {
      ${whole ? orderedWhole(select, node, terms) : matched}
      RETURN collect(${node}._row) AS rows${counts.collected}
    }
    RETURN rows${counts.returned}${total ? cypher`, ${apart(count(cypher`(${node}:${label})`, where(passes)))} AS total` : undefined}`);
};

const sought = (select: Select, anchor: Anchor, found: Sought): Compiled => {
  const [slug, ...others] = anchor.slugs;
  const { node } = found;
  const one = slug !== undefined && others.length === 0;
  const indexed = one && select.order.length === 0 && relations[anchor.relation].orderBy === 'name';
  const terms = termsOf(select.order, { node, view: select.view }, property(node, 'orderKey'));
  const counts = countsOf(terms);
  const total = apart(cypher`
    COUNT {
      ${edgesOf(anchor, found)}
      RETURN DISTINCT ${node}
    }`);
  return compiled(cypher`
    CALL () {
      ${indexed ? inOrder(select, anchor, found, slug) : sorted(select, anchor, found, terms)}
      RETURN collect(${node}._row) AS rows${counts.collected}
    }
    RETURN rows${counts.returned}${select.total ? cypher`, ${total} AS total` : undefined}`);
};

/**
 * One anchor, in the default order: the index of its edges' places holds them in the order of the nodes, so the page is
 * read from there. Parallel edges to one node lie side by side.
 */
const inOrder = ({ page }: Select, anchor: Anchor, { node, ends, wanted }: Sought, slug: string): Fragment => {
  const at = otherEnd(anchor.end);
  const place = placeOf(ends.edge, at);
  const [first, last] = between(slug, page);
  const direction = page.reverse ? cypher` DESC` : undefined;
  return cypher`
    MATCH ${inIndex(anchor.relation, ends, at)}
    ${where(cypher`${param('first', first)} < ${place} < ${param('last', last)}`, wanted)}
    WITH ${node}, ${ends.edge}
    ORDER BY ${place}${direction}
    WITH DISTINCT ${node}
    ${limit(page)}
    WITH ${node}
    ORDER BY ${property(node, 'orderKey')}${direction}`;
};

/** The places between which the edges of a page lie, both excluded. */
const between = (slug: string, { start, reverse }: Page): [first: string, last: string] => {
  const [first, last] = [slug + SEPARATOR, slug + AFTER_SEPARATOR];
  if (start === null) return [first, last];
  const at = first + String(start[0] ?? '');
  return reverse ? [first, at] : [at + AFTER_SEPARATOR, last];
};

/** Several anchors, or another order: the nodes at their edges are sorted. */
const sorted = ({ page }: Select, anchor: Anchor, found: Sought, terms: readonly Term[]): Fragment => cypher`
  ${edgesOf(anchor, found, startOf(terms, page))}
  WITH DISTINCT ${found.node}
  ${ordered([found.node], terms, page)}`;

/**
 * The nodes that are sought from an anchor: the edges that lead to them, and what these and both their ends must be.
 * Likewise from that which is met with it, if there is one: `wanted` then says it too, `met` only what is left to ask.
 */
type Sought = { node: Name; ends: Ends; wanted: Fragment | undefined; met?: Sought };

/** How nodes of a label are sought from an anchor. */
export const soughtFrom = (anchor: Anchor, label: Label, view: View, node = nodeOf(label)): Sought => {
  const { relation, end, met } = anchor;
  const ends = { ...endsOf(relation), [end]: node };
  const labelled = (label: Label | undefined, end: End): Fragment | undefined =>
    label !== undefined && narrows(relation, end, label) ? cypher`${ends[end]}:${label}` : undefined;
  const wantedBeside = (rest: Filter): Fragment | undefined =>
    and(
      heldOn(ends.edge, viewOf(anchor, view)),
      predicate(anchor.edge, ends, view),
      labelled(anchor.other, otherEnd(end)),
      predicate(anchor.node, ends[otherEnd(end)], view),
      labelled(label, end),
      predicate(rest, node, view),
    );
  const found = { node, ends, wanted: wantedBeside(anchor.rest) };
  if (met === undefined) return found;
  const other = soughtFrom(met.anchor, 'Entity', view, node);
  return { ...found, met: { ...other, wanted: and(other.wanted, wantedBeside(met.rest)) } };
};

/** What stands beside the node that is sought. */
const beside = ({ end }: Anchor, ends: Ends): Name[] => [ends.edge, ends[otherEnd(end)]];

/** Matches the edges of an anchor of one entity. */
const edgesOfOne = ({ slugs: [slug], relation, end }: Anchor, ends: Ends): Fragment => cypher`
  MATCH (${ends[otherEnd(end)]}:Entity {slug: ${value('slug', slug, ends)}})
  MATCH ${pattern(relation, ends)}`;

/** Matches the edges of an anchor, and of the one that is met with it, that lead to what is sought. */
export const edgesOf = (anchor: Anchor, { node, ends, wanted, met }: Sought, start?: Fragment): Fragment => {
  if (anchor.met !== undefined && met !== undefined) {
    const other = anchor.met.anchor;
    // What is skipped is nothing, but properties are then read only of the edges of those who have both.
    return cypher`
      ${edgesOfOne(anchor, ends)}
      ${edgesOfOne(other, met.ends)}
      USING JOIN ON ${node}
      WITH ${joined([node, ...beside(anchor, ends), ...beside(other, met.ends)], ', ')} SKIP 0
      ${where(start, met.wanted)}`;
  }
  return cypher`
    UNWIND ${param('slugs', anchor.slugs)} AS slug
    MATCH (${ends[otherEnd(anchor.end)]}:Entity {slug: slug})
    MATCH ${pattern(anchor.relation, ends)}
    ${where(start, wanted)}`;
};

/**
 * How many edges of their relation anchors have, in view or not, read off the degree of each: a row of `number` and
 * `degree` for each.
 */
export const compileDegrees = (anchors: readonly Anchor[]): Compiled => {
  const parts = RELATIONS.flatMap((relation) =>
    (['from', 'to'] as const).flatMap((end) => {
      const same = anchors.flatMap(({ slugs, ...anchor }, number) =>
        anchor.relation === relation && anchor.end === end ? [{ number, slugs }] : [],
      );
      if (same.length === 0) return [];
      const ends = endsOf(relation);
      const here = ends[otherEnd(end)];
      return cypher`
        UNWIND ${value('anchors', same, same)} AS anchor
        UNWIND anchor.slugs AS slug
        MATCH (${here}:Entity {slug: slug})
        RETURN anchor.number AS number, sum(${count(pattern(relation, ends))}) AS degree`;
    }),
  );
  return compiled(joined(parts, '\nUNION ALL\n'));
};
