import { hash } from 'node:crypto';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { execute } from '../../graphql/execution/execute.js';
import { introspects } from '../../graphql/price/introspection.js';
import { consistently } from '../../questions/consistent.js';
import type { Context } from '../../questions/context.js';
import { type Hint, hintsOf } from '../../questions/hints.js';
import type { Store } from '../../store/store.js';
import type { Trust } from '../clients/address.js';
import { ageOf, type Kept, type Of } from '../kept.js';
import { answering } from '../plugins/answered.js';
import { costOf } from '../plugins/price.js';
import { type Written, written, writtenAs } from '../plugins/written.js';
import { clientIn } from './connection.js';
import type { Lanes } from './lanes.js';
import { datasetFor, forClient, untilEnded } from './time.js';
import { together } from './together.js';

/** What an operation was answered: of which data, where it asks for any, and the JSON of its data; or how it failed. */
type Made = { of: Of | undefined } & (
  | { result: ExecutionResult; text: string | null; hints: readonly Hint[] }
  | { error: unknown }
);

type Execute = (execution: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** The same values, whatever the order in which objects give them. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** What is asked, in whatever words on which the answer depends: all but the data. */
const questionOf = ({ document, operationName, variableValues }: ExecutionArgs): string =>
  JSON.stringify([document.loc?.source.body, operationName ?? null, variableValues ?? {}], inOrder);

const hashOf = (question: string): string => hash('sha256', question, 'base64url');

const utf8 = new TextEncoder();

/** Most objects of an answer times characters of what is asked at which it is written at once. */
const SMALL = 500_000;

/** Executes an operation until the signal ends it: then nobody waits for its resolvers, which end by themselves. */
const executed = async (
  execution: ExecutionArgs,
  { turns }: Context,
  otherwise: Execute,
  signal: AbortSignal,
): Promise<ExecutionResult> => {
  const result = execute(execution, turns.next);
  // Yoga says why what cannot be executed cannot.
  return result === null ? otherwise(execution) : untilEnded(Promise.resolve(result), signal);
};

/** Runs an operation on one version of the data until it is stopped, and writes its answer. */
const make = async (
  store: Store,
  otherwise: Execute,
  execution: ExecutionArgs,
  question: string,
  stop: AbortController,
): Promise<Made> => {
  const { signal } = stop;
  let of: Of | undefined;
  const ask = async (context: Context) => {
    of = { version: context.dataset.version, date: context.dataset.date };
    const contextValue = { ...Object(execution.contextValue), ...context };
    const result = await executed({ ...execution, contextValue }, context, otherwise, signal);
    // No object has more fields than the question has characters.
    const isSmall = context.turns.asked() * question.length <= SMALL;
    return { result, hints: await hintsOf(context), isSmall };
  };
  try {
    const { isSmall, ...made } = introspects(execution.document, execution.operationName)
      ? { result: await otherwise(execution), hints: [], isSmall: false }
      : await consistently(store, stop, ask);
    const { data } = made.result;
    if (!data) return { of, ...made, text: null };
    return { of, ...made, text: isSmall ? JSON.stringify(data) : await written(data, signal) };
  } catch (error) {
    return { of, error: signal.aborted ? signal.reason : error };
  }
};

/** An answer as Yoga sends it. `age` is for how many seconds it was kept, where it was. */
const told = (result: ExecutionResult, text: Written | null, hints: readonly Hint[], age?: number): ExecutionResult => {
  const extensions = { ...(hints.length > 0 ? { hints } : {}), ...(age === undefined ? {} : { kept: { age } }) };
  return {
    ...result,
    ...(text === null ? {} : { data: writtenAs(text) }),
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
  };
};

/** Where answers come from: what is kept, the lanes on which they are made, and how long that may take. */
export type Answers = { kept: Kept; lanes: Lanes; trust: Trust; timeout: number };

/**
 * Answers operations on one version of the data, which `extensions.hints` says more about. What was answered of the
 * version that now is, is not asked again; equal operations that are asked at once run once; all others wait for their
 * lane. Errors are not kept.
 */
export const useAnswers = (store: Store, { kept, lanes, trust, timeout }: Answers): Plugin => {
  const share = together<Made>(timeout);
  return {
    onExecute: ({ args, executeFn, setExecuteFn }) => {
      const { contextValue } = args;
      const { request } = contextValue;
      const isWithin = 'within' in contextValue;
      const isNow = async ({ version }: Of): Promise<boolean> => {
        const dataset = await datasetFor(request.signal, store, timeout);
        return dataset?.version === version;
      };
      setExecuteFn(async (execution: ExecutionArgs): Promise<ExecutionResult> => {
        const question = questionOf(execution);
        const key = hashOf(question);
        const had = kept.get(key);
        if (had?.said !== undefined && (await isNow(had.said.of))) {
          answering(request, had.said.of);
          return told({}, had.body, had.said.hints, ageOf(had));
        }
        const run = async (stop: AbortController): Promise<Made> => {
          const made = await make(store, executeFn, execution, question, stop);
          if ('error' in made || made.result.errors !== undefined || made.text === null || made.of === undefined)
            return made;
          const { of, hints, text } = made;
          kept.put(key, () => ({ body: utf8.encode(text), said: { of, hints } }));
          return made;
        };
        const inLane = async (stop: AbortController): Promise<Made> => {
          const client = clientIn(contextValue, request.headers, trust);
          const leave = await lanes.operation(costOf(request), question.length, client, stop.signal);
          try {
            return await run(stop);
          } finally {
            leave();
          }
        };
        const ask = async (): Promise<Made> => {
          // What asks in process has its place already, and would wait with it for others that have none yet.
          if (isWithin) return forClient(request.signal, timeout, run);
          const { value, isShared } = await share(key, request.signal, inLane);
          // What others had begun to ask may be of data that are no more.
          return isShared && value.of !== undefined && !(await isNow(value.of)) ? ask() : value;
        };
        const made = await ask();
        if (made.of !== undefined) answering(request, made.of);
        if ('error' in made) throw made.error;
        return told(made.result, made.text, made.hints);
      });
    },
  };
};
