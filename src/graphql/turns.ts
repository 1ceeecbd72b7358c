import { type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from '../questions/context.js';

/** Makes the objects of a type one after another, and lets others have their turn between two of them. */
const pauseBefore = (type: GraphQLObjectType): void => {
  const { isTypeOf } = type;
  type.isTypeOf = (value: unknown, context: Context, info: GraphQLResolveInfo) => {
    const is = () => isTypeOf?.(value, context, info) ?? true;
    const turn = context.turns.next();
    return turn === null ? is() : turn.then(is);
  };
};

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

/** The same schema, whose answers are made in turns: executors pause only where they wait for something. */
export const inTurns = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (type === schema.getQueryType()) pauseWithin(type);
    else pauseBefore(type);
  }
  return schema;
};
