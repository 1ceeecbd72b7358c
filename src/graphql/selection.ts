import {
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  responsePathAsArray,
  type SelectionNode,
} from 'graphql';
import type { PageWanted } from '../questions/arguments/page.js';

/**
 * Whether a field is selected below the one that is being resolved, by way of the fields before it in the path; through
 * fragments and past @skip and @include.
 */
export const selects = (info: GraphQLResolveInfo, ...path: readonly string[]): boolean => {
  const included = (node: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.if !== false;
  const among = (selections: readonly SelectionNode[], [name, ...below]: readonly string[]): boolean =>
    selections.filter(included).some((node) => {
      if (node.kind === 'Field') {
        return node.name.value === name && (below.length === 0 || among(node.selectionSet?.selections ?? [], below));
      }
      const selected = node.kind === 'FragmentSpread' ? info.fragments[node.name.value] : node;
      return selected !== undefined && among(selected.selectionSet.selections, [name ?? '', ...below]);
    });
  return info.fieldNodes.some((node) => among(node.selectionSet?.selections ?? [], path));
};

/** The fields that lead to the one that is being resolved, itself among them, by their names in the answer. */
export const fieldsTo = ({ path }: GraphQLResolveInfo): string[] =>
  responsePathAsArray(path).filter((part) => typeof part === 'string');

/** What of a list was asked for. */
export const wantedOf = (info: GraphQLResolveInfo): PageWanted => ({
  page: ['nodes', 'edges', 'pageInfo'].some((field) => selects(info, field)),
  total: selects(info, 'totalCount'),
  path: fieldsTo(info),
});
