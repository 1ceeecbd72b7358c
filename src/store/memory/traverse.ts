import type { StoredEdge } from '../../graph/stored.js';
import { inView } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import { KINDS } from '../../model/kinds.js';
import { type End, otherEnd } from '../../model/relation.js';
import { kindsAt, RELATIONS, type RelationName } from '../../model/relations.js';
import type { Direction, EdgeScope, Scope } from '../queries.js';
import { isOver, nextTurn } from '../turns.js';
import type { Content } from './content.js';
import { nodeAt } from './match.js';

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
export type Onward = { edge: StoredEdge; to: string };

/** Whether an edge counts. */
export const edgesWithin = ({ relations, statuses, relationStatuses, view }: EdgeScope) => {
  const own = new Map(relationStatuses.map((one) => [one.relation, one.statuses]));
  const supported = ({ relation, status }: StoredEdge): boolean =>
    (own.get(relation) ?? statuses)?.includes(status) ?? true;
  return (edge: StoredEdge): boolean =>
    inView(edge, view) && (relations === null || relations.includes(edge.relation)) && supported(edge);
};

/**
 * The steps from a node that a scope allows, to the kinds that it names or to one of these ends; each node's are looked
 * up once.
 */
export const stepsWithin = (
  content: Content,
  scope: Scope,
  ends: ReadonlySet<string>,
  passes: (edge: StoredEdge) => boolean,
): ((slug: string) => Onward[]) => {
  const { kinds, relations } = scope;
  const lookedAt = (slug: string, end: End): RelationName[] => {
    const here = RELATIONS_AT[nodeAt(content, slug).kind]?.[end] ?? [];
    return relations === null ? here : here.filter((relation) => relations.includes(relation));
  };
  const allowed = (slug: string): boolean =>
    kinds === null || ends.has(slug) || kinds.includes(nodeAt(content, slug).kind);
  const stepsFrom = (slug: string): Onward[] =>
    ENDS[scope.direction].flatMap((end) =>
      lookedAt(slug, end).flatMap((relation) =>
        (content.adjacent[end].get(relation)?.get(slug) ?? [])
          .filter((edge) => passes(edge) && allowed(edge[otherEnd(end)]))
          .map((edge) => ({ edge, to: edge[otherEnd(end)] })),
      ),
    );
  const known = new Map<string, Onward[]>();
  return (slug) => {
    const steps = known.get(slug) ?? stepsFrom(slug);
    known.set(slug, steps);
    return steps;
  };
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
export const grow = async (ball: Ball, stepsFrom: (slug: string) => Onward[], pace: Pace): Promise<void> => {
  ball.radius += 1;
  const reached: string[] = [];
  for (const slug of ball.frontier) {
    const steps = stepsFrom(slug);
    await pace(steps.length + 1);
    for (const { to } of steps) {
      if (ball.distances.has(to)) continue;
      ball.distances.set(to, ball.radius);
      reached.push(to);
    }
  }
  ball.frontier = reached;
};
