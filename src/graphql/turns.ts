import type { GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Context } from '../questions/context.js';

/** Lets others have their turn before each field of a type is resolved. */
const pauseWithin = (type: GraphQLObjectType): void => {
  for (const field of Object.values(type.getFields())) {
    const { resolve } = field;
    field.resolve = (parent: unknown, args: object, context: Context, info: GraphQLResolveInfo) => {
      const turn = context.turns.next();
      return turn === null
        ? resolve?.(parent, args, context, info)
        : turn.then(() => resolve?.(parent, args, context, info));
    };
  }
};

/** The same schema, whose root fields are resolved in turns: the objects below are made so (`execution/execute.ts`). */
export const inTurns = (schema: GraphQLSchema): GraphQLSchema => {
  const query = schema.getQueryType();
  if (query) pauseWithin(query);
  return schema;
};
