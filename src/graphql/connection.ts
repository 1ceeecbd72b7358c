import { builder, type EntityParent, type RelationParent } from './builder.js';
import type { Connection } from './page.js';
import type { relationType, typeOf } from './refs.js';

const NODE = 'What stands here.';
const NODES = 'What stands on the page, without places.';

/** The types `<name>Edge` and `<name>Connection`, but for their `node` and `nodes`; `L` is what else the list knows of itself. */
export const connectionTypes = <E extends object, L extends object = object>(name: string) => {
  const edge = builder.objectRef<E & { cursor: string }>(`${name}Edge`);
  edge.implement({
    description: `A place in ${name}Connection.`,
    fields: (t) => ({
      cursor: t.string({ description: 'Its place, for `after` and `before`.', resolve: ({ cursor }) => cursor }),
    }),
  });
  const connection = builder.objectRef<Connection<E> & L>(`${name}Connection`);
  connection.implement({
    description: 'A page of a list.',
    fields: (t) => ({
      edges: t.field({ type: [edge], description: 'The places of the page.', resolve: ({ edges }) => edges }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Whether there is more.',
        resolve: ({ pageInfo }) => pageInfo,
      }),
      totalCount: t.int({
        description: 'How many there are in all; counted only when selected.',
        resolve: ({ totalCount }) => {
          if (totalCount === null) throw new Error('the total was selected but not counted');
          return totalCount;
        },
      }),
    }),
  });
  return { edge, connection };
};

/** A list of entities. */
export const entityConnection = <E extends { node: EntityParent }, L extends object = object>(
  name: string,
  type: ReturnType<typeof typeOf>,
) => {
  const { edge, connection } = connectionTypes<E, L>(name);
  builder.objectField(edge, 'node', (t) => t.field({ type, description: NODE, resolve: ({ node }) => node }));
  builder.objectField(connection, 'nodes', (t) =>
    t.field({ type: [type], description: NODES, resolve: ({ edges }) => edges.map(({ node }) => node) }),
  );
  return { edge, connection };
};

/** A flat list of the edges of a relation. */
export const relationConnection = <L extends object = object>(name: string, type: ReturnType<typeof relationType>) => {
  const { edge, connection } = connectionTypes<{ node: RelationParent }, L>(name);
  builder.objectField(edge, 'node', (t) => t.field({ type, description: NODE, resolve: ({ node }) => node }));
  builder.objectField(connection, 'nodes', (t) =>
    t.field({ type: [type], description: NODES, resolve: ({ edges }) => edges.map(({ node }) => node) }),
  );
  return connection;
};
