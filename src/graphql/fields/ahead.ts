import { type GraphQLResolveInfo, getArgumentValues, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import type { View } from '../../model/dates.js';
import { interfacesOf, type Label } from '../../model/labels.js';
import { type LinkField, links } from '../../model/links.js';
import type { Context } from '../../questions/context.js';
import { beginAlong } from '../../questions/links.js';
import { fieldsOfOne, wantedOf, wantsEndsOnly } from '../selection.js';

/** The link of this name that a label declares or has from an interface, and the list that it is. */
const linkOf = (label: Label, field: string): { list: string; link: LinkField } | null => {
  for (const owner of [label, ...interfacesOf(label)]) {
    const link = links[owner]?.[field];
    if (link !== undefined) return { list: `${owner}.${field}`, link };
  }
  return null;
};

/**
 * Begins to read what is selected along the links of one entity, whose slug is an argument, and with it the entity
 * itself, if that is not being read.
 */
export const beginBelow = (
  label: Label,
  slug: string,
  view: View,
  context: Context,
  info: GraphQLResolveInfo,
): void => {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  for (const nodes of fieldsOfOne(info, type.name).values()) {
    const [node] = nodes;
    const found = node && linkOf(label, node.name.value);
    const field = node && type.getFields()[node.name.value];
    if (!node || !found || !field) continue;
    const { fragments, variableValues, path } = info;
    const below = { fragments, variableValues, path, fieldNodes: nodes };
    beginAlong(found.list, found.link, slug, view, context, () => ({
      args: getArgumentValues(field, node, variableValues),
      wanted: wantedOf(below),
      nodesOnly: wantsEndsOnly(below, found.link.relation),
    }));
  }
};
