import { ObjectFieldBuilder } from '@pothos/core';
import type { View } from '../model/dates.js';
import { fieldsOf, type ModelField } from '../model/fields.js';
import { KINDS, kinds } from '../model/kinds.js';
import { INTERFACES, interfaces, interfacesOf, type Label } from '../model/labels.js';
import { builder, type EntityParent, type Types } from './builder.js';
import type { Context } from './context.js';
import { addLinks, stepOf } from './links.js';
import { modelFields } from './model-fields.js';
import { interfaceOf, objectOf, typeOf } from './refs.js';
import { KindEnum } from './scalars.js';

/** Entities by slug, in the order of the slugs. */
export const entitiesAt = async (
  slugs: readonly string[],
  view: View,
  { loaders }: Context,
): Promise<EntityParent[]> => {
  const rows = await Promise.all(slugs.map((slug) => loaders.node.load(slug)));
  return rows.flatMap((row) => (row === undefined ? [] : [{ row, view }]));
};

/** The latest-begun dated name certainly in force on the day of the view; the name where no dated ones are known; else null. */
const nameOn = async ({ row, view }: EntityParent, { loaders }: Context): Promise<string | null> => {
  const ever: View = { asOf: view.asOf, holds: 'EVER' };
  const { rows } = await loaders.step(stepOf('NAMED', 'from', 'Name', ever)).load(row.slug);
  const dated = rows.filter(({ edge }) => edge.validFrom !== null || edge.validTo !== null);
  if (dated.length === 0) return row.name;
  const inForce = dated.filter(({ edge }) => edge.latestStart <= view.asOf && view.asOf < edge.earliestEnd);
  return inForce.at(-1)?.node.name ?? null;
};

const kindOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'kind' in row ? row.kind : undefined;

/** What an interface adds to those that it lies within. */
const ownFields = (label: Label): ModelField[] => {
  const inherited = new Set(interfacesOf(label).flatMap((parent) => fieldsOf(parent).map(({ name }) => name)));
  return fieldsOf(label).filter(({ name }) => !inherited.has(name));
};

/** Pothos' types tell the fields of an interface from those of an object, which are made alike. */
const made = new ObjectFieldBuilder<Types, EntityParent>(builder);

interfaceOf('Entity').implement({
  description: interfaces.Entity.description,
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: ({ row }) => row.kind,
  fields: (t) => ({
    ...modelFields(
      made,
      fieldsOf('Entity').filter(({ name }) => name !== 'sources'),
      ({ row }) => row,
    ),
    kind: t.field({ type: KindEnum, description: 'Its kind.', resolve: ({ row }) => row.kind }),
    nameOn: t.string({
      nullable: true,
      description:
        'Its name on the day of the view: the dated name certainly in force then, `name` where it has no dated names, else null.',
      resolve: (parent, _, context) => nameOn(parent, context),
    }),
    sources: t.field({
      type: [typeOf('Source')],
      description: 'The sources that support it.',
      resolve: ({ row, view }, _, context) => entitiesAt(row.sources, view, context),
    }),
  }),
});

for (const name of INTERFACES) {
  if (name !== 'Entity') {
    interfaceOf(name).implement({
      description: interfaces[name].description,
      interfaces: [interfaceOf('Entity'), builder.nodeInterfaceRef()],
      resolveType: ({ row }) => row.kind,
      fields: () => modelFields(made, ownFields(name), ({ row }) => row),
    });
  }
  addLinks(name);
}

for (const kind of KINDS) {
  builder.node(objectOf(kind), {
    description: kinds[kind].description,
    interfaces: interfacesOf(kind).map(interfaceOf),
    id: { description: 'Global identifier, for refetching.', resolve: ({ row }) => row.slug },
    isTypeOf: (value) => typeof value === 'object' && value !== null && 'row' in value && kindOf(value.row) === kind,
    fields: (t) => modelFields(t, ownFields(kind), ({ row }) => row),
  });
  addLinks(kind);
}
