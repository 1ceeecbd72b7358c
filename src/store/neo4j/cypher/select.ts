import Cypher from '@neo4j/cypher-builder';
import type { View } from '../../../model/dates.js';
import type { Label } from '../../../model/labels.js';
import { type End, otherEnd, relations } from '../../../model/relations.js';
import { AFTER_SEPARATOR, SEPARATOR } from '../../../model/text.js';
import { type Anchor, anchorOf } from '../../anchor.js';
import type { Filter } from '../../filter.js';
import type { Page, Select } from '../../queries.js';
import { build, type Compiled, limit, PLACES, returning, rowOf, sought } from './compile.js';
import { beyond, sorting, termsOf } from './page.js';
import { inView, narrows, pattern, predicate } from './predicate.js';
import { matching } from './template.js';

/** The nodes of a label that pass a filter: one row of `rows` and `total`. */
export const compileSelect = (select: Select): Compiled => {
  const { label, where, order, view, total } = select;
  const anchor = anchorOf(where);
  const rows = new Cypher.Variable();
  const node = new Cypher.Node();
  const [only, ...others] = anchor?.slugs ?? [];
  const paged =
    anchor === null
      ? scanned(select, node)
      : only !== undefined && others.length === 0 && order.length === 0 && relations[anchor.relation].orderBy === 'name'
        ? inOrder(select, anchor, only, node)
        : sorted(select, anchor, node);
  const call = new Cypher.Call(Cypher.utils.concat(paged, new Cypher.Return([Cypher.collect(rowOf(node)), rows])), []);
  const counted = !total ? undefined : anchor === null ? scan(label, where, view) : distinct(label, anchor, view);
  return build(call.return(...returning(rows, counted)));
};

/** Without an anchor the nodes are read in the order of their index until the page is full. */
const scanned = ({ label, where, order, page, view }: Select, node: Cypher.Node): Cypher.Clause => {
  const place = node.property('orderKey');
  const terms = termsOf(order, node, place);
  // Without a start the bound says no more than that the key is there, which lets the plan read the index in order.
  const start =
    page.start !== null ? beyond(terms, page, page.start) : Cypher.gt(place, new Cypher.NamedParam('first', ''));
  return new Cypher.Match(new Cypher.Pattern(node, { labels: [label] }))
    .where(Cypher.and(start, predicate(where, node, view)))
    .with(node)
    .orderBy(...sorting(terms, page))
    .limit(limit(page));
};

const scan = (label: Label, where: Filter, view: View): Cypher.Count => {
  const every = new Cypher.Node();
  return new Cypher.Count(matching(new Cypher.Pattern(every, { labels: [label] }), predicate(where, every, view)));
};

type Joined = { edge: Cypher.Relationship; here: Cypher.Node };

const ends = <T>({ end }: Anchor, node: T, here: T): [from: T, to: T] => (end === 'from' ? [node, here] : [here, node]);

/** What the edge to an anchor and both its ends must be. */
const conditions = (label: Label, anchor: Anchor, node: Cypher.Node, { edge, here }: Joined, view: View) => {
  const held = { ...view, holds: anchor.holds ?? view.holds };
  const [from, to] = ends(anchor, node, here);
  const labelled = (label: Label | undefined, end: End, node: Cypher.Node) =>
    label !== undefined && narrows(anchor.relation, end, label) ? node.hasLabel(label) : undefined;
  return Cypher.and(
    inView(edge, held),
    predicate(anchor.edge, { edge, from, to }, view),
    labelled(anchor.other, otherEnd(anchor.end), here),
    predicate(anchor.node, here, view),
    labelled(label, anchor.end, node),
    predicate(anchor.rest, node, view),
  );
};

const path = (anchor: Anchor, node: Cypher.Node, { edge, here }: Joined): Cypher.Pattern =>
  pattern(anchor.relation, edge, ...ends(anchor, node, here));

/**
 * One anchor, in the default order: the index of its edges' keys holds them in the order of the nodes, so the page is read
 * from there. Parallel edges to one node lie side by side.
 */
const inOrder = ({ label, page, view }: Select, anchor: Anchor, slug: string, node: Cypher.Node): Cypher.Clause => {
  const joined = { edge: new Cypher.Relationship(), here: new Cypher.Node() };
  const property = PLACES[otherEnd(anchor.end)];
  const place = joined.edge.property(property);
  const [first, last] = between(slug, page);
  const where = Cypher.and(
    Cypher.gt(place, new Cypher.NamedParam('first', first)),
    Cypher.lt(place, new Cypher.NamedParam('last', last)),
    conditions(label, anchor, node, joined, view),
  );
  const match = sought(path(anchor, node, joined), joined.edge, `${anchor.relation}(${property})`, where);
  const ordered = new Cypher.With(node, joined.edge).orderBy([place, page.reverse ? 'DESC' : 'ASC']);
  const once = new Cypher.With(node).distinct().limit(limit(page));
  const again = new Cypher.With(node).orderBy([node.property('orderKey'), page.reverse ? 'DESC' : 'ASC']);
  return Cypher.utils.concat(match, ordered, once, again);
};

/** The keys between which the edges of a page lie, both excluded. */
const between = (slug: string, { start, reverse }: Page): [first: string, last: string] => {
  const [first, last] = [slug + SEPARATOR, slug + AFTER_SEPARATOR];
  if (start === null) return [first, last];
  const at = first + String(start[0] ?? '');
  return reverse ? [first, at] : [at + AFTER_SEPARATOR, last];
};

/** Several anchors, or another order: the nodes at their edges are sorted. */
const sorted = ({ label, order, page, view }: Select, anchor: Anchor, node: Cypher.Node): Cypher.Clause => {
  const joined = { edge: new Cypher.Relationship(), here: new Cypher.Node() };
  const terms = termsOf(order, node, node.property('orderKey'));
  const start = page.start === null ? undefined : beyond(terms, page, page.start);
  const match = from(anchor, node, joined, Cypher.and(start, conditions(label, anchor, node, joined, view)));
  const once = new Cypher.With(node)
    .distinct()
    .orderBy(...sorting(terms, page))
    .limit(limit(page));
  return Cypher.utils.concat(match, once);
};

const distinct = (label: Label, anchor: Anchor, view: View): Cypher.Count => {
  const node = new Cypher.Node();
  const joined = { edge: new Cypher.Relationship(), here: new Cypher.Node() };
  const match = from(anchor, node, joined, conditions(label, anchor, node, joined, view));
  return new Cypher.Count(Cypher.utils.concat(match, new Cypher.Return(node).distinct()));
};

/** The edges of the anchors. */
const from = (
  anchor: Anchor,
  node: Cypher.Node,
  joined: Joined,
  where: Cypher.Predicate | undefined,
): Cypher.Clause => {
  const slug = new Cypher.Variable();
  const unwind = new Cypher.Unwind([new Cypher.Param([...anchor.slugs]), slug]);
  const here = new Cypher.Match(new Cypher.Pattern(joined.here, { labels: ['Entity'], properties: { slug } }));
  return Cypher.utils.concat(unwind, here, matching(path(anchor, node, joined), where));
};
