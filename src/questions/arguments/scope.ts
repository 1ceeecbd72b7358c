import { SummitgraphError } from '../../model/errors.js';
import { EVIDENCE, WORLD_RELATIONS } from '../../model/evidence/world.js';
import type { Kind } from '../../model/kinds.js';
import { hasLabel } from '../../model/labels.js';
import { RELATIONS, type RelationName } from '../../model/relations.js';
import type { Status } from '../../model/status.js';
import { screaming } from '../../model/words.js';
import { ANY, type Filter } from '../../store/filter.js';
import type { Direction, EdgeScope, RelationStatuses, Scope } from '../../store/queries.js';
import type { Context } from '../context.js';
import type { Optional } from './bounds.js';
import { readView, type ViewArguments } from './view.js';

/** The arguments that say which edges count. */
export type EdgeScopeArguments = ViewArguments & {
  relations?: Optional<readonly RelationName[]>;
  statuses?: Optional<readonly Status[]>;
  relationStatuses?: Optional<readonly RelationStatuses[]>;
};

/** The arguments that say what a traversal may use. */
export type ScopeArguments = EdgeScopeArguments & {
  kinds?: Optional<readonly Kind[]>;
  direction?: Optional<Direction>;
};

const eachOnce = (given: readonly RelationStatuses[]): readonly RelationStatuses[] => {
  const twice = given.find(({ relation }, i) => given.findIndex((one) => one.relation === relation) !== i);
  if (twice === undefined) return given;
  throw new SummitgraphError(
    'BAD_INPUT',
    `relationStatuses names ${twice.relation} twice; give all its statuses at once.`,
  );
};

/** Reads which edges count. Fails with BAD_INPUT where a relation is given statuses twice. */
export const readEdgeScope = (
  { relations, statuses, relationStatuses, ...view }: EdgeScopeArguments,
  context: Context,
): EdgeScope => ({
  relations: relations ?? null,
  statuses: statuses ?? null,
  relationStatuses: eachOnce(relationStatuses ?? []),
  view: readView(view, context),
});

/**
 * The relations that lead to entities of these kinds where none are named: those of the world, and to what documents say
 * only where a kind of that is among them.
 */
export const relationsToward = (kinds: Optional<readonly Kind[]>): readonly RelationName[] =>
  kinds?.some((kind) => EVIDENCE.includes(kind)) ? RELATIONS : WORLD_RELATIONS;

/** Reads what a traversal may use. */
export const readScope = ({ kinds, direction, relations, ...edges }: ScopeArguments, context: Context): Scope => ({
  ...readEdgeScope({ ...edges, relations: relations ?? relationsToward(kinds) }, context),
  kinds: kinds ?? null,
  direction: direction ?? 'ANY',
});

/** That a property is one of these; anything where none are given. */
export const among = (property: 'kind' | 'status', words: Optional<readonly string[]>): Filter =>
  words ? { op: 'compare', property, is: 'in', value: words.map(screaming) } : ANY;

/** Reads a kind of which entities sign. Fails with BAD_INPUT. */
export const readSigner = (kind: Kind): Kind => {
  if (hasLabel(kind, 'Signatory')) return kind;
  throw new SummitgraphError('BAD_INPUT', `kind: a ${kind} does not sign; ask for COUNTRY, COMPANY or ORGANIZATION.`);
};
