import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  responsePathAsArray,
  type SelectionNode,
} from 'graphql';
import { type RelationName, relations } from '../model/relations.js';
import type { PageWanted } from '../questions/arguments/page.js';

/** What tells what is selected below a field, and by way of which it is reached. */
type Selecting = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues' | 'path'>;

/** Whether @skip and @include leave in what is selected, where variables say so. */
export const isIncluded = (node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean =>
  !node.directives?.length ||
  (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false);

/**
 * Whether a field is selected below the one that is being resolved, by way of the fields before it in the path; through
 * fragments and past @skip and @include.
 */
export const selects = (info: Selecting, ...path: readonly string[]): boolean => {
  const among = (selections: readonly SelectionNode[], [name, ...below]: readonly string[]): boolean =>
    selections.some((node) => {
      if (!isIncluded(node, info.variableValues)) return false;
      if (node.kind === 'Field') {
        return node.name.value === name && (below.length === 0 || among(node.selectionSet?.selections ?? [], below));
      }
      const selected = node.kind === 'FragmentSpread' ? info.fragments[node.name.value] : node;
      return selected !== undefined && among(selected.selectionSet.selections, [name ?? '', ...below]);
    });
  return info.fieldNodes.some((node) => among(node.selectionSet?.selections ?? [], path));
};

/** What is selected of the one object that fields of which that was told already give, by the name of its type. */
const ofOne = new WeakMap<readonly FieldNode[], { type: string; fields: ReadonlyMap<string, FieldNode[]> }>();

/**
 * The fields selected of the one object of this type that a field gives, by their names in the answer; none where a
 * fragment makes that depend on what it is.
 */
export const fieldsOfOne = (info: Selecting, type: string): ReadonlyMap<string, FieldNode[]> => {
  const known = ofOne.get(info.fieldNodes);
  if (known?.type === type) return known.fields;
  const fields = gatheredOfOne(info, type);
  ofOne.set(info.fieldNodes, { type, fields });
  return fields;
};

const gatheredOfOne = (info: Selecting, type: string): ReadonlyMap<string, FieldNode[]> => {
  const fields = new Map<string, FieldNode[]>();
  const gathered = (selections: readonly SelectionNode[]): boolean =>
    selections.every((node) => {
      if (!isIncluded(node, info.variableValues)) return true;
      if (node.kind === 'Field') {
        const name = node.alias?.value ?? node.name.value;
        fields.set(name, [...(fields.get(name) ?? []), node]);
        return true;
      }
      const selected = node.kind === 'FragmentSpread' ? info.fragments[node.name.value] : node;
      const on = selected?.typeCondition?.name.value ?? type;
      return on === type && gathered(selected?.selectionSet.selections ?? []);
    });
  return info.fieldNodes.every((node) => gathered(node.selectionSet?.selections ?? [])) ? fields : new Map();
};

/** The fields that lead to the one that is being resolved, itself among them, by their names in the answer. */
export const fieldsTo = ({ path }: Selecting): string[] =>
  responsePathAsArray(path).filter((part) => typeof part === 'string');

/** Whether fields of which that was told already ask for the ends of an edge alone. */
const endsOnly = new WeakMap<readonly FieldNode[], boolean>();

/** Whether of the one edge that a field gives nothing is selected but which entities it joins. */
export const wantsEndsOnly = (info: Selecting, relation: RelationName): boolean => {
  const known = endsOnly.get(info.fieldNodes);
  if (known !== undefined) return known;
  const { type, from, to } = relations[relation];
  const fields = [...fieldsOfOne(info, type).values()].flat();
  const only = fields.length > 0 && fields.every(({ name }) => [from, to, '__typename'].includes(name.value));
  endsOnly.set(info.fieldNodes, only);
  return only;
};

/** What was asked for at fields of which that was told already: those of one execution, for all parents of one type. */
const told = new WeakMap<readonly FieldNode[], PageWanted>();

const CURSORS = ['startCursor', 'endCursor'];

/** What of a list was asked for; the same object for all lists that the same field of an execution gives. */
export const wantedOf = (info: Selecting): PageWanted => {
  const known = told.get(info.fieldNodes);
  if (known !== undefined) return known;
  const wanted = {
    page: ['nodes', 'edges', 'pageInfo'].some((field) => selects(info, field)),
    places: selects(info, 'edges') || CURSORS.some((field) => selects(info, 'pageInfo', field)),
    total: selects(info, 'totalCount'),
    path: fieldsTo(info),
  };
  told.set(info.fieldNodes, wanted);
  return wanted;
};
