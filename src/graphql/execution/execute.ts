import {
  defaultTypeResolver,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLLeafType,
  getOperationAST,
  getVariableValues,
  locatedError,
  type OperationDefinitionNode,
  responsePathAsArray,
} from 'graphql';
import { errorsOf, Failed, firstFailed, type Path } from './faults.js';
import { type Asked, type Below, type Planned, type Shape, selected, selectedBelow } from './plan.js';
import { type Info, Of, type Run } from './run.js';

/** What an answer holds of an object. */
type Made = Record<string, unknown>;

/** Where a value stands: in a list, or null where its field does. */
type Place = Path | null;

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

/** Notes a fault where the value may be null, which it is then; else that of which it is the value has failed. */
const passed = (fault: Failed, { isRequired }: Shape, { failed }: Run): Failed | null => {
  if (isRequired) return fault;
  failed.push(fault);
  return null;
};

/** What a value becomes of which something is wrong. */
const faulty = (error: unknown, shape: Shape, info: Info, place: Place, run: Run): Failed | null => {
  const path = place ?? info.path;
  return passed(new Failed(locatedError(error, info.fieldNodes, responsePathAsArray(path)), path), shape, run);
};

const serializedBy = (type: GraphQLLeafType, value: unknown): unknown => {
  try {
    return type.serialize(value);
  } catch (error) {
    // Of what is wrong with our own data clients are told no more than of any other fault that nobody expected.
    throw error instanceof GraphQLError ? new Error(error.message) : error;
  }
};

const serialized = (type: GraphQLLeafType, value: unknown): unknown => {
  const given = serializedBy(type, value);
  if (given === null || given === undefined) throw new Error(`${type.name} makes nothing of a value.`);
  return given;
};

/** What an object becomes: each of its fields in turn, and those that are still to come together. */
const objectOf = (
  value: unknown,
  { fields, empty }: Below,
  path: Path | undefined,
  run: Run,
): Made | Failed | Promise<Made | Failed> => {
  const object: Made = { ...empty };
  let isWhole = true;
  let coming: { key: string; value: Promise<unknown> }[] | undefined;
  for (const field of fields) {
    const { key } = field;
    const given = fieldOf(value, field, path, run);
    if (!isPromise(given)) {
      object[key] = given;
      isWhole &&= !(given instanceof Failed);
    } else if (coming === undefined) coming = [{ key, value: given }];
    else coming.push({ key, value: given });
  }
  if (coming !== undefined) return arrived(object, coming);
  return isWhole ? object : wholeObject(object);
};

/** An object, or what failed of it. */
const wholeObject = (object: Made): Made | Failed => firstFailed(Object.values(object)) ?? object;

/** An object once all of it has come. */
const arrived = (object: Made, coming: readonly { key: string; value: Promise<unknown> }[]): Promise<Made | Failed> => {
  const [only, ...more] = coming;
  if (only !== undefined && more.length === 0) {
    return only.value.then((value) => {
      object[only.key] = value;
      return wholeObject(object);
    });
  }
  return Promise.all(coming.map(({ value }) => value)).then((values) => {
    for (const [i, { key }] of coming.entries()) object[key] = values[i];
    return wholeObject(object);
  });
};

/** What an object becomes that is of the type of this name. */
const ofType = (value: unknown, name: string, field: Planned, info: Info, place: Place, run: Run): unknown => {
  const below = selectedBelow(field, name, run);
  const is = below.type.isTypeOf?.(value, run.context, info) ?? true;
  const checked = (is: boolean): unknown => {
    if (!is) throw new Error(`${field.parent.name}.${field.name} gives what is no ${name}.`);
    return objectOf(value, below, place ?? info.path, run);
  };
  return typeof is === 'boolean' ? checked(is) : is.then(checked);
};

/** What an object becomes, of whatever type it is. */
const typed = (value: unknown, field: Planned, info: Info, place: Place, run: Run): unknown => {
  const { only, abstract } = field;
  if (only !== null) return ofType(value, only.name, field, info, place, run);
  if (abstract === null) throw new Error(`${field.parent.name}.${field.name} gives no object.`);
  const name = (abstract.resolveType ?? defaultTypeResolver)(value, run.context, info, abstract);
  return isPromise(name)
    ? name.then((name) => ofType(value, String(name), field, info, place, run))
    : ofType(value, String(name), field, info, place, run);
};

/** What each place of a list becomes. */
const listOf = (values: unknown, each: Shape, field: Planned, info: Info, place: Place, run: Run): unknown => {
  if (!isIterable(values)) throw new Error(`${field.parent.name}.${field.name} gives no list.`);
  const above = place ?? info.path;
  const list: unknown[] = [];
  let isComing = false;
  for (const value of values) {
    const path = { prev: above, key: list.length, typename: undefined };
    const given = become(value, each, field, info, path, run);
    isComing ||= isPromise(given);
    list.push(given);
  }
  return isComing ? Promise.all(list).then(wholeList) : wholeList(list);
};

