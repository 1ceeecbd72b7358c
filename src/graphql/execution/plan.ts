import {
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { isIncluded } from '../selection.js';

/** What a value of a field, or of each place of its list, must become. */
export type Shape = { isRequired: boolean; each: Shape | null; leaf: GraphQLLeafType | null };

/** A field that an operation selects of a type: what is the same for all objects of which it is worked out. */
export type Planned = {
  key: string;
  nodes: readonly [FieldNode, ...FieldNode[]];
  parent: GraphQLObjectType;
  name: string;
  type: GraphQLOutputType;
  /** The one type that its objects have; null where that depends on the object. */
  only: GraphQLObjectType | null;
  /** The interface or union that they have in common, where it does. */
  abstract: GraphQLAbstractType | null;
  shape: Shape;
  resolve: GraphQLFieldResolver<unknown, unknown>;
  /** Its arguments. Fails where a variable gives none. */
  args: () => Record<string, unknown>;
  /** What is selected below it of the objects of each type that it gave, by name. */
  below: Map<string, Below>;
};

/** What is selected of the objects of a type, and an object with all of its keys: one is made faster from it than of none. */
export type Below = { type: GraphQLObjectType; fields: readonly Planned[]; empty: Readonly<Record<string, unknown>> };

/** What an operation asks, and with which variables. */
export type Asked = {
  schema: GraphQLSchema;
  fragments: Record<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
};

const shapeOf = (type: GraphQLOutputType): Shape => {
  if (isNonNullType(type)) return { ...shapeOf(type.ofType), isRequired: true };
  if (isListType(type)) return { isRequired: false, each: shapeOf(type.ofType), leaf: null };
  return { isRequired: false, each: null, leaf: isLeafType(type) ? type : null };
};

const definitionOf = (schema: GraphQLSchema, parent: GraphQLObjectType, name: string) => {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return parent.getFields()[name];
};

/** Whether what is selected on a type is selected of objects of another one. */
const isOf = (condition: string | undefined, type: GraphQLObjectType, { schema }: Asked): boolean => {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
};

/** The fields that selections ask of a type, by their names in the answer. */
const fieldsIn = (
  sets: readonly SelectionSetNode[],
  type: GraphQLObjectType,
  asked: Asked,
): Map<string, [FieldNode, ...FieldNode[]]> => {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const spread = new Set<string>();
  const gather = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (!isIncluded(node, asked.variables)) continue;
      if (node.kind === 'Field') {
        const key = (node.alias ?? node.name).value;
        const known = fields.get(key);
        if (known === undefined) fields.set(key, [node]);
        else known.push(node);
        continue;
      }
      if (node.kind === 'FragmentSpread') {
        if (spread.has(node.name.value)) continue;
        spread.add(node.name.value);
      }
      const selected = node.kind === 'FragmentSpread' ? asked.fragments[node.name.value] : node;
      if (selected && isOf(selected.typeCondition?.name.value, type, asked)) gather(selected.selectionSet);
    }
  };
  for (const set of sets) gather(set);
  return fields;
};

const planned = (
  nodes: Planned['nodes'],
  key: string,
  parent: GraphQLObjectType,
  asked: Asked,
): Planned | undefined => {
  const definition = definitionOf(asked.schema, parent, nodes[0].name.value);
  if (definition === undefined) return undefined;
  const { name, type, resolve = defaultFieldResolver } = definition;
  let known: Record<string, unknown> | undefined;
  const args = () => {
    known ??= getArgumentValues(definition, nodes[0], asked.variables);
    return known;
  };
  const named = getNamedType(type);
  const only = isObjectType(named) ? named : null;
  const abstract = isAbstractType(named) ? named : null;
  return { key, nodes, parent, name, type, only, abstract, shape: shapeOf(type), resolve, args, below: new Map() };
};

/** What is selected of the objects of a type. */
export const selected = (sets: readonly SelectionSetNode[], type: GraphQLObjectType, asked: Asked): Below => {
  const fields = [...fieldsIn(sets, type, asked)].flatMap(([key, nodes]) => planned(nodes, key, type, asked) ?? []);
  return { type, fields, empty: Object.fromEntries(fields.map(({ key }) => [key, null])) };
};

/** What is selected below a field of the objects of the type of this name. Fails where it may not give them. */
export const selectedBelow = (field: Planned, name: string, asked: Asked): Below => {
  const known = field.below.get(name);
  if (known !== undefined) return known;
  const { only, abstract, nodes, parent } = field;
  const type = only ?? asked.schema.getType(name);
  if (!isObjectType(type) || (abstract !== null && !asked.schema.isSubType(abstract, type)))
    throw new Error(`${parent.name}.${field.name} may not give a ${name}.`);
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const below = selected(sets, type, asked);
  field.below.set(name, below);
  return below;
};
