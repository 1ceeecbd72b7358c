import type { FieldType } from '../../model/fields/field.js';
import { edgeFields, filterFieldsOf, labelAt, type ModelField } from '../../model/fields/fields.js';
import type { Kind } from '../../model/kinds.js';
import { isInterface, type Label } from '../../model/labels.js';
import { filterLinksOf, type LinkField } from '../../model/links.js';
import { type RelationName, relations } from '../../model/relations.js';
import { MAX_VALUES } from '../../questions/arguments/field-types.js';
import { MAX_CONDITIONS, MAX_DEPTH, type Where } from '../../questions/arguments/where.js';
import { builder } from '../builder.js';
import { capital } from '../fields/names.js';
import { enumFor, KindEnum, StatusEnum } from '../fields/scalars.js';

type Input = ReturnType<typeof builder.inputRef<Where>>;

const READING = `A null is as if it were left out. At most ${MAX_DEPTH} levels deep and ${MAX_CONDITIONS} conditions in all.`;

const LISTED = `at most ${MAX_VALUES}; an empty list matches nothing`;

const text = builder.inputType('TextFilter', {
  description: 'Conditions on a text; all that are given must hold.',
  fields: (t) => ({
    eq: t.string({ description: 'Equal, to the letter.' }),
    ne: t.string({ description: 'Not equal; a missing text is not equal.' }),
    in: t.stringList({ description: `One of these: ${LISTED}.` }),
    is: t.string({ description: 'Equal, case and accents aside.' }),
    contains: t.string({ description: 'Contains this, case and accents aside.' }),
    startsWith: t.string({ description: 'Starts with this, case and accents aside.' }),
    endsWith: t.string({ description: 'Ends with this, case and accents aside.' }),
    isNull: t.boolean({ description: 'Whether it is missing.' }),
  }),
});

const string = builder.inputType('StringFilter', {
  description: 'Conditions on a slug or key; all that are given must hold.',
  fields: (t) => ({
    eq: t.string({ description: 'Equal.' }),
    ne: t.string({ description: 'Not equal.' }),
    in: t.stringList({ description: `One of these: ${LISTED}.` }),
    startsWith: t.string({ description: 'Starts with this.' }),
  }),
});

const partialDate = builder.inputType('PartialDateFilter', {
  description: 'Conditions on a partial date; all that are given must hold. A missing date meets none but `isNull`.',
  fields: (t) => ({
    certainlyBefore: t.field({ type: 'Date', description: 'Every day that it can mean is before this one.' }),
    certainlyOnOrBefore: t.field({
      type: 'Date',
      description: 'Every day that it can mean is this one or earlier.',
    }),
    certainlyFrom: t.field({ type: 'Date', description: 'Every day that it can mean is this one or later.' }),
    possiblyOn: t.field({ type: 'Date', description: 'It can mean this day.' }),
    isNull: t.boolean({ description: 'Whether it is missing.' }),
  }),
});

const integer = builder.inputType('IntFilter', {
  description: 'Conditions on a whole number; all that are given must hold.',
  fields: (t) => ({
    eq: t.int({ description: 'Equal.' }),
    ne: t.int({ description: 'Not equal; a missing number is not equal.' }),
    in: t.intList({ description: `One of these: ${LISTED}.` }),
    lt: t.int({ description: 'Less than.' }),
    lte: t.int({ description: 'At most.' }),
    gt: t.int({ description: 'Greater than.' }),
    gte: t.int({ description: 'At least.' }),
    isNull: t.boolean({ description: 'Whether it is missing.' }),
  }),
});

const number = builder.inputType('FloatFilter', {
  description: 'Conditions on a number; all that are given must hold.',
  fields: (t) => ({
    eq: t.float({ description: 'Equal.' }),
    ne: t.float({ description: 'Not equal; a missing number is not equal.' }),
    in: t.floatList({ description: `One of these: ${LISTED}.` }),
    lt: t.float({ description: 'Less than.' }),
    lte: t.float({ description: 'At most.' }),
    gt: t.float({ description: 'Greater than.' }),
    gte: t.float({ description: 'At least.' }),
    isNull: t.boolean({ description: 'Whether it is missing.' }),
  }),
});

const boolean = builder.inputType('BooleanFilter', {
  description: 'Conditions on a yes or no; all that are given must hold.',
  fields: (t) => ({
    eq: t.boolean({ description: 'Equal.' }),
    ne: t.boolean({ description: 'Not equal; what is missing is not equal.' }),
    isNull: t.boolean({ description: 'Whether it is missing.' }),
  }),
});

const texts = builder.inputType('TextListFilter', {
  description: 'Conditions on a list of texts; all that are given must hold.',
  fields: (t) => ({
    has: t.string({ description: 'One of them is this, case and accents aside.' }),
    isEmpty: t.boolean({ description: 'Whether there is none.' }),
    atLeast: t.int({ description: 'There are at least so many, 0 or more.' }),
  }),
});

const slugs = builder.inputType('SlugListFilter', {
  description: 'Conditions on a list of slugs; all that are given must hold.',
  fields: (t) => ({
    has: t.string({ description: 'One of them is this.' }),
    isEmpty: t.boolean({ description: 'Whether there is none.' }),
    atLeast: t.int({ description: 'There are at least so many, 0 or more; 2 of `sources` are more than one witness.' }),
  }),
});

const plain = { text, slug: string, date: partialDate, integer, number, boolean, texts, slugs } satisfies Record<
  Exclude<FieldType, 'enum'>,
  unknown
>;

const enumFilters = new Map<string, ReturnType<typeof builder.inputRef<Where>>>();

