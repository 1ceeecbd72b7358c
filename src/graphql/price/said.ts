import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

/** Says in the description of each field that has a weight what it weighs. */
export const sayWeights = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { weight, times } = field.extensions.price ?? {};
      if (weight === undefined) continue;
      field.description = `${field.description} Price: ${weight}${times === undefined ? '' : ` ${times.says}`}.`;
    }
  }
  return schema;
};
