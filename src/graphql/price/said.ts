import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

/** Says in the description of each field that has a weight what it weighs. */
export const sayWeights = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { weight, scans, times, together } = field.extensions.price ?? {};
      if (weight === undefined) continue;
      const rows = scans === undefined ? '' : ` and ${scans.each ?? 1} for each ${scans.says}`;
      const often = times === undefined ? '' : `${rows && ','} ${times.says}`;
      const alone = together === undefined ? '' : `, once for all of the ${together}`;
      field.description = `${field.description} Price: ${weight}${rows}${often}${alone}.`;
    }
  }
  return schema;
};
