import { type DocumentNode, type ExecutionArgs, getOperationAST, parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { type Context, createContext } from '../graphql/context.js';
import { type Report, toGraphQLError } from '../graphql/errors.js';
import { schema } from '../graphql/schema.js';
import { SummitgraphError } from '../model/errors.js';
import { notReady, type Store } from '../store/store.js';

/** Whether the operation asks only about the schema, which needs no data. */
const introspects = (document: DocumentNode, operationName: string | null | undefined): boolean =>
  getOperationAST(document, operationName)?.selectionSet.selections.every(
    (selection) => selection.kind === 'Field' && selection.name.value.startsWith('__'),
  ) === true;

/** An execution that a signal ends. */
type Execution = ExecutionArgs & { signal: AbortSignal };

/**
 * Runs an operation on one version of the data: the version is read first and last, and if an import came between, the
 * operation runs once more and then fails with DATA_CHANGED. All that it does stops when its client leaves.
 */
const useConsistentData = (store: Store): Plugin => ({
  onExecute: ({ args, executeFn, setExecuteFn }) => {
    if (introspects(args.document, args.operationName)) return;
    setExecuteFn(async (execution: ExecutionArgs) => {
      // Not AbortSignal.any: it would keep Yoga's signal for ever, and it never aborts with it.
      const client: AbortSignal = args.contextValue.request.signal;
      const stop = new AbortController();
      const left = () => stop.abort();
      if (client.aborted) left();
      client.addEventListener('abort', left);
      try {
        return await consistent(store, stop, (context) => {
          const contextValue = Object.assign({}, execution.contextValue, context);
          const stoppable: Execution = { ...execution, contextValue, signal: stop.signal };
          return executeFn(stoppable);
        });
      } finally {
        client.removeEventListener('abort', left);
      }
    });
  },
});

/** What an operation answers over one version of the data; `stop` ends it and its reads. */
const consistent = async <T>(
  store: Store,
  stop: AbortController,
  answer: (context: Context) => T | Promise<T>,
): Promise<T> => {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const reads = store.reads(stop.signal);
    const before = await reads.dataset();
    if (before === null) throw notReady();
    const result = await answer(createContext(reads, before, stop));
    // Once too much was delivered every other list fails too: one error says it for all.
    stop.signal.throwIfAborted();
    const after = await reads.dataset();
    if (after?.version === before.version) return result;
  }
  throw new SummitgraphError('DATA_CHANGED', 'An import came between, twice; ask again.');
};

/** Gives every error that leaves the server its code. */
const useCodes = (report: Report): Plugin => ({
  onResultProcess: ({ result, setResult }) => {
    if (Array.isArray(result) || Symbol.asyncIterator in result || !('errors' in result) || !result.errors) return;
    setResult({ ...result, errors: result.errors.map((error) => toGraphQLError(error, report)) });
  },
});

/** Most tokens of a document: a hundred times a long question. */
const MAX_TOKENS = 10_000;

const useTokenLimit = (): Plugin => ({
  onParse: ({ setParseFn }) => setParseFn((source, options) => parse(source, { ...options, maxTokens: MAX_TOKENS })),
});

/** The GraphQL side of the server, as a fetch handler at `/graphql`; `plugins` answer other addresses. */
export const createGraphQL = (store: Store, report: Report, plugins: Plugin[]) =>
  createYoga({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    cors: false,
    multipart: false,
    logging: false,
    maskedErrors: { maskError: (error) => toGraphQLError(error, report) },
    plugins: [...plugins, useTokenLimit(), useConsistentData(store), useCodes(report)],
  });
