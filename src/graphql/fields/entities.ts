import { ObjectFieldBuilder } from '@pothos/core';
import { fieldsOf, type ModelField } from '../../model/fields/fields.js';
import { KINDS, kinds } from '../../model/kinds.js';
import { INTERFACES, interfaces, interfacesOf, type Label } from '../../model/labels.js';
import { entitiesAt, nameOn } from '../../questions/entities.js';
import type { EntityInView } from '../../questions/in-view.js';
import { builder, type Types } from '../builder.js';
import { ID, idIn } from './ids.js';
import { addLinks } from './links.js';
import { modelFields } from './model-fields.js';
import { interfaceOf, objectOf, typeOf } from './refs.js';
import { KindEnum } from './scalars.js';

const kindOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'kind' in row ? row.kind : undefined;

/** What an interface adds to those that it lies within. */
const ownFields = (label: Label): ModelField[] => {
  const inherited = new Set(interfacesOf(label).flatMap((parent) => fieldsOf(parent).map(({ name }) => name)));
  return fieldsOf(label).filter(({ name }) => !inherited.has(name));
};

/** Pothos' types tell the fields of an interface from those of an object, which are made alike. */
const made = new ObjectFieldBuilder<Types, EntityInView>(builder);

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
      extensions: { price: { weight: 25 } },
      resolve: (parent, _, context) => nameOn(parent, context),
    }),
    sources: t.field({
      type: [typeOf('Source')],
      description: 'The sources that support it.',
      extensions: { price: { weight: 10, rows: 2 } },
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
    id: {
      description: ID,
      resolve: ({ row, view }, _, context) => idIn(row.slug, view, context),
    },
    isTypeOf: (value) => typeof value === 'object' && value !== null && 'row' in value && kindOf(value.row) === kind,
    fields: (t) => modelFields(t, ownFields(kind), ({ row }) => row),
  });
  addLinks(kind);
}