/** A list, or what failed of it. */
const wholeList = (list: unknown[]): unknown => firstFailed(list) ?? list;

/** What a value becomes that is there. Fails where it is none of those that it may be. */
const made = (value: unknown, shape: Shape, field: Planned, info: Info, place: Place, run: Run): unknown => {
  if (value instanceof Error) throw value;
  if (value === null || value === undefined) {
    if (!shape.isRequired) return null;
    throw new Error(`Cannot return null for non-nullable field ${field.parent.name}.${field.name}.`);
  }
  if (shape.leaf !== null) return serialized(shape.leaf, value);
  if (shape.each !== null) return listOf(value, shape.each, field, info, place, run);
  const turn = run.next();
  return turn === null ? typed(value, field, info, place, run) : turn.then(() => typed(value, field, info, place, run));
};

/** What comes of what is still to come, which is made something of then unless it is. */
const later = async (
  coming: Promise<unknown>,
  isMade: boolean,
  shape: Shape,
  field: Planned,
  info: Info,
  place: Place,
  run: Run,
): Promise<unknown> => {
  try {
    const value = await coming;
    const begun = isMade ? value : made(value, shape, field, info, place, run);
    const given = isPromise(begun) ? await begun : begun;
    return given instanceof Failed ? passed(given, shape, run) : given;
  } catch (error) {
    return faulty(error, shape, info, place, run);
  }
};

/** What a value becomes, whether it is there or still to come; null where it failed and may be null. */
const become = (value: unknown, shape: Shape, field: Planned, info: Info, place: Place, run: Run): unknown => {
  try {
    if (isPromise(value)) return later(value, false, shape, field, info, place, run);
    const given = made(value, shape, field, info, place, run);
    if (isPromise(given)) return later(given, true, shape, field, info, place, run);
    return given instanceof Failed ? passed(given, shape, run) : given;
  } catch (error) {
    return faulty(error, shape, info, place, run);
  }
};

/** What a field of an object becomes; one of the root waits for its turn. */
const fieldOf = (source: unknown, field: Planned, above: Path | undefined, run: Run): unknown => {
  const info = new Of(field, above, run);
  const resolved = (): unknown => field.resolve(source, field.args(), run.context, info);
  let value: unknown;
  try {
    const turn = above === undefined ? run.next() : null;
    value = turn === null ? resolved() : turn.then(resolved);
  } catch (error) {
    return faulty(error, field.shape, info, null, run);
  }
  return become(value, field.shape, field, info, null, run);
};

/** What an operation asks, with what is selected of the root. */
type Plan = Asked & { operation: OperationDefinitionNode; root: Below };

/** The plans of operations that take no variables, and that were executed once before: most never are again. */
const plans = new WeakMap<OperationDefinitionNode, Plan>();
const executed = new WeakSet<OperationDefinitionNode>();

const planOf = ({ schema, document, operationName, variableValues }: ExecutionArgs): Plan | null => {
  const operation = getOperationAST(document, operationName);
  const type = operation && schema.getRootType(operation.operation);
  if (!operation || !type) return null;
  const known = plans.get(operation);
  if (known !== undefined) return known;
  const declared = operation.variableDefinitions ?? [];
  const { coerced: variables } = getVariableValues(schema, declared, variableValues ?? {});
  if (variables === undefined) return null;
  const fragments: Asked['fragments'] = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one]] : [])),
  );
  const asked = { schema, fragments, variables };
  const plan = { ...asked, operation, root: selected([operation.selectionSet], type, asked) };
  if (declared.length === 0 && executed.has(operation)) plans.set(operation, plan);
  executed.add(operation);
  return plan;
};

/**
 * Executes an operation as the specification says; null where it cannot be executed, since it names no operation or gives
 * variables that are none. Before each field of the root and each object it may wait for its turn.
 *
 * graphql-js, and what is made of it, reads arguments and types anew for each field of each row; what compiles operations
 * waits for no turn and tells of faults where nobody hears them. Here all that rows have in common is worked out once;
 * all of an answer is worked out whatever fails, and its errors are in the order of the document, so that every store names
 * the same one where it takes all others with it.
 */
export const execute = (
  execution: ExecutionArgs,
  next: Run['next'],
): ExecutionResult | Promise<ExecutionResult> | null => {
  const plan = planOf(execution);
  if (plan === null) return null;
  const { rootValue, contextValue: context } = execution;
  const failed: Failed[] = [];
  const run: Run = { ...plan, rootValue, context, next, failed };
  const answer = (data: Made | Failed): ExecutionResult => {
    if (data instanceof Failed) return { errors: errorsOf([...failed, data], plan.root), data: null };
    return failed.length === 0 ? { data } : { errors: errorsOf(failed, plan.root), data };
  };
  const data = objectOf(rootValue, plan.root, undefined, run);
  return data instanceof Promise ? data.then(answer) : answer(data);
};
