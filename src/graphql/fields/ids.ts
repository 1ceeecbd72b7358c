import { decodeGlobalID } from '@pothos/plugin-relay';
import { HOLDS, isDay, type View } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import { readView } from '../../questions/arguments/view.js';
import type { Context } from '../../questions/context.js';

/** The description of every `id`. */
export const ID = 'Global identifier, for refetching: it names the fact and the view that it is seen in.';

/**
 * What a global id names: an entity by slug or an edge by key, the GraphQL type that it is of, and the view that it is
 * seen in.
 */
export type Identity = { typename: string; key: string; view: View };

/** Between the parts of an id; no slug, key or day has it. */
const MARK = '@';

/**
 * What a global id says beside the type: the slug or key and, where it is not the default one, the view. All fields of
 * what is seen follow from these, so that a client that keeps objects by id never takes one view for another.
 */
export const idIn = (key: string, view: View, context: Context): string => {
  const { asOf, holds } = readView({}, context);
  if (view.knownBy) return [key, view.asOf, view.holds, view.knownBy].join(MARK);
  return view.asOf === asOf && view.holds === holds ? key : [key, view.asOf, view.holds].join(MARK);
};

const bad = (argument: string, why: string, cause?: unknown) =>
  new SummitgraphError(
    'BAD_INPUT',
    `${argument}: ${why}; pass the \`id\` of an entity or relation as it was given.`,
    cause === undefined ? {} : { cause },
  );

const decoded = (argument: string, id: string) => {
  try {
    return decodeGlobalID(id);
  } catch (error) {
    throw bad(argument, 'this is no global id', error);
  }
};

/** Reads a global id. Fails with BAD_INPUT where it is none, or its view is none. */
export const readId = (argument: string, id: string, context: Context): Identity => {
  const { typename, id: named } = decoded(argument, id);
  const [key = '', asOf, word, knownBy, ...more] = named.split(MARK);
  if (asOf === undefined) return { typename, key, view: readView({}, context) };
  const holds = HOLDS.find((one) => one === word);
  const possible = isDay(asOf) && (knownBy === undefined || isDay(knownBy));
  if (possible && holds !== undefined && more.length === 0) {
    return { typename, key, view: readView({ asOf, holds, knownBy }, context) };
  }
  throw bad(
    argument,
    'its view is none: behind slug or key an id says a possible day and CERTAINLY, POSSIBLY or EVER, as in `openai@2024-06-01@EVER`, and by what day it was known, if that was asked',
  );
};
