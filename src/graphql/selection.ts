import {
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  type SelectionNode,
} from 'graphql';

/** Whether a field is selected directly below the one that is being resolved, through fragments and past @skip and @include. */
export const selects = (info: GraphQLResolveInfo, name: string): boolean => {
  const included = (node: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.if !== false;
  const among = (selections: readonly SelectionNode[]): boolean =>
    selections.filter(included).some((node) => {
      if (node.kind === 'Field') return node.name.value === name;
      const selected = node.kind === 'FragmentSpread' ? info.fragments[node.name.value] : node;
      return selected !== undefined && among(selected.selectionSet.selections);
    });
  return info.fieldNodes.some((node) => among(node.selectionSet?.selections ?? []));
};
