import {
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  responsePathAsArray,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../questions/context.js';

/** The fragments of a document by name. */
type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** What is selected below each key, in the order in which the document comes to the keys. */
const keysOf = (
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
  keys = new Map<string, SelectionSetNode[]>(),
): Map<string, SelectionSetNode[]> => {
  for (const node of sets.flatMap(({ selections }) => selections)) {
    if (node.kind === 'Field') {
      const key = (node.alias ?? node.name).value;
      keys.set(key, [...(keys.get(key) ?? []), ...(node.selectionSet ? [node.selectionSet] : [])]);
      continue;
    }
    const selected = node.kind === 'FragmentSpread' ? fragments[node.name.value] : node;
    if (selected !== undefined) keysOf([selected.selectionSet], fragments, keys);
  }
  return keys;
};

/** Where a path leads: at each step, how many stand before it. */
const placeOf = (path: readonly (string | number)[], root: SelectionSetNode, fragments: Fragments): number[] => {
  let sets = [root];
  return path.map((key) => {
    if (typeof key === 'number') return key;
    const keys = keysOf(sets, fragments);
    sets = keys.get(key) ?? [];
    return [...keys.keys()].indexOf(key);
  });
};

/** What came at paths of an answer, in the order of the document that asks for it. */
const inDocumentOrder = <T>(
  each: readonly T[],
  pathOf: (one: T) => readonly (string | number)[],
  root: SelectionSetNode,
  fragments: Fragments,
): T[] =>
  each
    .map((one) => ({ one, place: placeOf(pathOf(one), root, fragments) }))
    .sort((a, b) => {
      const at = a.place.findIndex((step, i) => step !== b.place[i]);
      return (a.place[at] ?? -1) - (b.place[at] ?? -1);
    })
    .map(({ one }) => one);

/** A field that failed, and what tells the executor. */
type Fault = { info: GraphQLResolveInfo; tell: () => void };

/** How many fields of a request are being worked out, the faults that nobody was told of yet, and the telling of them. */
type Open = { fields: number; faults: Fault[]; due: boolean; told: Promise<void> };

/** The context of a request that knows these; nothing else keeps them, so that they go with it. */
export type Failing = Context & { open: Open };

/** The context of a request of which nothing is being worked out yet, beside what else its resolvers are given. */
export const failing = (given: object, context: Context): Failing => ({
  ...given,
  ...context,
  open: { fields: 0, faults: [], due: false, told: Promise.resolve() },
});

const tell = async (faults: readonly Fault[], { turns }: Context): Promise<void> => {
  const [first] = faults;
  if (first === undefined) return;
  const { operation, fragments } = first.info;
  const pathOf = ({ info }: Fault) => responsePathAsArray(info.path);
  for (const fault of inDocumentOrder(faults, pathOf, operation.selectionSet, fragments)) {
    fault.tell();
    // However deep it lies, it has had its effect before the next one.
    await new Promise<void>((resolve) => turns.whenMade(resolve));
    await turns.next();
  }
};

/** Tells of the faults of a request once nothing of it runs any more. */
const tellOnceQuiet = (context: Failing): void => {
  const { open } = context;
  if (open.due || open.fields > 0 || open.faults.length === 0) return;
  open.due = true;
  context.turns.whenMade(() => {
    open.due = false;
    if (open.fields > 0) return;
    // A request that was ended needs no telling.
    open.told = tell(open.faults.splice(0), context).catch(() => undefined);
  });
};

const failed = (error: unknown, context: Failing, info: GraphQLResolveInfo): Promise<never> =>
  new Promise((_, reject) => {
    context.open.faults.push({ info, tell: () => reject(error) });
    tellOnceQuiet(context);
  });

const settled = async (value: Promise<unknown>, context: Failing, info: GraphQLResolveInfo): Promise<unknown> => {
  const { open } = context;
  open.fields += 1;
  try {
    return await value;
  } catch (error) {
    return failed(error, context, info);
  } finally {
    open.fields -= 1;
    tellOnceQuiet(context);
  }
};

/** Waits until the executor was told of all faults of a request that has an answer: it may have one after the first. */
export const allTold = ({ open }: Failing): Promise<void> => open.told;

/**
 * The same schema, of whose faults the first in the document is told first, whichever came first, so that every store
 * names the same one where it takes all others with it. All of an answer is worked out before.
 */
export const faultsInOrder = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve === undefined) continue;
      field.resolve = (parent: unknown, args: object, context: Failing, info: GraphQLResolveInfo) => {
        try {
          const value = resolve(parent, args, context, info);
          return value instanceof Promise ? settled(value, context, info) : value;
        } catch (error) {
          return failed(error, context, info);
        }
      };
    }
  }
  return schema;
};
