import { createYoga, type Plugin } from 'graphql-yoga';
import { type ReportUnexpected, toGraphQLError } from '../graphql/errors.js';
import { schema } from '../graphql/schema.js';
import type { Store } from '../store/store.js';
import { type Answers, useAnswers } from './flight/answers.js';
import type { Documents } from './input/documents.js';
import { useBoundedInput } from './input/parameters.js';
import { useReading } from './input/reading.js';
import { useObservedOperation } from './observing/operation.js';
import { useDataset } from './plugins/answered.js';
import { usePrice } from './plugins/price.js';
import { useTurns } from './plugins/written.js';

/** Gives every error that leaves the server its code. */
const useCodes = (report: ReportUnexpected): Plugin => ({
  onResultProcess: ({ result, setResult }) => {
    if (Array.isArray(result) || Symbol.asyncIterator in result || !('errors' in result) || !result.errors) return;
    const errors = result.errors.map((error) => toGraphQLError(error, report));
    // What was not executed has no data, and its status says so to those who ask for a type that was made for GraphQL.
    if (!('data' in result)) {
      for (const { extensions } of errors) {
        const { code, http } = extensions;
        if (http !== undefined && code !== 'GRAPHQL_VALIDATION_FAILED') continue;
        extensions.http = { status: code === 'INTERNAL' ? 500 : 400, spec: true };
      }
    }
    setResult({ ...result, errors });
  },
});

/** The GraphQL side of the server, as a fetch handler at `/graphql`. */
export const createGraphQL = (
  store: Store,
  report: ReportUnexpected,
  answers: Answers,
  { maxPrice, documents, sending }: { maxPrice: number; documents: Documents; sending: Plugin },
) =>
  createYoga({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    cors: false,
    multipart: false,
    maxRequestBodySize: false,
    logging: false,
    parserAndValidationCache: documents,
    maskedErrors: { maskError: (error) => toGraphQLError(error, report) },
    plugins: [
      useObservedOperation(),
      useBoundedInput(),
      useReading(documents),
      usePrice(store, maxPrice, answers.timeout),
      useAnswers(store, answers),
      useCodes(report),
      useDataset(),
      sending,
      useTurns(),
    ],
  });
