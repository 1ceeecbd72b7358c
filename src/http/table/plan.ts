import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseValue,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { schema } from '../../graphql/schema.js';
import { MAX_PAGE } from '../../questions/arguments/page.js';

/** A column: its name, where its values are from a row (or the whole answer), and whether they may be many. */
export type Column = { name: string; path: readonly string[]; many: boolean };

/** A list of an answer that gives rows: its name, where it is, its columns, and the connection that is followed for it. */
export type List = { name: string; path: readonly string[]; columns: Column[]; followed: string | null };

/** How an operation becomes a table. */
export type Plan = {
  /** The operation with what the table needs beside it. */
  query: string;
  lists: List[];
  /** What stands outside lists. */
  around: Column[];
};

/** By which names what the table needs stands in the answer. */
export const PAGE = '_page';
export const DATA = '_data';

/** Most selections of an operation, each fragment counted wherever it is spread. */
const MAX_SELECTIONS = 10_000;

const [pageInfo, version] = ['{ _page: pageInfo { hasNextPage endCursor } }', '{ _data: dataset { version } }'].map(
  (text) =>
    parse(text).definitions.flatMap((one) => ('selectionSet' in one ? (one.selectionSet?.selections ?? []) : [])),
);

/** Where a selection stands: in the answer or a row of it, and by which words columns are called there. */
type Place = {
  path: readonly string[];
  words: readonly string[];
  many: boolean;
  list: List | null;
  connection: string | null;
};

const isConnection = (type: GraphQLNamedType): boolean => type.name.endsWith('Connection') && isObjectType(type);
const PAGING = ['first', 'last', 'after', 'before'];

/** Plans the table of a valid operation, whose connections go on after these cursors, by their place. */
export const planOf = (
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  cursors: ReadonlyMap<string, string>,
): Plan => {
  const lists = new Map<string, List>();
  const around = new Map<string, Column>();
  let selections = 0;

  const addColumn = ({ path, words, many, list }: Place): void => {
    const column = { name: words.join('.'), path: list === null ? path : path.slice(list.path.length), many };
    if (list === null) around.set(path.join('.'), column);
    else if (!list.columns.some(({ name }) => name === column.name)) list.columns.push(column);
  };

  /** The place of a list's items: rows, unless it stands in a row itself. */
  const within = (place: Place): Place => {
    if (place.list !== null) return { ...place, many: true };
    const key = place.path.join('.');
    const list = lists.get(key) ?? {
      name: place.words.join('.'),
      path: place.path,
      columns: [],
      followed: place.connection,
    };
    lists.set(key, list);
    return { ...place, words: [], list };
  };

  const field = (node: FieldNode, parent: GraphQLNamedType, place: Place): FieldNode => {
    const name = node.name.value;
    const definition = 'getFields' in parent ? parent.getFields()[name] : undefined;
    const key = node.alias?.value ?? name;
    const holds = isConnection(parent) && (name === 'nodes' || name === 'edges');
    const here = { ...place, path: [...place.path, key], words: holds ? place.words : [...place.words, key] };
    const type = definition && getNamedType(definition.type);
    const isList = definition && isListType(getNullableType(definition.type));
    if (node.selectionSet === undefined || !isCompositeType(type)) {
      if (node.selectionSet === undefined) addColumn({ ...here, many: here.many || isList === true });
      return node;
    }
    const inner = isList ? within({ ...here, connection: holds ? place.connection : null }) : here;
    const rows = node.selectionSet.selections.some(
      (one) => one.kind !== Kind.FIELD || /^(nodes|edges)$/.test(one.name.value),
    );
    const paged = isConnection(type) && rows && !node.arguments?.some((one) => PAGING.includes(one.name.value));
    const at = here.path.join('.');
    const below = { ...inner, connection: paged && place.list === null ? at : null };
    const selected = set(node.selectionSet, type, below);
    if (!paged) return { ...node, selectionSet: selected };
    const after = place.list === null ? cursors.get(at) : undefined;
    const given = [['first', `${MAX_PAGE}`], ...(after === undefined ? [] : [['after', JSON.stringify(after)]])];
    const args = given.map(([argument = '', value = '']) => ({
      kind: Kind.ARGUMENT as const,
      name: { kind: Kind.NAME as const, value: argument },
      value: parseValue(value),
    }));
    return {
      ...node,
      arguments: [...(node.arguments ?? []), ...args],
      selectionSet: { ...selected, selections: [...selected.selections, ...(pageInfo ?? [])] },
    };
  };

  const set = (node: SelectionSetNode, parent: GraphQLNamedType, place: Place): SelectionSetNode => {
    const one = (selection: SelectionNode): SelectionNode => {
      selections += 1;
      if (selections > MAX_SELECTIONS) {
        throw new GraphQLError(
          `A table may select ${MAX_SELECTIONS} fields, each fragment counted wherever it is spread.`,
          {
            extensions: { code: 'LIMIT_EXCEEDED' },
          },
        );
      }
      if (selection.kind === Kind.FIELD) return field(selection, parent, place);
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (fragment === undefined) return selection;
      const on = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
      return {
        kind: Kind.INLINE_FRAGMENT,
        ...(fragment.typeCondition ? { typeCondition: fragment.typeCondition } : {}),
        directives: selection.directives ?? [],
        selectionSet: set(fragment.selectionSet, on ?? parent, place),
      };
    };
    return { ...node, selections: node.selections.map(one) };
  };

  const root = schema.getQueryType();
  if (!root) throw new Error('the schema asks nothing');
  const place: Place = { path: [], words: [], many: false, list: null, connection: null };
  const { selections: all, ...rest } = set(operation.selectionSet, root, place);
  const query = print({ ...operation, selectionSet: { ...rest, selections: [...all, ...(version ?? [])] } });
  return { query, lists: [...lists.values()], around: [...around.values()] };
};
