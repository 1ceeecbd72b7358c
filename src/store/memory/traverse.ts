import type { StoredEdge, StoredNode } from '../../graph/stored.js';
import { inView } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import { KINDS, type Kind } from '../../model/kinds.js';
import { type End, otherEnd } from '../../model/relation.js';
import { kindsAt, RELATIONS, type RelationName } from '../../model/relations.js';
import type { Direction, EdgeScope, Scope } from '../queries.js';
import { isOver, nextTurn, taken } from '../turns.js';
import { allEdgesAt, edgesBetween } from './adjacent.js';
import { type Content, nodeAt } from './content.js';

/** The most edges that one read may look at. */
const MAX_LOOKED_AT = 10_000_000;

/**
 * Counts edges that a traversal looks at: lets others work in between, stops when the request does, gives up in the
 * end.
 */
export type Pace = (edges: number) => Promise<void>;

/** The pace of one read. */
export const paceOf = (signal: AbortSignal | undefined): Pace => {
  let lookedAt = 0;
  return async (edges) => {
    signal?.throwIfAborted();
    lookedAt += edges;
    if (lookedAt > MAX_LOOKED_AT) {
      throw new SummitgraphError('TIMEOUT', `This looks at more than ${MAX_LOOKED_AT} edges; ask for less.`);
    }
    if (isOver()) await nextTurn(signal);
  };
};

const ENDS: Record<Direction, readonly End[]> = { OUT: ['from'], IN: ['to'], ANY: ['from', 'to'] };

/** The same edges, followed the other way. */
export const reversed = (direction: Direction): Direction =>
  direction === 'ANY' ? 'ANY' : direction === 'OUT' ? 'IN' : 'OUT';

/** The relations at whose end a kind may stand. */
const RELATIONS_AT = Object.fromEntries(
  KINDS.map((kind) => {
    const at = (end: End) => RELATIONS.filter((relation) => kindsAt(relation, end).includes(kind));
    return [kind, { from: at('from'), to: at('to') }];
  }),
);

/** An edge that leads a traversal on, and the slug of the node that it leads to. */
type Onward = { edge: StoredEdge; to: string };

/** Whether an edge counts. */
export const edgesWithin = ({ relations, statuses, relationStatuses, view }: EdgeScope) => {
  const own = new Map(relationStatuses.map((one) => [one.relation, one.statuses]));
  const counted = new Map(
    (relations ?? RELATIONS).map((relation) => [relation, own.has(relation) ? own.get(relation) : statuses]),
  );
  return (edge: StoredEdge): boolean => {
    const supported = counted.get(edge.relation);
    return supported !== undefined && (supported === null || supported.includes(edge.status)) && inView(edge, view);
  };
};

/** How a traversal goes on from a node. */
export type Steps = {
  /** All steps from it; each node's are looked up once. */
  from: (slug: string) => Promise<Onward[]>;
  /** Those to one other node, found from the one with fewer edges. */
  between: (slug: string, to: string) => Onward[];
  /** How many edges there are to look at. */
  degree: (slug: string) => number;
};

/** The relations that a scope allows at an end of an entity. */
const relationsAt = ({ relations }: Pick<Scope, 'relations'>) => {
  const known = new Map<string, readonly RelationName[]>();
  return ({ kind }: StoredNode, end: End): readonly RelationName[] => {
    const name = `${kind} ${end}`;
    const here = known.get(name) ?? RELATIONS_AT[kind]?.[end].filter((one) => relations?.includes(one) ?? true) ?? [];
    known.set(name, here);
    return here;
  };
};

