import { type DocumentNode, type ExecutionArgs, type ExecutionResult, getOperationAST, parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { type ReportUnexpected, toGraphQLError } from '../graphql/errors.js';
import { schema } from '../graphql/schema.js';
import { SummitgraphError } from '../model/errors.js';
import { consistently } from '../questions/consistent.js';
import { hintsOf } from '../questions/hints.js';
import type { Store } from '../store/store.js';
import { answering, useDataset } from './answered.js';
import { keptDocuments, useValidity } from './documents.js';
import { usePrice } from './price.js';

/** Whether the operation asks only about the schema, which needs no data. */
const introspects = (document: DocumentNode, operationName: string | null | undefined): boolean =>
  getOperationAST(document, operationName)?.selectionSet.selections.every(
    (selection) => selection.kind === 'Field' && selection.name.value.startsWith('__'),
  ) === true;

/** An execution that a signal ends. */
type Execution = ExecutionArgs & { signal: AbortSignal };

/** Runs an operation on one version of the data, and says in `extensions.hints` which slugs of it name nothing. */
const useConsistentData = (store: Store): Plugin => ({
  onExecute: ({ args, executeFn, setExecuteFn }) => {
    if (introspects(args.document, args.operationName)) return;
    setExecuteFn((execution: ExecutionArgs) =>
      consistently(store, args.contextValue.request.signal, async (context, signal) => {
        answering(args.contextValue.request, context.dataset);
        const contextValue = Object.assign({}, execution.contextValue, context);
        const stoppable: Execution = { ...execution, contextValue, signal };
        const result: ExecutionResult = await executeFn(stoppable);
        const hints = await hintsOf(context);
        return hints.length === 0 ? result : { ...result, extensions: { ...result.extensions, hints } };
      }),
    );
  },
});

/** Gives every error that leaves the server its code. */
const useCodes = (report: ReportUnexpected): Plugin => ({
  onResultProcess: ({ result, setResult }) => {
    if (Array.isArray(result) || Symbol.asyncIterator in result || !('errors' in result) || !result.errors) return;
    setResult({ ...result, errors: result.errors.map((error) => toGraphQLError(error, report)) });
  },
});

/** Says of variables and extensions of an address or a form that are no JSON that the client sent them so. */
const useReadableParameters = (): Plugin => ({
  onRequestParse: ({ requestParser, setRequestParser }) => {
    if (requestParser === undefined) return;
    setRequestParser(async (request) => {
      try {
        return await requestParser(request);
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        const why = error.message.replace(/\s+/g, ' ');
        throw new SummitgraphError('BAD_REQUEST', `variables and extensions must be objects in JSON: ${why}.`);
      }
    });
  },
});

/** Most tokens of a document: a hundred times a long question. */
export const MAX_TOKENS = 10_000;

const useTokenLimit = (): Plugin => ({
  onParse: ({ setParseFn }) => setParseFn((source, options) => parse(source, { ...options, maxTokens: MAX_TOKENS })),
});

/** The GraphQL side of the server, as a fetch handler at `/graphql`. */
export const createGraphQL = (store: Store, report: ReportUnexpected, maxPrice: number) =>
  createYoga({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    cors: false,
    multipart: false,
    logging: false,
    parserAndValidationCache: keptDocuments(),
    maskedErrors: { maskError: (error) => toGraphQLError(error, report) },
    plugins: [
      useReadableParameters(),
      useTokenLimit(),
      useValidity(),
      usePrice(maxPrice),
      useConsistentData(store),
      useCodes(report),
      useDataset(),
    ],
  });
