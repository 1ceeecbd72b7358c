import type { InterfaceRef, ObjectRef } from '@pothos/core';
import type { Paged } from '../../questions/arguments/page.js';
import { builder, type Types } from '../builder.js';

/** The object type of a connection, or of its edges. */
export type ConnectionRef<E extends object, L extends object = object> = ObjectRef<Types, Paged<E> & L>;

/**
 * The types `<name>Edge` and `<name>Connection` of a list of this type. `E` is what stands at a place of it, `L` what
 * the list knows of itself beside its page.
 */
export const connectionTypes = <N extends object, E extends { node: N } = { node: N }, L extends object = object>(
  name: string,
  of: ObjectRef<Types, N> | InterfaceRef<Types, N>,
) => {
  // Pothos works out what a field resolves to only of a type that it knows.
  const type: ObjectRef<Types, object> | InterfaceRef<Types, object> = of;
  const edge = builder.objectRef<E & { cursor: () => string }>(`${name}Edge`);
  edge.implement({
    description: `A place in ${name}Connection.`,
    fields: (t) => ({
      cursor: t.string({ description: 'Its place, for `after` and `before`.', resolve: ({ cursor }) => cursor() }),
      node: t.field({ type, description: 'What stands here.', resolve: ({ node }) => node }),
    }),
  });
  const connection: ConnectionRef<E, L> = builder.objectRef<Paged<E> & L>(`${name}Connection`);
  builder.objectType(connection, {
    description: 'A page of a list.',
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The places of the page.',
        extensions: { price: { ofPage: 'rows' } },
        resolve: ({ entries, cursorOf }) =>
          entries.map((entry, i) => Object.assign(entry, { cursor: () => cursorOf(i) ?? '' })),
      }),
      nodes: t.field({
        type: [type],
        description: 'What stands on the page, without places.',
        extensions: { price: { ofPage: 'rows' } },
        resolve: ({ entries }) => entries.map(({ node }): object => node),
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Whether there is more.',
        resolve: ({ pageInfo }) => pageInfo,
      }),
      totalCount: t.int({
        description: 'How many there are in all; counted only when selected.',
        extensions: { price: { weight: 40 } },
        resolve: ({ totalCount }) => counted(totalCount),
      }),
    }),
  });
  return { edge, connection };
};

/** A total that was counted because it was selected. */
export const counted = (total: number | null): number => {
  if (total === null) throw new Error('the total was selected but not counted');
  return total;
};
