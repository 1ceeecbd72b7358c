import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getOperationAST,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { FieldPrice } from './declared.js';

const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** How long the lists are in which a schema tells of itself: on average, so that the whole of it is counted right. */
export const introspectionPrices = (schema: GraphQLSchema): ReadonlyMap<string, FieldPrice> => {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap(fieldsOf);
  const directives = schema.getDirectives();
  const each = (count: (type: GraphQLNamedType) => number): number =>
    types.reduce((sum, type) => sum + count(type), 0) / types.length;
  const args = fields.reduce((sum, field) => sum + field.args.length, 0);
  const rows: Record<string, number> = {
    '__Schema.types': types.length,
    '__Schema.directives': directives.length,
    '__Type.fields': fields.length / types.length,
    '__Type.inputFields': each((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
    '__Type.enumValues': each((type) => (isEnumType(type) ? type.getValues().length : 0)),
    '__Type.interfaces': each((type) =>
      isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0,
    ),
    '__Type.possibleTypes': each((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
    '__Field.args': args / fields.length,
    '__Directive.args': directives.reduce((sum, one) => sum + one.args.length, 0) / directives.length,
  };
  return new Map(Object.entries(rows).map(([name, count]) => [name, { rows: count }]));
};

/** Whether the operation asks only about the schema, which needs no data. */
export const introspects = (document: DocumentNode, operationName: string | null | undefined): boolean =>
  getOperationAST(document, operationName)?.selectionSet.selections.every(
    (selection) => selection.kind === 'Field' && selection.name.value.startsWith('__'),
  ) === true;