const enumFilter = (name: string, type: ReturnType<typeof enumFor>): Input => {
  const known = enumFilters.get(name);
  if (known !== undefined) return known;
  const made: Input = builder.inputRef<Where>(`${name}Filter`);
  made.implement({
    description: `Conditions on a ${name}; all that are given must hold.`,
    fields: (t) => ({
      eq: t.field({ type, description: 'Equal.' }),
      ne: t.field({ type, description: 'Not equal; a missing value is not equal.' }),
      in: t.field({ type: [type], description: 'One of these; an empty list matches nothing.' }),
      isNull: t.boolean({ description: 'Whether it is missing.' }),
      ...(type === StatusEnum
        ? { atLeast: t.field({ type, description: 'At least as well supported as this; a missing value is not.' }) }
        : {}),
    }),
  });
  enumFilters.set(name, made);
  return made;
};

const filterOf = (field: ModelField) =>
  field.type === 'enum' ? enumFilter(field.enumName ?? '', enumFor(field)) : plain[field.type];

const condition = (field: ModelField) => ({ type: filterOf(field), description: field.condition ?? field.description });

const memo = <K, V>(make: (key: K, made: (value: V) => V) => V) => {
  const values = new Map<K, V>();
  return (key: K): V => {
    const known = values.get(key);
    if (known !== undefined) return known;
    return make(key, (value) => {
      values.set(key, value);
      return value;
    });
  };
};

/** A condition on what only some kinds of an interface have. */
const described = (description: string, only: readonly Kind[] | null): string =>
  only === null ? description : `${description} Of ${only.join(', ')}; other kinds count as without.`;

/** The `where` input of a kind or interface. */
export const whereInput = memo<Label, Input>((label, made) => {
  const ref = made(builder.inputRef<Where>(`${label}Where`));
  ref.implement({
    description: `Conditions on a ${label}; all that are given must hold. ${READING}`,
    fields: (t) => ({
      AND: t.field({ type: [ref], description: 'All of these hold; an empty list always does.' }),
      OR: t.field({ type: [ref], description: 'At least one of these holds; an empty list never does.' }),
      NOT: t.field({ type: ref, description: 'This does not hold.' }),
      ...(isInterface(label)
        ? { kind: t.field({ type: enumFilter('Kind', KindEnum), description: 'Its kind.' }) }
        : {}),
      ...Object.fromEntries(
        filterFieldsOf(label).map(({ field, only }) => {
          const { type, description } = condition(field);
          return [field.name, t.field({ type, description: described(description, only) })];
        }),
      ),
      ...Object.fromEntries(
        filterLinksOf(label).map(({ owner, field, link, only }) => [
          field,
          t.field({
            type: link.many ? quantifierInput(link.filter ?? owner + capital(field), link) : whereInput(link.other),
            description: described(
              link.many
                ? link.description
                : `${link.description} It has one that meets these conditions; \`NOT: { ${field}: {} }\` means that it has none.`,
              only,
            ),
          }),
        ]),
      ),
    }),
  });
  return ref;
});

/** The `where` input of the edges of a relation. */
export const edgeWhereInput = memo<RelationName, Input>((relation, made) => {
  const { type, from, to } = relations[relation];
  const ref = made(builder.inputRef<Where>(`${type}Where`));
  ref.implement({
    description: `Conditions on a ${type}; all that are given must hold. ${READING}`,
    fields: (t) => ({
      AND: t.field({ type: [ref], description: 'All of these hold; an empty list always does.' }),
      OR: t.field({ type: [ref], description: 'At least one of these holds; an empty list never does.' }),
      NOT: t.field({ type: ref, description: 'This does not hold.' }),
      [from]: t.field({ type: whereInput(labelAt(relation, 'from')), description: 'The entity that it starts from.' }),
      [to]: t.field({ type: whereInput(labelAt(relation, 'to')), description: 'The entity that it leads to.' }),
      ...Object.fromEntries(edgeFields(relation).map((field) => [field.name, t.field(condition(field))])),
    }),
  });
  return ref;
});

const quantifiers = new Map<string, Input>();

/** How many of the edges in view of a link must match. */
const quantifierInput = (stem: string, link: LinkField): Input => {
  const known = quantifiers.get(stem);
  if (known !== undefined) return known;
  const filter = builder.inputRef<Where>(`${stem}Filter`);
  quantifiers.set(stem, filter);
  const match = builder.inputRef<Where>(`${stem}Match`);
  match.implement({
    description: 'What an edge and the entity at its other end must be; together, in the same edge.',
    fields: (t) => ({
      node: t.field({ type: whereInput(link.other), description: 'What the entity must be.' }),
      edge: t.field({ type: edgeWhereInput(link.relation), description: 'What the edge must be.' }),
    }),
  });
  const atLeast = builder.inputRef<Where>(`${stem}AtLeast`);
  atLeast.implement({
    description: 'A number of edges that must match.',
    fields: (t) => ({
      count: t.int({ required: true, description: 'How many, 0 or more.' }),
      match: t.field({ type: match, description: 'What they must be; any, if left out.' }),
    }),
  });
  filter.implement({
    description: 'How many of the edges in view must match; all that are given must hold.',
    fields: (t) => ({
      some: t.field({ type: match, description: 'At least one matches.' }),
      none: t.field({ type: match, description: 'None matches.' }),
      every: t.field({ type: match, description: 'All match; true where there is none.' }),
      atLeast: t.field({ type: atLeast, description: 'At least so many match.' }),
    }),
  });
  return filter;
};
