import { SummitgraphError } from '../model/errors.js';
import type { RelationName } from '../model/relations.js';
import type { Kind, Status } from '../model/vocabulary.js';
import type { Context } from '../questions/context.js';
import { DIRECTIONS, type Direction, type EdgeScope, type Scope } from '../store/queries.js';
import { builder } from './builder.js';
import { KindEnum, RelationNameEnum, StatusEnum } from './scalars.js';
import { readView, viewArgs } from './view.js';

const DESCRIBED: Record<Direction, string> = {
  OUT: 'From where they start to where they lead.',
  IN: 'From where they lead to where they start.',
  ANY: 'Both ways.',
};

const DirectionEnum = builder.enumType('Direction', {
  description: 'Which way a traversal follows edges.',
  values: Object.fromEntries(DIRECTIONS.map((value) => [value, { value, description: DESCRIBED[value] }])),
});

/** The arguments that say which edges count. */
export const edgeScopeArgs = builder.args((t) => ({
  relations: t.field({
    type: [RelationNameEnum],
    description: 'Only edges of these relations; of every relation, NAMED included, unless given.',
  }),
  statuses: t.field({ type: [StatusEnum], description: 'Only edges of these statuses; of any unless given.' }),
  ...viewArgs,
}));

/** The arguments that say what a traversal may use. */
export const scopeArgs = builder.args((t) => ({
  kinds: t.field({
    type: [KindEnum],
    description:
      'Only by way of these kinds; the entities that are named are allowed whatever they are. Any unless given.',
  }),
  direction: t.field({
    type: DirectionEnum,
    defaultValue: 'ANY',
    description: 'Which way edges are followed.',
  }),
  ...edgeScopeArgs,
}));

type Asked = Parameters<typeof readView>[0] & {
  relations?: readonly RelationName[] | null | undefined;
  statuses?: readonly Status[] | null | undefined;
};

/** Reads which edges count. */
export const readEdgeScope = ({ relations, statuses, ...view }: Asked, context: Context): EdgeScope => ({
  relations: relations ?? null,
  statuses: statuses ?? null,
  view: readView(view, context),
});

/** Reads what a traversal may use. */
export const readScope = (
  {
    kinds,
    direction,
    ...edges
  }: Asked & { kinds?: readonly Kind[] | null | undefined; direction?: Direction | null | undefined },
  context: Context,
): Scope => ({ ...readEdgeScope(edges, context), kinds: kinds ?? null, direction: direction ?? 'ANY' });

/** What a number may be, and what it is where none is given. */
export type Bounds = { least: number; most: number; unless: number };

/** Reads a number. Fails with BAD_INPUT below its bounds and LIMIT_EXCEEDED above, naming the bound. */
export const readNumber = (name: string, asked: number | null | undefined, { least, most, unless }: Bounds): number => {
  const value = asked ?? unless;
  if (value < least) throw new SummitgraphError('BAD_INPUT', `${name} must be at least ${least}, not ${value}.`);
  if (value > most) throw new SummitgraphError('LIMIT_EXCEEDED', `${name} must be at most ${most}, not ${value}.`);
  return value;
};

/** Reads a list of slugs, each once. Fails with LIMIT_EXCEEDED, naming the bound. */
export const readSlugs = (name: string, slugs: readonly string[], most: number): string[] => {
  if (slugs.length <= most) return [...new Set(slugs)];
  throw new SummitgraphError('LIMIT_EXCEEDED', `${name} may list at most ${most} slugs, not ${slugs.length}.`);
};
