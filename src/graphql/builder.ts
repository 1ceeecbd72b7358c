import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from '../questions/context.js';

/** The Pothos builder. Fields are non-null unless they say otherwise. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: { Date: { Input: string; Output: string }; ID: { Input: string; Output: string } };
}>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    clientMutationId: 'omit',
    cursorType: 'String',
    nodeTypeOptions: {
      description: 'Anything that can be fetched again by its global id, in the same view: entities and relations.',
    },
    idFieldOptions: { description: 'Global identifier, for refetching with `node`.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'Whether rows follow this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether rows precede this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first row; null for an empty page.' },
    endCursorFieldOptions: { description: 'The cursor of the last row; null for an empty page.' },
  },
});

/** The types that the builder was made with. */
export type Types = typeof builder.$inferSchemaTypes;