/** The steps from a node that a scope allows, to the kinds that it names or to one of these ends. */
export const stepsWithin = (
  content: Content,
  scope: Scope,
  ends: ReadonlySet<string>,
  passes: (edge: StoredEdge) => boolean,
  signal: AbortSignal | undefined,
): Steps => {
  const { kinds, direction } = scope;
  const relationsOf = relationsAt(scope);
  const allowed = (slug: string): boolean =>
    kinds === null || ends.has(slug) || kinds.includes(nodeAt(content, slug).kind);
  /** The lists of edges at a node, and at which end of them it stands. */
  function* listsAt(slug: string): Generator<readonly [relation: RelationName, end: End]> {
    const node = nodeAt(content, slug);
    for (const end of ENDS[direction]) for (const relation of relationsOf(node, end)) yield [relation, end];
  }
  function* stepsFrom(slug: string): Generator<void, Onward[]> {
    const steps: Onward[] = [];
    for (const [relation, end] of listsAt(slug)) {
      for (const edge of allEdgesAt(content, slug, relation, end)) {
        if (isOver()) yield;
        const to = edge[otherEnd(end)];
        if (passes(edge) && allowed(to)) steps.push({ edge, to });
      }
    }
    return steps;
  }
  const known = new Map<string, Onward[]>();
  return {
    from: async (slug) => {
      const steps = known.get(slug) ?? (await taken(stepsFrom(slug), signal));
      known.set(slug, steps);
      return steps;
    },
    between: (slug, to) => {
      if (!allowed(to)) return [];
      const steps: Onward[] = [];
      for (const [relation, end] of listsAt(slug)) {
        for (const edge of edgesBetween(content, slug, relation, end, nodeAt(content, to))) {
          if (passes(edge)) steps.push({ edge, to });
        }
      }
      return steps;
    },
    degree: (slug) => {
      let sum = 0;
      for (const [relation, end] of listsAt(slug)) sum += allEdgesAt(content, slug, relation, end).length;
      return sum;
    },
  };
};

/** Edges, or nodes, that are looked at before a look at the clock. */
const TOGETHER = 100;

/** The kinds of which all nodes are among some. */
const wholeKinds = async (content: Content, slugs: ReadonlySet<string>, pace: Pace): Promise<ReadonlySet<Kind>> => {
  const among = new Map<Kind, number>();
  let lookedAt = 0;
  for (const slug of slugs) {
    const { kind } = nodeAt(content, slug);
    among.set(kind, (among.get(kind) ?? 0) + 1);
    lookedAt += 1;
    if (lookedAt % TOGETHER === 0) await pace(0);
  }
  return new Set(KINDS.filter((kind) => (among.get(kind) ?? 0) === (content.labelled.get(kind)?.length ?? 0)));
};

/** Looks at each edge within a scope between some nodes. */
export const eachBetween = async (
  content: Content,
  slugs: ReadonlySet<string>,
  scope: EdgeScope,
  look: (edge: StoredEdge) => void,
  pace: Pace,
): Promise<void> => {
  const [relationsOf, counts] = [relationsAt(scope), edgesWithin(scope)];
  const whole = await wholeKinds(content, slugs, pace);
  // From whatever stands there: to look that up would take most of the time of a look at an edge.
  const open = new Set(RELATIONS.filter((relation) => kindsAt(relation, 'from').every((kind) => whole.has(kind))));
  let lookedAt = 0;
  for (const slug of slugs) {
    lookedAt += 1;
    for (const relation of relationsOf(nodeAt(content, slug), 'to')) {
      const isOpen = open.has(relation);
      for (const edge of allEdgesAt(content, slug, relation, 'to')) {
        if (counts(edge) && (isOpen || slugs.has(edge.from))) look(edge);
        lookedAt += 1;
        if (lookedAt < TOGETHER) continue;
        await pace(lookedAt);
        lookedAt = 0;
      }
    }
  }
  await pace(lookedAt);
};

/**
 * What lies within a number of steps of some nodes, with the distance of each, and the nodes at that number of steps.
 */
export type Ball = { distances: Map<string, number>; frontier: string[]; radius: number };

/** The ball of radius 0. */
export const ballAround = (slugs: readonly string[]): Ball => {
  const distances = new Map(slugs.map((slug) => [slug, 0]));
  return { distances, frontier: [...distances.keys()], radius: 0 };
};

/** Grows a ball by one step. */
export const grow = async (ball: Ball, { from }: Steps, pace: Pace): Promise<void> => {
  ball.radius += 1;
  const reached: string[] = [];
  for (const slug of ball.frontier) {
    const steps = await from(slug);
    await pace(steps.length + 1);
    for (const { to } of steps) {
      if (ball.distances.has(to)) continue;
      ball.distances.set(to, ball.radius);
      reached.push(to);
    }
  }
  ball.frontier = reached;
};
