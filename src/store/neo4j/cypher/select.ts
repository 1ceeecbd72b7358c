import type { View } from '../../../model/dates.js';
import type { Label } from '../../../model/labels.js';
import { type End, otherEnd } from '../../../model/relation.js';
import { RELATIONS, relations } from '../../../model/relations.js';
import { AFTER_SEPARATOR, SEPARATOR } from '../../../model/text.js';
import { viewOf } from '../../filter.js';
import { isOnlyCounted } from '../../keyset.js';
import type { Anchor } from '../../plan.js';
import type { Page, Select } from '../../queries.js';
import type { Dataset } from '../../store.js';
import {
  apart,
  type Compiled,
  compiled,
  cypher,
  type Fragment,
  joined,
  type Name,
  name,
  param,
  value,
} from '../template.js';
import { and, count, where } from './condition.js';
import { placedAt } from './counted.js';
import { countsOf, limit, ordered, startOf, type Term, termsOf } from './page.js';
import {
  type Ends,
  endsOf,
  indexedOn,
  inIndex,
  narrows,
  nodeOf,
  pattern,
  placeOf,
  property,
  saying,
  says,
} from './pattern.js';
import { predicate } from './predicate.js';
import { isWhole, orderedWhole } from './whole.js';

/**
 * The nodes of a label that pass a filter, sought from an anchor if there is one: one row of `rows`, unless they are
 * only counted, and `total`. How they are best counted depends on how many there are, where that is known.
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
  const all = count(cypher`(${node}:${label})`, where(passes));
  if (isOnlyCounted(select)) return compiled(cypher`RETURN ${all} AS total`);
  return compiled(cypher`
    ${total ? first(all) : undefined}
    CALL (${total ? cypher`total` : undefined}) {
      ${whole ? orderedWhole(select, node, terms) : matched}
      RETURN collect(${node}._row) AS rows${counts.collected}
    }
    RETURN rows${counts.returned}${total ? cypher`, total` : undefined}`);
};

/** The total, which comes first: whatever is counted after the rows of a page carries them along. */
const first = (total: Fragment): Fragment => cypher`WITH ${apart(total)} AS total`;

const sought = (select: Select, anchor: Anchor, found: Sought): Compiled => {
  const { node } = found;
  const slug = slugOf(anchor);
  const indexed = slug !== null && select.order.length === 0 && relations[anchor.relation].orderBy === 'name';
  const terms = termsOf(select.order, { node, view: select.view }, property(node, 'orderKey'));
  const counts = countsOf(terms);
  const all = cypher`
    COUNT {
      ${edgesOf(anchor, found)}
      RETURN DISTINCT ${node}
    }`;
  if (isOnlyCounted(select)) return compiled(cypher`RETURN ${all} AS total`);
  return compiled(cypher`
    ${select.total ? first(all) : undefined}
    CALL (${select.total ? cypher`total` : undefined}) {
      ${indexed ? inOrder(select, anchor, found, slug) : sorted(select, anchor, found, terms)}
      RETURN collect(${node}._row) AS rows${counts.collected}
    }
    RETURN rows${counts.returned}${select.total ? cypher`, total` : undefined}`);
};

/** The slug of an anchor that is one entity. */
const slugOf = ({ by }: Anchor): string | null => {
  const [slug, ...others] = 'slugs' in by ? by.slugs : [];
  return slug === undefined || others.length > 0 ? null : slug;
};

/**
 * One anchor, in the default order: the index of its edges' places holds them in the order of the nodes, so the page is
 * read from there. Parallel edges to one node lie side by side.
 */
