import { fieldsOf } from '../model/fields.js';
import { kinds } from '../model/kinds.js';
import { type InterfaceName, interfacesOf, KINDS, type Kind } from '../model/vocabulary.js';
import { entitiesAt, nameOn } from '../questions/entities.js';
import type { EntityInView } from '../questions/in-view.js';
import { builder } from './builder.js';
import { addLinks } from './links.js';
import { modelFields } from './model-fields.js';
import { interfaces, objectOf } from './refs.js';
import { KindEnum, PartialDateType, partialDate, StatusEnum } from './scalars.js';

const described = (label: InterfaceName, name: string): string =>
  fieldsOf(label).find((field) => field.name === name)?.description ?? '';

interfaces.Entity.implement({
  description: 'Anything in the graph: it has a slug, a name, a status and sources.',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: ({ row }) => row.kind,
  fields: (t) => ({
    slug: t.string({ description: described('Entity', 'slug'), resolve: ({ row }) => row.slug }),
    kind: t.field({ type: KindEnum, description: 'Its kind.', resolve: ({ row }) => row.kind }),
    name: t.string({ description: described('Entity', 'name'), resolve: ({ row }) => row.name }),
    nameOn: t.string({
      nullable: true,
      description:
        'Its name on the day of the view: the dated name certainly in force then, `name` where it has no dated names, else null.',
      resolve: (parent, _, context) => nameOn(parent, context),
    }),
    aliases: t.stringList({ description: described('Entity', 'aliases'), resolve: ({ row }) => row.aliases }),
    summary: t.string({
      nullable: true,
      description: described('Entity', 'summary'),
      resolve: ({ row }) => row.summary,
    }),
    note: t.string({ nullable: true, description: described('Entity', 'note'), resolve: ({ row }) => row.note }),
    status: t.field({ type: StatusEnum, description: described('Entity', 'status'), resolve: ({ row }) => row.status }),
    sources: t.field({
      type: [objectOf('Source')],
      description: 'The sources that support it.',
      resolve: ({ row, view }, _, context) => entitiesAt(row.sources, view, context),
    }),
  }),
});

const adopted = ({ row }: EntityInView) => ('adopted' in row ? row : null);

interfaces.Instrument.implement({
  description: 'What is signed: a declaration or a commitment.',
  interfaces: [interfaces.Entity, builder.nodeInterfaceRef()],
  resolveType: ({ row }) => row.kind,
  fields: (t) => ({
    adopted: t.field({
      type: PartialDateType,
      nullable: true,
      description: described('Instrument', 'adopted'),
      resolve: (parent) => partialDate(adopted(parent)?.adopted),
    }),
    listComplete: t.boolean({
      nullable: true,
      description: described('Instrument', 'listComplete'),
      resolve: (parent) => adopted(parent)?.listComplete ?? null,
    }),
    listAsOf: t.field({
      type: PartialDateType,
      nullable: true,
      description: described('Instrument', 'listAsOf'),
      resolve: (parent) => partialDate(adopted(parent)?.listAsOf),
    }),
    listNote: t.string({
      nullable: true,
      description: described('Instrument', 'listNote'),
      resolve: (parent) => adopted(parent)?.listNote ?? null,
    }),
  }),
});

interfaces.Signatory.implement({
  description: 'Who signs: a country, a company or an organization.',
  interfaces: [interfaces.Entity, builder.nodeInterfaceRef()],
  resolveType: ({ row }) => row.kind,
});

addLinks('Entity', interfaces.Entity);
addLinks('Instrument', interfaces.Instrument);
addLinks('Signatory', interfaces.Signatory);

const implementKind = (kind: Kind): void => {
  const ref = objectOf(kind);
  const parents = interfacesOf(kind);
  const inherited = new Set(parents.flatMap((parent) => fieldsOf(parent)).map(({ name }) => name));
  builder.node(ref, {
    description: kinds[kind].description,
    interfaces: parents.map((parent) => interfaces[parent]),
    id: { description: 'Global identifier, for refetching.', resolve: ({ row }) => row.slug },
    isTypeOf: (value) => typeof value === 'object' && value !== null && 'row' in value && kindOf(value.row) === kind,
    fields: (t) =>
      modelFields(
        t,
        fieldsOf(kind).filter(({ name }) => !inherited.has(name)),
        ({ row }) => row,
      ),
  });
  addLinks(kind, ref);
};

const kindOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'kind' in row ? row.kind : undefined;

for (const kind of KINDS) implementKind(kind);