const inOrder = ({ page }: Select, anchor: Anchor, { node, ends, wanted }: Sought, slug: string): Fragment => {
  const at = otherEnd(anchor.end);
  const place = placeOf(ends.edge, at);
  const [begin, end] = between(slug, page);
  const direction = page.reverse ? cypher` DESC` : undefined;
  return cypher`
    MATCH ${inIndex(anchor.relation, ends, at)}
    ${where(cypher`${param('first', begin)} < ${place} < ${param('last', end)}`, wanted)}
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

/** Several anchors, words, or another order: the nodes at their edges are sorted. */
const sorted = ({ page }: Select, anchor: Anchor, found: Sought, terms: readonly Term[]): Fragment => cypher`
  ${edgesOf(anchor, found, startOf(terms, page))}
  WITH DISTINCT ${found.node}
  ${ordered([found.node], terms, page)}`;

/**
 * The nodes that are sought from an anchor: the edges that lead to them, and all that these and both their ends must be.
 * Likewise from that which is met with it, if there is one; then also that the first edge is in view, and what is left
 * to ask of those who have both.
 */
type Sought = { node: Name; ends: Ends; wanted: Fragment | undefined; both?: Both };
type Both = { seen: Fragment | undefined; met: Sought; rest: Fragment | undefined };

/** How nodes of a label are sought from an anchor. */
export const soughtFrom = (anchor: Anchor, label: Label, view: View, node = nodeOf(label)): Sought => {
  const { relation, end, met } = anchor;
  const ends = { ...endsOf(relation), [end]: node };
  const labelled = (label: Label | undefined, end: End): Fragment | undefined =>
    label !== undefined && narrows(relation, end, label) ? cypher`${ends[end]}:${label}` : undefined;
  const seen = indexedOn(ends.edge, viewOf(anchor, view));
  const asked = and(
    predicate(anchor.edge, ends, view),
    labelled(anchor.other, otherEnd(end)),
    predicate(anchor.node, ends[otherEnd(end)], view),
    labelled(label, end),
  );
  const found = { node, ends, wanted: and(seen, asked, predicate(anchor.rest, node, view)) };
  if (met === undefined) return found;
  const rest = and(asked, predicate(met.rest, node, view));
  return { ...found, both: { seen, met: soughtFrom(met.anchor, 'Entity', view, node), rest } };
};

/** What stands beside the node that is sought. */
const beside = ({ end }: Anchor, ends: Ends): Name[] => [ends.edge, ends[otherEnd(end)]];

/** Matches the edges of an anchor that are as wanted, where given joined with what is matched before. */
const edgesOfOne = (anchor: Anchor, ends: Ends, wanted: Fragment | undefined, join?: Fragment): Fragment => {
  const { by, relation, end } = anchor;
  if (!('slugs' in by)) {
    return cypher`
      MATCH ${saying(relation, ends, by)}
      ${where(says(ends.edge, by), wanted)}`;
  }
  const at = otherEnd(end);
  const place = placeOf(ends.edge, at);
  const one = slugOf(anchor);
  const slug = one === null ? name('slug') : value(ends[at].hint, one, ends);
  return cypher`
    ${one === null ? cypher`UNWIND ${value('slugs', by.slugs, by)} AS ${slug}` : undefined}
    MATCH ${inIndex(relation, ends, at)}
    ${join}
    ${where(placedAt(cypher`${slug}`, place), wanted)}`;
};

/** Matches the edges of an anchor, and of the one that is met with it, that lead to what is sought. */
export const edgesOf = (anchor: Anchor, { node, ends, wanted, both }: Sought, start?: Fragment): Fragment => {
  if (anchor.met === undefined || both === undefined) return edgesOfOne(anchor, ends, and(start, wanted));
  const { anchor: other } = anchor.met;
  const { seen, met, rest } = both;
  const left = where(start, rest);
  // What is skipped is nothing, but the rest is then asked only of those who have both.
  const kept = joined([node, ...beside(anchor, ends), ...beside(other, met.ends)], ', ');
  return cypher`
    ${edgesOfOne(anchor, ends, seen)}
    ${edgesOfOne(other, met.ends, met.wanted, cypher`USING JOIN ON ${node}`)}
    ${left && cypher`WITH ${kept} SKIP 0`}
    ${left}`;
};

/**
 * How many edges of their relation anchors have, in view or not, those that are found by words up to so many: a row of
 * `number` and `degree` for each.
 */
export const compileDegrees = (anchors: readonly Anchor[], most: number): Compiled => {
  const named = RELATIONS.flatMap((relation) =>
    (['from', 'to'] as const).flatMap((end) => {
      const same = anchors.flatMap(({ by, ...anchor }, number) =>
        'slugs' in by && anchor.relation === relation && anchor.end === end ? [{ number, slugs: by.slugs }] : [],
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
  const worded = anchors.flatMap((anchor, number) => {
    if ('slugs' in anchor.by) return [];
    const ends = endsOf(anchor.relation);
    return cypher`
      ${edgesOfOne(anchor, ends, indexedOn(ends.edge, EVER))}
      WITH ${ends.edge}
      LIMIT ${param('most', most)}
      RETURN ${value('number', number, anchor)} AS number, count(*) AS degree`;
  });
  return compiled(joined([...named, ...worded], '\nUNION ALL\n'));
};

const EVER: View = { asOf: '', holds: 'EVER' };
